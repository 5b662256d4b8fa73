// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/unitfigures.h"

#include "stats/goodput.h"
#include "stats/legplan.h"
#include "stats/metricvalues.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr std::size_t mostValues = 500'000; // of one quantile

/// Calls `visit(unit, record)` for each request of each unit.
template<typename Visit>
void forEachRequest(const LegUnits& leg, const Visit& visit)
{
    for (std::size_t unit = 0; unit < leg.units.size(); ++unit) {
        for (const std::uint32_t request : leg.units[unit])
            visit(static_cast<std::uint32_t>(unit), leg.source.leg->records[request]);
    }
}

template<typename Value>
UnitFigure sumsOf(const LegUnits& leg, const Value& aboveAndBelow)
{
    std::vector<double> above(leg.units.size());
    std::vector<double> below(leg.units.size());
    forEachRequest(leg, [&](std::uint32_t unit, const RequestRecord& record) {
        const auto [up, down] = aboveAndBelow(record);
        above[unit] += up;
        below[unit] += down;
    });
    return UnitFigure::ratioOfSums(std::move(above), std::move(below));
}

UnitFigure meanOf(const LegUnits& leg, Metric metric)
{
    std::vector<double> above(leg.units.size());
    std::vector<double> below(leg.units.size());
    for (const UnitValue& value : unitValuesOf(leg, metric)) {
        above[value.unit] += value.value;
        ++below[value.unit];
    }
    return UnitFigure::ratioOfSums(std::move(above), std::move(below));
}

double meanInFlight(const LegUnits& leg)
{
    double seconds = 0;
    for (const RequestRecord& record : leg.source.leg->records)
        seconds += countsInStatistics(record) ? toSeconds(record.latency) : 0;
    return seconds / leg.summary.wallTime.value_or(seconds);
}

/// Something of each request, per second of the measured phase.
template<typename Amount>
UnitFigure rateOf(const LegUnits& leg, double scale, const Amount& amount)
{
    return sumsOf(
        leg, [&](const RequestRecord& record) { return std::pair(scale * amount(record), toSeconds(record.latency)); });
}

double outputTokensOf(const RequestRecord& record)
{
    return static_cast<double>(record.outputTokens().value_or(0));
}

double totalTokensOf(const RequestRecord& record)
{
    return static_cast<double>(totalTokens(record).value_or(0));
}

UnitFigure goodputOf(const LegUnits& leg)
{
    const ServiceObjective objective = planOf(*leg.source.run, *leg.source.leg).objective;
    const ServiceView view {.isOpenLoop = leg.summary.load.isOpenLoop(),
                            .isBuffered = leg.summary.conditions.isBuffered};
    return rateOf(leg, meanInFlight(leg),
                  [&](const RequestRecord& record) { return keepsObjective(record, objective, view) ? 1.0 : 0.0; });
}

std::optional<UnitFigure> legFigureOf(const LegUnits& leg, Metric metric)
{
    switch (metric) {
    case Metric::OutputThroughput:
        return rateOf(leg, meanInFlight(leg), outputTokensOf);
    case Metric::TotalThroughput:
        return rateOf(leg, meanInFlight(leg), totalTokensOf);
    case Metric::OriginalThroughput:
        return rateOf(leg, 1, totalTokensOf);
    case Metric::RequestThroughput:
        return rateOf(leg, meanInFlight(leg), [](const RequestRecord&) { return 1.0; });
    case Metric::Goodput:
        return goodputOf(leg);
    case Metric::TokensPerJoule:
        return rateOf(leg, meanInFlight(leg) / leg.summary.cost.watts.value_or(1), outputTokensOf);
    case Metric::Latency:
    case Metric::LatencyFromSchedule:
    case Metric::TimeToFirstToken:
    case Metric::InterTokenLatency:
    case Metric::TimePerOutputToken:
    case Metric::ServerLatency:
    case Metric::ServerTimeToFirstToken:
    case Metric::TimeOutsideServer:
    case Metric::OutputTokens:
    case Metric::PromptTokens:
    case Metric::ResponseCharacters:
    case Metric::SuccessRate:
    case Metric::CostPerThousand:
    case Metric::ExactMatch:
    case Metric::AnswerF1:
    case Metric::ContainsAnswer:
        break;
    }
    return std::nullopt;
}

std::optional<UnitFigure> quantileOf(const LegUnits& leg, Metric metric, double q)
{
    std::vector<UnitValue> values = unitValuesOf(leg, metric);
    if (values.size() > mostValues)
        return std::nullopt;
    return UnitFigure::quantile(std::move(values), leg.units.size(), q);
}

} // namespace

std::vector<UnitValue> unitValuesOf(const LegUnits& leg, Metric metric)
{
    std::vector<UnitValue> values;
    forEachRequest(leg, [&](std::uint32_t unit, const RequestRecord& record) {
        if (metric == Metric::InterTokenLatency) {
            for (std::size_t i = 1; i < record.chunks.size(); ++i)
                values.push_back({toSeconds(record.chunks[i].after - record.chunks[i - 1].after), unit});
        } else if (const auto value = valueOf(record, metric)) {
            values.push_back({*value, unit});
        }
    });
    return values;
}

std::vector<std::optional<double>> unitMeansOf(const LegUnits& leg, Metric metric)
{
    std::vector<std::optional<double>> sums(leg.units.size());
    std::vector<double> counts(leg.units.size());
    for (const UnitValue& value : unitValuesOf(leg, metric)) {
        sums[value.unit] = sums[value.unit].value_or(0) + value.value;
        ++counts[value.unit];
    }
    for (std::size_t unit = 0; unit < sums.size(); ++unit) {
        if (sums[unit])
            *sums[unit] /= counts[unit];
    }
    return sums;
}

std::optional<UnitFigure> unitFigureOf(const LegUnits& leg, Metric metric, Statistic statistic)
{
    switch (statistic) {
    case Statistic::Main:
        return traitsOf(metric).isDistribution ? std::optional(meanOf(leg, metric)) : legFigureOf(leg, metric);
    case Statistic::Median:
        return quantileOf(leg, metric, 0.5);
    case Statistic::P95:
        return quantileOf(leg, metric, 0.95);
    case Statistic::P99:
        return quantileOf(leg, metric, 0.99);
    case Statistic::Variation:
        return UnitFigure::variation(unitValuesOf(leg, metric), leg.units.size());
    case Statistic::Maximum:
        break;
    }
    return std::nullopt;
}

} // namespace tokenscope
