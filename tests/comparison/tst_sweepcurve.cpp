// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/sweepcurve.h"
#include "tests/stats/suites.h"

#include <QTest>

using namespace tokenscope;
using namespace tokenscope::testing;
using namespace std::chrono_literals;

namespace {

bool isClose(std::optional<double> value, double expected)
{
    return value && qAbs(*value - expected) < 1e-9;
}

std::vector<double> valuesOf(const SweepCurve& curve)
{
    std::vector<double> values;
    for (const SweepCurvePoint& point : curve.points)
        values.push_back(point.value);
    return values;
}

Leg atConcurrency(const char* endpoint, double value, const Pace& pace = {}, const char* scenario = "")
{
    return pointLeg(endpoint, scenario, SweepVariable::Concurrency, value, pace);
}

} // namespace

class TestSweepCurve : public QObject
{
    Q_OBJECT

private slots:
    void legsThatAreNoPointGiveNoSweep()
    {
        QVERIFY(sweepCurvesOf(summarize(runOf({pacedLeg("A", "", {}), pacedLeg("B", "", {})}))).empty());
        QVERIFY(sweepCurvesOf({}).empty());
    }

    void pointsAreSortedOntoTheirEndpointsCurve()
    {
        const auto sweeps
            = sweepCurvesOf(summarize(runOf({atConcurrency("B", 1), atConcurrency("A", 1), atConcurrency("B", 16),
                                             atConcurrency("A", 4), atConcurrency("B", 8)}))); // a search bisects
        QCOMPARE(sweeps.size(), std::size_t {1});
        QCOMPARE(sweeps[0].variable, SweepVariable::Concurrency);
        QCOMPARE(sweeps[0].curves.size(), std::size_t {2});
        QCOMPARE(sweeps[0].curves[0].endpoint, QStringLiteral("B"));
        QCOMPARE(valuesOf(sweeps[0].curves[0]), (std::vector<double> {1, 8, 16}));
        QCOMPARE(valuesOf(sweeps[0].curves[1]), (std::vector<double> {1, 4}));
    }

    void aPointHasItsLegsFigures()
    {
        RunResult result = runOf({atConcurrency("A", 2, {.latency = 2, .requests = 20, .lanes = 2})});
        result.plan.objective.latency = 2s;
        result.legs[0].records[19].outcome = Outcome::Truncated;
        const SweepCurvePoint point = sweepCurvesOf(summarize(result))[0].curves[0].points[0];
        QCOMPARE(point.n, 19);
        QVERIFY(isClose(point.successRate, 0.95));
        QVERIFY(isClose(point.latencyP50, 2 * (1 - 0.01 / 19))); // the tenth of the first nineteen of twenty
        QVERIFY(!point.isP95Supported);
        const LegSummary summary = summarize(result, 0);
        QCOMPARE(point.outputThroughput, summary.value(Metric::OutputThroughput));
        QCOMPARE(point.requestThroughput, summary.value(Metric::RequestThroughput));
        QCOMPARE(point.latencyP95, summary.distribution(Metric::Latency)->p95);
        QVERIFY(isClose(point.goodput, 10 / *summary.wallTime)); // the faster half
        QVERIFY(!point.timeToFirstTokenP50); // not streamed
    }

    void anOpenLoopsLatencyIsFromSchedule()
    {
        Leg leg = pointLeg("A", "", SweepVariable::Rate, 0.5, {.latency = 1});
        leg.part.load = Load {.rate = 0.5};
        for (RequestRecord& record : leg.records)
            record.scheduledAt = *record.sentAt - 3s;
        const SweepCurvePoint point = sweepCurvesOf(summarize(runOf({leg})))[0].curves[0].points[0];
        QVERIFY(isClose(point.latencyP50, 4));
    }

    void whatFailedWhollyIsAPointWithoutFigures()
    {
        const SweepCurvePoint point
            = sweepCurvesOf(summarize(runOf({failedLeg(atConcurrency("A", 64), Outcome::RateLimited)})))[0]
                  .curves[0]
                  .points[0];
        QCOMPARE(point.successRate, 0.0);
        QCOMPARE(point.n, 0);
        QVERIFY(!point.outputThroughput && !point.latencyP50 && !point.latencyP95);
    }

    void scenariosAndVariablesAreSweepsOfTheirOwn()
    {
        const auto sweeps = sweepCurvesOf(
            summarize(runOf({atConcurrency("A", 1, {}, "concurrency"), pacedLeg("A", "original", {}),
                             pointLeg("A", "long_context", SweepVariable::PromptTokens, 1'000, {}),
                             atConcurrency("A", 2, {}, "concurrency"), atConcurrency("A", 2, {}, "other")})));
        QCOMPARE(sweeps.size(), std::size_t {3});
        QCOMPARE(sweeps[0].scenario, QStringLiteral("concurrency"));
        QCOMPARE(sweeps[0].curves[0].points.size(), std::size_t {2});
        QCOMPARE(sweeps[1].variable, SweepVariable::PromptTokens);
        QCOMPARE(sweeps[2].scenario, QStringLiteral("other"));
    }

    void twoFilesEndpointsOfOneNameAreToldApart()
    {
        RunResult first = runOf({atConcurrency("A", 1), atConcurrency("A", 2)});
        first.path = QStringLiteral("/results/monday.json");
        RunResult second = first;
        second.path = QStringLiteral("/results/friday.json");
        std::vector<LegSummary> legs = summarize(first);
        for (const LegSummary& leg : summarize(second))
            legs.push_back(leg);
        const auto sweeps = sweepCurvesOf(legs);
        QCOMPARE(sweeps.size(), std::size_t {1});
        QCOMPARE(sweeps[0].curves.size(), std::size_t {2});
        QCOMPARE(sweeps[0].curves[0].endpoint, QStringLiteral("A (monday)"));
        QCOMPARE(sweeps[0].curves[1].endpoint, QStringLiteral("A (friday)"));
    }
};

QTEST_APPLESS_MAIN(TestSweepCurve)

#include "tst_sweepcurve.moc"
