// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/comparison.h"

#include "sample/quantiles.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double sameWithin = 0.005; // what two decimals of a ratio show as 1.00

struct StatisticValue
{
    std::optional<double> value {};
    bool isSupported = true;
};

std::optional<double> variationOf(const Distribution& distribution)
{
    if (!distribution.standardDeviation || distribution.mean == 0)
        return std::nullopt;
    return *distribution.standardDeviation / distribution.mean;
}

StatisticValue statisticOf(const LegSummary& leg, Metric metric, Statistic statistic)
{
    const auto distribution = leg.distribution(metric);
    switch (statistic) {
    case Statistic::Main:
        return {leg.value(metric), true};
    case Statistic::Median:
        return distribution ? StatisticValue {distribution->median, true} : StatisticValue {};
    case Statistic::P95:
        return distribution ? StatisticValue {distribution->p95, supportsQuantile(distribution->n, 0.95)}
                            : StatisticValue {};
    case Statistic::P99:
        return distribution ? StatisticValue {distribution->p99, supportsQuantile(distribution->n, 0.99)}
                            : StatisticValue {};
    case Statistic::Maximum:
        return distribution ? StatisticValue {distribution->max, true} : StatisticValue {};
    case Statistic::Variation:
        return distribution ? StatisticValue {variationOf(*distribution), true} : StatisticValue {};
    }
    Q_UNREACHABLE();
}

std::optional<double> ratioOf(double baseline, double value, Direction direction)
{
    const double above = direction == Direction::LowerIsBetter ? baseline : value;
    const double below = direction == Direction::LowerIsBetter ? value : baseline;
    if (below == 0)
        return above == 0 ? std::optional(1.0) : std::nullopt;
    return above / below;
}

Verdict leanOf(double baseline, double value, std::optional<double> ratio, Direction direction)
{
    if (ratio && std::abs(*ratio - 1) < sameWithin)
        return Verdict::NoDifference;
    const bool isHigher = value > baseline;
    switch (direction) {
    case Direction::LowerIsBetter:
        return isHigher ? Verdict::Worse : Verdict::Better;
    case Direction::HigherIsBetter:
        return isHigher ? Verdict::Better : Verdict::Worse;
    case Direction::Neither:
        return isHigher ? Verdict::Higher : Verdict::Lower;
    }
    Q_UNREACHABLE();
}

void judge(ComparedValue& compared)
{
    if (!compared.baselineValue || !compared.value)
        return;
    const Direction direction = directionOf(compared.metric, compared.statistic);
    compared.ratio = ratioOf(*compared.baselineValue, *compared.value, direction);
    compared.lean = leanOf(*compared.baselineValue, *compared.value, compared.ratio, direction);
    compared.verdict = Verdict::NotTested; // until it is weighed
    if (compared.ratio && *compared.ratio > 0)
        compared.factor = std::max(*compared.ratio, 1 / *compared.ratio);
}

// Medians and quantiles are compared where a lower or higher value is a merit; of token counts the mean is enough.
std::vector<Statistic> statisticsOf(const MetricTraits& traits)
{
    if (!traits.isDistribution || traits.direction == Direction::Neither || isQuality(traits.metric))
        return {Statistic::Main};
    std::vector<Statistic> statistics {Statistic::Main, Statistic::Median, Statistic::P95, Statistic::P99,
                                       Statistic::Maximum};
    if (traits.metric == Metric::Latency || traits.metric == Metric::LatencyFromSchedule)
        statistics.push_back(Statistic::Variation); // every question asked makes each answer less sure
    return statistics;
}

// No rate of exchange is assumed.
bool isSameMoney(const Comparison& comparison, std::size_t leg)
{
    return comparison.legs[leg].cost.currency == comparison.legs[comparison.baseline].cost.currency;
}

std::vector<ComparedValue> compareLeg(const Comparison& comparison, std::size_t leg)
{
    std::vector<ComparedValue> values;
    for (const MetricTraits& traits : allMetrics) {
        for (const Statistic statistic : statisticsOf(traits)) {
            const auto base = statisticOf(comparison.legs[comparison.baseline], traits.metric, statistic);
            const auto own = statisticOf(comparison.legs[leg], traits.metric, statistic);
            ComparedValue compared {.leg = leg,
                                    .metric = traits.metric,
                                    .statistic = statistic,
                                    .baselineValue = base.value,
                                    .value = own.value,
                                    .isSupported = base.isSupported && own.isSupported};
            if (traits.metric != Metric::CostPerThousand || isSameMoney(comparison, leg))
                judge(compared);
            if (leg == comparison.baseline && compared.value)
                compared.verdict = Verdict::Baseline;
            values.push_back(compared);
        }
    }
    return values;
}

// The same name in several legs gets its file's behind it, and a number where that is not enough.
void makeUnique(std::vector<LegSummary>& legs, QString LegSummary::*text)
{
    std::vector<QString> names;
    for (const LegSummary& leg : legs) {
        const bool isAlone = std::ranges::count(legs, leg.*text, text) == 1;
        const QString stem = QFileInfo(leg.path).completeBaseName();
        names.push_back(isAlone || stem.isEmpty() ? leg.*text : QStringLiteral("%1 (%2)").arg(leg.*text, stem));
    }
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
        QString name = names[leg];
        for (int number = 2; std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(leg), name)
             != names.begin() + static_cast<std::ptrdiff_t>(leg);
             ++number)
            name = QStringLiteral("%1 (%2)").arg(names[leg], QString::number(number));
        names[leg] = name;
    }
    for (std::size_t leg = 0; leg < legs.size(); ++leg)
        legs[leg].*text = names[leg];
}

std::optional<std::size_t> findLeg(const std::vector<LegSummary>& legs, QString LegSummary::*text, const QString& name)
{
    const auto found = std::ranges::find_if(
        legs, [&](const LegSummary& leg) { return (leg.*text).compare(name, Qt::CaseInsensitive) == 0; });
    if (found == legs.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - legs.begin());
}

} // namespace

std::optional<double> timesBaseline(const ComparedValue& value)
{
    if (!value.ratio || *value.ratio <= 0)
        return std::nullopt;
    return directionOf(value.metric, value.statistic) == Direction::LowerIsBetter ? 1 / *value.ratio : *value.ratio;
}

std::optional<Interval> inverseOf(const Interval& interval)
{
    if (interval.low <= 0)
        return std::nullopt;
    return Interval {1 / interval.high, 1 / interval.low};
}

Direction directionOf(Metric metric, Statistic statistic)
{
    return statistic == Statistic::Variation ? Direction::LowerIsBetter : traitsOf(metric).direction;
}

std::optional<ComparedValue> Comparison::find(std::size_t leg, Metric metric, Statistic statistic) const
{
    const auto found = std::ranges::find_if(values, [&](const ComparedValue& value) {
        return value.leg == leg && value.metric == metric && value.statistic == statistic;
    });
    if (found == values.end())
        return std::nullopt;
    return *found;
}

Comparison compare(const std::vector<LegSummary>& legs, std::size_t baseline)
{
    Comparison comparison;
    comparison.legs = legs;
    comparison.baseline = baseline < legs.size() ? baseline : 0;
    makeUnique(comparison.legs, &LegSummary::label);
    makeUnique(comparison.legs, &LegSummary::title);
    for (std::size_t leg = 0; leg < legs.size(); ++leg)
        std::ranges::copy(compareLeg(comparison, leg), std::back_inserter(comparison.values));
    comparison.pairs = promptPairsOf(comparison.legs, comparison.baseline);
    comparison.conditions = conditionsOf(comparison.legs, comparison.baseline);
    return comparison;
}

std::size_t defaultBaseline(const std::vector<LegSummary>& legs)
{
    const auto found = std::ranges::find_if(legs, [](const LegSummary& leg) { return leg.succeeded > 0; });
    return found == legs.end() ? 0 : static_cast<std::size_t>(found - legs.begin());
}

std::optional<std::size_t> legByName(const std::vector<LegSummary>& legs, const QString& name)
{
    for (QString LegSummary::*text : {&LegSummary::label, &LegSummary::key, &LegSummary::title, &LegSummary::name}) {
        if (const auto leg = findLeg(legs, text, name))
            return leg;
    }
    return std::nullopt;
}

} // namespace tokenscope
