// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/runfigures.h"

#include "stats/summary.h"
#include "ui/text/format.h"
#include "ui/text/metrictext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RunFigures)
};

using Value = std::optional<double> LegFigures::*;

constexpr double smallestDifference = 1.05; // a ratio that the eye would take for a difference

/// "Sophia 2.7× faster so far": the best leg against the worst of those that have a value.
QString ratioNote(const RunFigures& figures, Value value, Metric metric)
{
    std::vector<const LegFigures*> legs;
    for (const LegFigures& leg : figures.legs) {
        if (leg.*value && *(leg.*value) > 0) {
            legs.push_back(&leg);
        }
    }
    if (legs.size() < 2 || legs.size() < figures.legs.size()) {
        return {};
    }
    const auto [least, most]
        = std::ranges::minmax_element(legs, {}, [value](const LegFigures* leg) { return *(leg->*value); });
    const double factor = *((*most)->*value) / *((*least)->*value);
    const bool isLowerBetter = traitsOf(metric).direction == Direction::LowerIsBetter;
    QString note = factor < smallestDifference
        ? Words::tr("about the same")
        : metrictext::verdictOf((isLowerBetter ? *least : *most)->name, metric, Verdict::Better, factor, 2);
    //: what can be said while the run still goes on: "Sophia 2.7× faster so far"
    return figures.isFinal ? note : Words::tr("%1 so far").arg(note);
}

QString keyOf(const QString& key, const RunFigures& figures)
{
    const auto simulated = std::ranges::count_if(figures.legs, &LegFigures::isSimulated);
    if (simulated == 0) {
        return key;
    }
    //: %1 is a figure's name
    return simulated == static_cast<std::ptrdiff_t>(figures.legs.size()) ? Words::tr("%1 · simulated").arg(key)
                                                                         : Words::tr("%1 · partly simulated").arg(key);
}

TileContent tileOf(const RunFigures& figures, const QString& key, Value value, const QString& unit)
{
    TileContent tile {.key = keyOf(key, figures), .unit = unit};
    for (std::size_t i = 0; i < figures.legs.size(); ++i) {
        const auto figure = figures.legs[i].*value;
        const bool isEstimated = value == &LegFigures::speed && figures.legs[i].isSpeedEstimated;
        QString text = figure ? format::significant(*figure) : format::noValue();
        if (figure && isEstimated) {
            text.prepend(QStringLiteral("≈ "));
        }
        tile.values.push_back({text, static_cast<int>(i)});
    }
    return tile;
}

QString pairsNote(const RunFigures& figures)
{
    if (figures.legs.size() < 2) {
        const auto p95 = figures.legs.empty() ? std::nullopt : figures.legs.front().p95;
        return p95 ? Words::tr("95 % within %1").arg(format::seconds(*p95, 2)) : QString();
    }
    //: prompts that all endpoints have answered, of all prompts
    return Words::tr("%1 of %Ln pair(s)", nullptr, static_cast<int>(figures.prompts)).arg(format::count(figures.pairs));
}

TileContent answersTile(const RunFigures& figures)
{
    TileContent tile {.key = keyOf(Words::tr("Answers"), figures)};
    std::int64_t failed = 0;
    for (std::size_t i = 0; i < figures.legs.size(); ++i) {
        const LegFigures& leg = figures.legs[i];
        tile.values.push_back(
            {leg.planned > 0 ? format::outOf(leg.succeeded, leg.planned) : format::count(leg.succeeded),
             static_cast<int>(i)});
        failed += leg.failed;
    }
    tile.note = failed == 0 ? Words::tr("no failures") : Words::tr("%Ln failure(s)", nullptr, static_cast<int>(failed));
    return tile;
}

} // namespace

RunFigures figuresOf(const RunPlan& plan)
{
    RunFigures figures;
    figures.prompts = static_cast<std::int64_t>(plan.prompts.prompts.size());
    for (const Endpoint& endpoint : plan.endpoints) {
        figures.legs.push_back({.name = endpoint.name,
                                .isSimulated = endpoint.isSimulated(),
                                .planned = plan.measuredRequests().value_or(0)});
    }
    return figures;
}

void refresh(RunFigures& figures, const LiveWindow& window, std::int64_t pairs)
{
    figures.pairs = pairs;
    for (std::size_t i = 0; i < std::min(figures.legs.size(), window.legCount()); ++i) {
        const LiveNumbers numbers = window.leg(i).numbers();
        LegFigures& leg = figures.legs[i];
        leg.mean = numbers.latencyMean;
        leg.median = numbers.latencyMedian;
        leg.p95 = numbers.latencyP95;
        leg.speed = numbers.tokensPerSecond;
        leg.isSpeedEstimated = numbers.isEstimated;
        leg.succeeded = numbers.succeeded;
        leg.failed = numbers.failed;
    }
}

void refresh(RunFigures& figures, const RunResult& result, std::int64_t pairs)
{
    figures.pairs = pairs;
    figures.isFinal = true;
    for (std::size_t i = 0; i < std::min(figures.legs.size(), result.legs.size()); ++i) {
        const LegSummary summary = summarize(result, i);
        LegFigures& leg = figures.legs[i];
        const auto latency = summary.distribution(Metric::Latency);
        leg.mean = latency ? std::optional(latency->mean) : std::nullopt;
        leg.median = latency ? std::optional(latency->median) : std::nullopt;
        leg.p95 = latency ? std::optional(latency->p95) : std::nullopt;
        leg.speed = summary.value(Metric::OutputThroughput);
        leg.isSpeedEstimated = summary.hasEstimatedTokens;
        leg.succeeded = summary.succeeded;
        leg.failed = summary.failed - summary.cancelled;
    }
}

std::array<TileContent, 4> tilesOf(const RunFigures& figures)
{
    TileContent mean = tileOf(figures, Words::tr("Mean latency"), &LegFigures::mean, metrictext::unit(Metric::Latency));
    mean.note = ratioNote(figures, &LegFigures::mean, Metric::Latency);
    TileContent median = tileOf(figures, Words::tr("Median"), &LegFigures::median, metrictext::unit(Metric::Latency));
    median.note = pairsNote(figures);
    TileContent speed
        = tileOf(figures, Words::tr("Output speed"), &LegFigures::speed, metrictext::unit(Metric::OutputThroughput));
    speed.note = ratioNote(figures, &LegFigures::speed, Metric::OutputThroughput);
    return {mean, median, speed, answersTile(figures)};
}

} // namespace tokenscope
