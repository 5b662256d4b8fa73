// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/figure.h"

#include "sample/quantiles.h"

#include <cmath>

namespace tokenscope {

namespace {

constexpr double sameWithin = 0.005; // as stats/comparison.h has it: two decimals would show 1.00

std::optional<double> coefficientOfVariation(const Distribution& distribution)
{
    if (!distribution.standardDeviation || distribution.mean == 0)
        return {};
    return *distribution.standardDeviation / distribution.mean;
}

std::optional<double> statisticOf(const Distribution& distribution, FigureKind kind)
{
    switch (kind) {
    case FigureKind::Main:
    case FigureKind::Answered:
        return distribution.mean;
    case FigureKind::Median:
        return distribution.median;
    case FigureKind::P95:
        return distribution.p95;
    case FigureKind::P99:
        return distribution.p99;
    case FigureKind::Slowest:
        return distribution.max;
    case FigureKind::Predictability:
        return coefficientOfVariation(distribution);
    }
    return {};
}

// The figures that compare() knows are taken from there, so that window and reports cannot differ.
std::optional<Statistic> statisticInComparison(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Main:
    case FigureKind::Answered:
        return Statistic::Main;
    case FigureKind::Median:
        return Statistic::Median;
    case FigureKind::P95:
        return Statistic::P95;
    case FigureKind::P99:
    case FigureKind::Slowest:
    case FigureKind::Predictability:
        break;
    }
    return {};
}

Verdict verdictFor(double ratio, Direction direction)
{
    if (std::abs(ratio - 1) < sameWithin)
        return Verdict::NoDifference;
    if (direction == Direction::Neither)
        return ratio > 1 ? Verdict::Higher : Verdict::Lower;
    return ratio > 1 ? Verdict::Better : Verdict::Worse;
}

} // namespace

const std::vector<Figure>& allFigures()
{
    static const std::vector<Figure> figures {
        {Metric::Latency, FigureKind::Main},
        {Metric::Latency, FigureKind::Median},
        {Metric::Latency, FigureKind::Slowest},
        {Metric::Latency, FigureKind::Predictability},
        {Metric::TimeToFirstToken, FigureKind::Main},
        {Metric::InterTokenLatency, FigureKind::Main},
        {Metric::TimePerOutputToken, FigureKind::Main},
        {Metric::OutputThroughput, FigureKind::Main},
        {Metric::OutputTokens, FigureKind::Main},
        {Metric::SuccessRate, FigureKind::Answered},
        {Metric::Latency, FigureKind::P95},
        {Metric::Latency, FigureKind::P99},
        {Metric::TimeToFirstToken, FigureKind::Median},
        {Metric::TimeToFirstToken, FigureKind::P95},
        {Metric::InterTokenLatency, FigureKind::P99},
        {Metric::TotalThroughput, FigureKind::Main},
        {Metric::RequestThroughput, FigureKind::Main},
        {Metric::OriginalThroughput, FigureKind::Main},
        {Metric::PromptTokens, FigureKind::Main},
        {Metric::ResponseCharacters, FigureKind::Main},
    };
    return figures;
}

std::optional<double> valueOf(const LegSummary& leg, Figure figure)
{
    if (!traitsOf(figure.metric).isDistribution)
        return leg.value(figure.metric);
    const auto distribution = leg.distribution(figure.metric);
    return distribution ? statisticOf(*distribution, figure.kind) : std::nullopt;
}

std::int64_t sampleSizeOf(const LegSummary& leg, Figure figure)
{
    if (figure.metric == Metric::SuccessRate)
        return leg.attempted;
    if (!traitsOf(figure.metric).isDistribution)
        return leg.value(figure.metric) ? leg.succeeded : 0;
    const auto distribution = leg.distribution(figure.metric);
    return distribution ? distribution->n : 0;
}

bool isSupported(const LegSummary& leg, Figure figure)
{
    const std::int64_t n = sampleSizeOf(leg, figure);
    if (figure.kind == FigureKind::P95)
        return supportsQuantile(n, 0.95);
    return figure.kind != FigureKind::P99 || supportsQuantile(n, 0.99);
}

FigureComparison compareFigure(const Comparison& comparison, std::size_t leg, Figure figure)
{
    if (const auto statistic = statisticInComparison(figure.kind)) {
        if (const auto found = comparison.find(leg, figure.metric, *statistic))
            return {found->ratio, found->verdict, found->factor};
    }
    if (leg == comparison.baseline)
        return {{}, Verdict::Baseline, 1};
    const Direction direction
        = figure.kind == FigureKind::Predictability ? Direction::LowerIsBetter : traitsOf(figure.metric).direction;
    return compareValues(valueOf(comparison.legs[comparison.baseline], figure), valueOf(comparison.legs[leg], figure),
                         direction);
}

FigureComparison compareValues(std::optional<double> baseline, std::optional<double> value, Direction direction)
{
    if (!baseline || !value)
        return {};
    const bool isLowerBetter = direction == Direction::LowerIsBetter;
    const double divisor = isLowerBetter ? *value : *baseline;
    if (divisor == 0)
        return {};
    const double ratio = (isLowerBetter ? *baseline : *value) / divisor;
    if (ratio <= 0)
        return {ratio, verdictFor(ratio, direction), 1};
    return {ratio, verdictFor(ratio, direction), ratio < 1 ? 1 / ratio : ratio};
}

} // namespace tokenscope
