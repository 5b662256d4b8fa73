// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"
#include "comparison/sweepcurve.h"
#include "model/runresult.h"

/// A sweep and a suite of two endpoints as they come out of the statistics, written by hand: one answers fast and has
/// little room, the other answers slowly and has much.
namespace measuredsweep {

inline tokenscope::SweepCurvePoint point(double value, double throughput, double p50, double p95, std::int64_t n = 64)
{
    tokenscope::SweepCurvePoint made;
    made.value = value;
    made.outputThroughput = throughput;
    made.requestThroughput = throughput / 80;
    made.latencyP50 = p50;
    made.latencyP95 = p95;
    made.isP95Supported = n >= 20;
    made.timeToFirstTokenP50 = p50 * 0.4;
    made.successRate = 1;
    made.n = n;
    return made;
}

inline tokenscope::SweepCurves concurrency()
{
    using tokenscope::SweepVariable;
    tokenscope::SweepCurves curves {.scenario = {}, .variable = SweepVariable::Concurrency, .curves = {}};
    curves.curves.push_back(
        {QStringLiteral("Metis"),
         false,
         {point(1, 15.9, 4.99, 5.5, 12), point(2, 32, 5.0, 5.5, 24), point(4, 63, 5.05, 5.6), point(8, 125, 5.1, 5.8),
          point(16, 246, 5.2, 6.1), point(32, 470, 5.4, 6.6), point(64, 720, 7.1, 9.2), point(128, 760, 13.4, 17.0)}});
    curves.curves.push_back({QStringLiteral("Sophia"),
                             false,
                             {point(1, 47.8, 1.62, 3.1, 12), point(2, 93, 1.67, 3.1, 24), point(4, 171, 1.8, 3.3),
                              point(8, 262, 2.4, 3.9), point(16, 318, 4.0, 6.5), point(32, 331, 7.8, 12.1)}});
    curves.curves[1].points[5].successRate = 0.97;
    return curves;
}

inline tokenscope::MatrixRow row(const QString& scenario, tokenscope::Merit merit,
                                 std::vector<std::optional<double>> values, std::size_t winner, double ratio,
                                 std::pair<double, double> interval)
{
    tokenscope::MatrixRow made;
    made.scenario = scenario;
    made.merit = merit;
    made.values = std::move(values);
    made.n.assign(made.values.size(), 32);
    made.winner = winner;
    made.ratio = ratio;
    made.interval = interval;
    made.sureness = interval.first > 1 ? tokenscope::Sureness::Shown : tokenscope::Sureness::NotShown;
    return made;
}

inline tokenscope::ScenarioMatrix matrix()
{
    using tokenscope::Merit;
    using tokenscope::Sureness;
    using tokenscope::SweepVariable;
    tokenscope::ScenarioMatrix made;
    made.endpoints = {QStringLiteral("Metis"), QStringLiteral("Sophia")};
    const QString original = QStringLiteral("original");
    const QString concurrency = QStringLiteral("concurrency");
    const QString longContext = QStringLiteral("long_context");
    made.rows = {
        row(original, Merit::MedianLatency, {5.041, 1.668}, 1, 3.02, {2.4, 4.9}),
        row(original, Merit::LatencySpread, {0.063, 0.481}, 0, 7.6, {4.6, 33}),
        row(concurrency, Merit::OutputThroughput, {760.4, 331.2}, 0, 2.3, {2.1, 2.5}),
        row(QStringLiteral("batch"), Merit::OutputThroughput, {470.0, 331.0}, 0, 1.42, {1.31, 1.55}),
        row(longContext, Merit::TimeToFirstToken, {4.9, 5.2}, 0, 1.06, {0.93, 1.2}),
        row(longContext, Merit::LongestContext, {131'072.0, 32'768.0}, 0, 4, {4, 4}),
        row(QStringLiteral("long_answers"), Merit::OutputThroughput, {118.0, 96.0}, 0, 1.2, {0.8, 2.2}),
        row(QStringLiteral("steady"), Merit::LatencySpread, {1.1, 1.9}, 0, 1.7, {1.4, 2.1}),
        row(original, Merit::CostPerThousand, {{}, 0.12}, 1, 1, {1, 1}),
    };
    made.rows[1].isTailRatio = true;
    made.rows[2].points = {tokenscope::SweepPoint {SweepVariable::Concurrency, 128},
                           tokenscope::SweepPoint {SweepVariable::Concurrency, 32}};
    made.rows[4].points.assign(2, tokenscope::SweepPoint {SweepVariable::PromptTokens, 32'000});
    made.rows[5].interval.reset();
    made.rows[8].currency = QStringLiteral("USD");
    made.rows[6].sureness = Sureness::TooFew;
    made.rows[6].n = {6, 5};
    made.rows[6].interval.reset();
    made.rows[8].winner.reset();
    made.rows[8].ratio.reset();
    made.rows[8].interval.reset();
    made.rows[8].sureness = Sureness::TooFew;
    made.regions = {
        {concurrency, SweepVariable::Concurrency, Merit::OutputThroughput, 1, 8, 1},
        {concurrency, SweepVariable::Concurrency, Merit::OutputThroughput, 16, 16, {}},
        {concurrency, SweepVariable::Concurrency, Merit::OutputThroughput, 32, 128, 0},
        {concurrency, SweepVariable::Concurrency, Merit::MedianLatency, 1, 16, 1},
        {concurrency, SweepVariable::Concurrency, Merit::MedianLatency, 32, 128, 0},
        {longContext, SweepVariable::PromptTokens, Merit::TimeToFirstToken, 1'000, 8'000, 1},
        {longContext, SweepVariable::PromptTokens, Merit::TimeToFirstToken, 32'000, 128'000, 0},
    };
    return made;
}

/// A sweep over concurrency as a file has it: a leg for each endpoint and point, of `count` answers.
inline tokenscope::RunResult result(int count = 12)
{
    using namespace tokenscope;
    RunResult made;
    made.plan.sweep = Sweep {.variable = SweepVariable::Concurrency, .values = {1, 2, 4, 8, 16, 32}};
    made.hasPlan = true;
    made.path = QStringLiteral("/data/metis_vs_sophia_results_20260301_101500.json");
    made.startedAt = QDateTime(QDate(2026, 3, 1), QTime(10, 15), Qt::UTC);
    for (const SweepCurve& curve : concurrency().curves) {
        Endpoint endpoint;
        endpoint.name = curve.endpoint;
        made.plan.endpoints.push_back(endpoint);
    }
    for (std::size_t point = 0; point < made.plan.sweep->values.size(); ++point) {
        for (const SweepCurve& curve : concurrency().curves) {
            const SweepCurvePoint& figures = curve.points[point];
            const auto lanes = static_cast<int>(figures.value);
            Leg leg;
            leg.key = QStringLiteral("%1_c%2").arg(curve.endpoint.toLower()).arg(lanes);
            leg.name = QStringLiteral("%1, %2 at a time").arg(curve.endpoint).arg(lanes);
            leg.part.endpoint = curve.endpoint;
            leg.part.point = SweepPoint {SweepVariable::Concurrency, figures.value};
            leg.part.load = Load {.concurrency = lanes};
            for (int i = 0; i < count * std::max(1, lanes / 2); ++i) {
                RequestRecord record;
                record.number = i;
                record.promptNumber = i % 10 + 1;
                record.prompt = QStringLiteral("prompt %1").arg(record.promptNumber);
                const double spread = 1 + 0.02 * (i % 7 - 3);
                record.latency = fromSeconds(*figures.latencyP50 * spread);
                record.sentAt = fromSeconds(*figures.latencyP50 * (i / lanes));
                record.outcome = Outcome::Succeeded;
                record.usage.promptTokens = 120;
                record.usage.completionTokens = 80;
                leg.records.push_back(record);
            }
            made.legs.push_back(leg);
        }
    }
    return made;
}

} // namespace measuredsweep
