// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/longestcontext.h"

#include "stats/metricvalues.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr std::int64_t fewestFailures = 3;

std::int64_t answersOf(const EndpointLegs& legs)
{
    std::int64_t answers = 0;
    for (const Leg* leg : legs)
        answers += std::ranges::count_if(leg->records, countsInStatistics);
    return answers;
}

double promptTokensOf(const EndpointLegs& legs, double pointValue)
{
    std::optional<double> most;
    for (const Leg* leg : legs) {
        for (const double tokens : valuesOf(*leg, Metric::PromptTokens))
            most = std::max(most.value_or(0), tokens);
    }
    return most.value_or(pointValue);
}

MeritFigure longestOf(const SweptLegs& points)
{
    for (auto point = points.rbegin(); point != points.rend(); ++point) {
        const std::int64_t answers = answersOf(point->second);
        if (answers > 0)
            return {.value = promptTokensOf(point->second, point->first),
                    .n = answers,
                    .point = SweepPoint {SweepVariable::PromptTokens, point->first}};
    }
    return {};
}

bool failedAt(const EndpointLegs& legs)
{
    std::int64_t failures = 0;
    bool isTooLong = false;
    for (const Leg* leg : legs) {
        for (const RequestRecord& record : leg->records) {
            if (record.isWarmup || record.outcome == Outcome::Cancelled)
                continue;
            if (record.succeeded())
                return false;
            ++failures;
            isTooLong = isTooLong || record.outcome == Outcome::ContextTooLong;
        }
    }
    return isTooLong || failures >= fewestFailures;
}

// Some length past its own longest, yet not past the winner's, was tried and failed.
bool isShownToEnd(const SweptLegs& points, double longest, double winners)
{
    return std::ranges::any_of(points, [&](const auto& point) {
        return point.first > longest && point.first <= winners && failedAt(point.second);
    });
}

} // namespace

ContextContest longestContextOf(const std::vector<SweptLegs>& endpoints)
{
    ContextContest contest;
    std::vector<std::size_t> order;
    for (const SweptLegs& points : endpoints) {
        contest.figures.push_back(longestOf(points));
        if (contest.figures.back().value)
            order.push_back(contest.figures.size() - 1);
    }
    if (order.size() < 2)
        return contest;
    std::ranges::stable_sort(order, std::ranges::greater {},
                             [&contest](std::size_t i) { return contest.figures[i].point->value; });
    const MeritFigure& best = contest.figures[order[0]];
    const MeritFigure& next = contest.figures[order[1]];
    Decision& decision = contest.decision;
    decision.sureness = Sureness::NotShown;
    if (best.point->value == next.point->value)
        return contest;
    decision.winner = order[0];
    if (*next.value > 0)
        decision.ratio = std::max(1.0, *best.value / *next.value);
    if (isShownToEnd(endpoints[order[1]], next.point->value, best.point->value))
        decision.sureness = Sureness::Shown;
    return contest;
}

} // namespace tokenscope
