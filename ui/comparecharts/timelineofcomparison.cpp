// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/metricvalues.h"
#include "ui/comparecharts/comparisonplots.h"
#include "ui/comparecharts/promptitems.h"
#include "ui/text/metrictext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope::comparisonplots {

namespace {

bool keepsTimes(const Leg& leg)
{
    return std::ranges::all_of(
        leg.records, [](const RequestRecord& record) { return record.isWarmup || record.sentAt.has_value(); });
}

TimelineAxis axisFor(const Comparison& comparison, const std::vector<const Leg*>& legs)
{
    if (std::ranges::all_of(legs, [](const Leg* leg) { return keepsTimes(*leg); }))
        return TimelineAxis::SinceStart;
    const bool isOneAtATime = std::ranges::all_of(
        comparison.legs, [](const LegSummary& leg) { return !leg.load.isOpenLoop() && leg.load.concurrency <= 1; });
    return isOneAtATime ? TimelineAxis::SummedLatency : TimelineAxis::RequestNumber;
}

// The measured requests, in order of sending.
std::vector<const RequestRecord*> measuredOf(const Leg& leg)
{
    std::vector<const RequestRecord*> measured;
    for (const RequestRecord& record : leg.records) {
        if (!record.isWarmup)
            measured.push_back(&record);
    }
    return measured;
}

std::vector<double> placesOf(const std::vector<const RequestRecord*>& records, TimelineAxis axis)
{
    std::optional<Nanoseconds> start;
    for (const RequestRecord* record : records) {
        if (record->sentAt)
            start = std::min(start.value_or(*record->sentAt), *record->sentAt);
    }
    std::vector<double> places;
    double sum = 0;
    for (const RequestRecord* record : records) {
        sum += toSeconds(record->latency);
        const double number = static_cast<double>(places.size()) + 1;
        places.push_back(axis == TimelineAxis::SinceStart ? toSeconds(
                             record->sentAt.value_or(Nanoseconds {}) + record->latency - start.value_or(Nanoseconds {}))
                                                          : (axis == TimelineAxis::SummedLatency ? sum : number));
    }
    return places;
}

struct Placed
{
    double at = 0;
    const RequestRecord* record = nullptr;
};

std::vector<Placed> placed(const Leg& leg, TimelineAxis axis)
{
    const std::vector<const RequestRecord*> records = measuredOf(leg);
    const std::vector<double> places = placesOf(records, axis);
    std::vector<Placed> all;
    all.reserve(records.size());
    for (std::size_t i = 0; i < records.size(); ++i)
        all.push_back({places[i], records[i]});
    std::ranges::stable_sort(all, {}, &Placed::at);
    return all;
}

TimelineLeg legOf(const LegSummary& summary, const std::vector<Placed>& requests, double factor)
{
    TimelineLeg values {.name = summary.title};
    const bool hasSlowFirst = summary.firstRequest && summary.firstRequest->isSlow;
    const auto first
        = std::ranges::min_element(requests, {}, [](const Placed& request) { return request.record->number; });
    for (auto request = requests.begin(); request != requests.end(); ++request) {
        const RequestRecord& record = *request->record;
        const auto firstToken = record.timeToFirstToken();
        values.dots.push_back({request->at, toSeconds(record.latency) * factor,
                               firstToken ? std::optional(toSeconds(*firstToken) * factor) : std::nullopt,
                               record.succeeded(), record.promptNumber});
        if (hasSlowFirst && request == first)
            values.slowFirst = values.dots.size() - 1;
    }
    return values;
}

} // namespace

TimelinePlot overTheRun(const Comparison& comparison, const std::vector<const Leg*>& legs)
{
    return overTheRun(comparison, legs, PromptItems(comparison));
}

TimelinePlot overTheRun(const Comparison& comparison, const std::vector<const Leg*>& legs, const PromptItems& items)
{
    TimelinePlot plot {.axis = axisFor(comparison, legs)};
    double largest = 0;
    for (const Leg* leg : legs) {
        for (const RequestRecord* record : measuredOf(*leg))
            largest = std::max(largest, toSeconds(record->latency));
    }
    const bool isShort = largest > 0 && largest < 1;
    plot.scale = isShort ? 1000 : 1;
    plot.unit = isShort ? QCoreApplication::translate("ComparisonPlots", "ms", "unit: milliseconds")
                        : metrictext::unit(Metric::Latency);
    std::size_t most = 0;
    for (std::size_t leg = 0; leg < legs.size(); ++leg) {
        plot.legs.push_back(legOf(comparison.legs[leg], placed(*legs[leg], plot.axis), plot.scale));
        for (const LatencyDot& dot : plot.legs.back().dots)
            plot.legs.back().items.push_back(items.itemOf(leg, dot.promptNumber));
        most = std::max(most, plot.legs.back().dots.size());
    }
    plot.medianOf = runningMedianWidth(most);
    for (TimelineLeg& leg : plot.legs)
        leg.runningMedian = runningMedian(leg.dots, plot.medianOf);
    return plot;
}

ServerLoadPlot servers(const Comparison& comparison, const std::vector<const Leg*>& legs)
{
    ServerLoadPlot plot;
    for (std::size_t leg = 0; leg < std::min(legs.size(), comparison.legs.size()); ++leg)
        plot.legs.push_back(serverLoadLegOf(comparison.legs[leg].title, *legs[leg]));
    return plot;
}

} // namespace tokenscope::comparisonplots
