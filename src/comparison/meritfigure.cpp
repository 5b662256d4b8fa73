// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/meritfigure.h"

#include "sample/quantiles.h"
#include "stats/answercost.h"
#include "stats/legplan.h"
#include "stats/measuredphase.h"
#include "stats/metricvalues.h"
#include "stats/streamshape.h"

#include <algorithm>
#include <numeric>

namespace tokenscope {

namespace {

bool isLowerBetter(Merit merit)
{
    switch (merit) {
    case Merit::MedianLatency:
    case Merit::TimeToFirstToken:
    case Merit::LatencySpread:
    case Merit::CostPerThousand:
        return true;
    case Merit::OutputThroughput:
    case Merit::LongestContext:
    case Merit::TokensPerJoule:
        return false;
    }
    Q_UNREACHABLE();
}

std::int64_t answersOf(const EndpointLegs& legs)
{
    std::int64_t answers = 0;
    for (const Leg* leg : legs)
        answers += std::ranges::count_if(leg->records, countsInStatistics);
    return answers;
}

Sample latencySample(const RunResult& result, const EndpointLegs& legs)
{
    Sample sample;
    for (const Leg* leg : legs)
        std::ranges::copy(serviceLatencies(result, *leg), std::back_inserter(sample.values));
    return sample;
}

// Of a buffered leg TTFT is a relay's, and there is none.
Sample firstTokenSample(const RunResult& result, const EndpointLegs& legs)
{
    Sample sample;
    for (const Leg* leg : legs) {
        if (streamShapeOf(*leg, timeScaleOf(result, *leg)).isBuffered())
            return {};
        std::ranges::copy(valuesOf(*leg, Metric::TimeToFirstToken), std::back_inserter(sample.values));
    }
    return sample;
}

std::optional<double> wallTimeOf(const RunResult& result, const EndpointLegs& legs)
{
    double seconds = 0;
    for (const Leg* leg : legs) {
        if (std::ranges::none_of(leg->records, countsInStatistics))
            continue;
        const auto phase = measuredPhaseOf(result, *leg);
        if (!phase)
            return std::nullopt;
        seconds += phase->seconds;
    }
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

// Tokens a second of one request, times the mean number of answers in flight: Σ latency ÷ wall time.
Sample throughputSample(const RunResult& result, const EndpointLegs& legs)
{
    const auto wallTime = wallTimeOf(result, legs);
    Sample sample;
    bool isKnown = false;
    for (const Leg* leg : legs) {
        for (const RequestRecord& record : leg->records) {
            if (!countsInStatistics(record))
                continue;
            const auto tokens = record.outputTokens();
            isKnown = isKnown || tokens;
            sample.values.push_back(static_cast<double>(tokens.value_or(0)));
            sample.weights.push_back(toSeconds(record.latency));
        }
    }
    if (!wallTime || !isKnown)
        return {};
    sample.scale = std::accumulate(sample.weights.begin(), sample.weights.end(), 0.0) / *wallTime;
    return sample;
}

Sample energySample(const RunResult& result, const EndpointLegs& legs)
{
    const auto watts = costOf(result, *legs.front()).watts;
    if (!watts || *watts <= 0)
        return {};
    Sample sample = throughputSample(result, legs);
    sample.scale /= *watts;
    return sample;
}

Sample costSample(const RunResult& result, const EndpointLegs& legs)
{
    Sample sample {.scale = 1'000};
    for (const Leg* leg : legs) {
        const std::vector<RequestCost> costs = requestCosts(*leg, costOf(result, *leg));
        if (costs.empty() && std::ranges::any_of(leg->records, countsInStatistics))
            return {};
        for (const RequestCost& cost : costs) {
            sample.values.push_back(cost.price);
            sample.weights.push_back(cost.isAnswer ? 1 : 0);
        }
    }
    return sample;
}

Sample sampleOf(const RunResult& result, const EndpointLegs& legs, Merit merit)
{
    switch (merit) {
    case Merit::MedianLatency:
    case Merit::LatencySpread:
        return latencySample(result, legs);
    case Merit::OutputThroughput:
        return throughputSample(result, legs);
    case Merit::TimeToFirstToken:
        return firstTokenSample(result, legs);
    case Merit::CostPerThousand:
        return costSample(result, legs);
    case Merit::TokensPerJoule:
        return energySample(result, legs);
    case Merit::LongestContext:
        return {};
    }
    Q_UNREACHABLE();
}

/// The endpoints that have a figure, the best first.
std::vector<std::size_t> ranking(const std::vector<MeritFigure>& figures, Merit merit)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (figures[i].value)
            order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return isLowerBetter(merit) ? *figures[a].value < *figures[b].value : *figures[a].value > *figures[b].value;
    });
    return order;
}

} // namespace

SampleStatistic statisticOf(Merit merit, bool isTailRatio)
{
    switch (merit) {
    case Merit::MedianLatency:
    case Merit::TimeToFirstToken:
        return SampleStatistic::Median;
    case Merit::LatencySpread:
        return isTailRatio ? SampleStatistic::TailRatio : SampleStatistic::Variation;
    case Merit::OutputThroughput:
    case Merit::CostPerThousand:
    case Merit::TokensPerJoule:
        return SampleStatistic::RatioOfSums;
    case Merit::LongestContext:
        break;
    }
    return SampleStatistic::Mean;
}

MeritFigure meritFigureOf(const RunResult& result, const EndpointLegs& legs, Merit merit, bool isTailRatio)
{
    if (legs.empty())
        return {};
    MeritFigure figure;
    figure.sample = sampleOf(result, legs, merit);
    figure.value = statisticOf(figure.sample, statisticOf(merit, isTailRatio));
    if (figure.value)
        figure.n = answersOf(legs);
    figure.point = legs.size() == 1 ? legs.front()->part.point : std::nullopt;
    return figure;
}

bool supportsTailRatio(const std::vector<EndpointLegs>& endpoints)
{
    return std::ranges::all_of(endpoints,
                               [](const EndpointLegs& legs) { return supportsQuantile(answersOf(legs), 0.99); });
}

Decision decide(const std::vector<MeritFigure>& figures, Merit merit, bool isTailRatio, std::uint64_t seed)
{
    const std::vector<std::size_t> order = ranking(figures, merit);
    if (order.size() < 2)
        return {};
    const MeritFigure& best = figures[order[0]];
    const MeritFigure& next = figures[order[1]];
    Decision decision;
    if (*best.value != *next.value)
        decision.winner = order[0];
    const MeritFigure& above = isLowerBetter(merit) ? next : best;
    const MeritFigure& below = isLowerBetter(merit) ? best : next;
    if (*below.value > 0)
        decision.ratio = *above.value / *below.value;
    const auto estimate = bootstrapRatio(above.sample, below.sample, statisticOf(merit, isTailRatio), {.seed = seed});
    if (estimate)
        decision.interval = estimate->interval;
    if (std::min(best.n, next.n) >= fewestAnswers)
        decision.sureness = estimate && estimate->interval.first > 1 ? Sureness::Shown : Sureness::NotShown;
    return decision;
}

} // namespace tokenscope
