// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/latencyfit.h"

#include "sample/quantiles.h"
#include "sample/theilsen.h"
#include "stats/metricvalues.h"
#include "stats/predictability.h"

#include <algorithm>
#include <vector>

namespace tokenscope {

namespace {

constexpr std::size_t fewestForFit = 5;
constexpr std::size_t fewestOthers = Predictability::fewestForOutliers; // quartiles of the rest are asked for

} // namespace

std::optional<LatencyFit> latencyFitOf(const Leg& leg)
{
    std::vector<double> tokens;
    std::vector<double> latencies;
    for (const RequestRecord& record : leg.records) {
        const auto count = countsInStatistics(record) ? record.outputTokens() : std::nullopt;
        if (!count)
            continue;
        tokens.push_back(static_cast<double>(*count));
        latencies.push_back(toSeconds(record.latency));
    }
    if (tokens.size() < fewestForFit)
        return std::nullopt;
    const auto line = theilSen(tokens, latencies);
    if (!line)
        return std::nullopt;
    return LatencyFit {.fixed = line->intercept,
                       .perToken = line->slope,
                       .fixedInterval = line->interceptInterval,
                       .perTokenInterval = line->slopeInterval,
                       .n = line->n};
}

std::optional<FirstRequest> firstRequestOf(const Leg& leg)
{
    // a warm-up took upon itself what a first request costs
    if (leg.records.empty() || std::ranges::any_of(leg.records, &RequestRecord::isWarmup)
        || !leg.records.front().succeeded())
        return std::nullopt;
    std::vector<double> rest = valuesOf(leg, Metric::Latency);
    const double first = rest.front();
    rest.erase(rest.begin());
    if (rest.size() < fewestOthers)
        return std::nullopt;
    std::ranges::sort(rest);
    const double upper = *quantile(rest, 0.75);
    const double range = upper - *quantile(rest, 0.25);
    return FirstRequest {.latency = first,
                         .restMedian = *quantile(rest, 0.5),
                         .isSlow = range > 0 && first > upper + Predictability::outlierFence * range};
}

} // namespace tokenscope
