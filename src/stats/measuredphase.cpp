// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/measuredphase.h"

#include "stats/legplan.h"

#include <algorithm>
#include <vector>

namespace tokenscope {

namespace {

struct Interval
{
    Nanoseconds begin {};
    Nanoseconds end {};
};

std::vector<const RequestRecord*> measuredRequests(const Leg& leg)
{
    std::vector<const RequestRecord*> requests;
    for (const RequestRecord& record : leg.records) {
        if (!record.isWarmup && wasSent(record))
            requests.push_back(&record);
    }
    return requests;
}

std::vector<Interval> intervalsOf(const std::vector<const RequestRecord*>& requests)
{
    std::vector<Interval> intervals;
    intervals.reserve(requests.size());
    for (const RequestRecord* request : requests)
        intervals.push_back({*request->sentAt, *request->sentAt + request->latency});
    std::ranges::sort(intervals, {}, &Interval::begin);
    return intervals;
}

Nanoseconds span(const std::vector<Interval>& intervals)
{
    return std::ranges::max_element(intervals, {}, &Interval::end)->end - intervals.front().begin;
}

Nanoseconds unionOf(const std::vector<Interval>& intervals)
{
    Nanoseconds total {};
    Nanoseconds covered = intervals.front().begin;
    for (const Interval& interval : intervals) {
        const Nanoseconds begin = std::max(interval.begin, covered);
        if (interval.end > begin)
            total += interval.end - begin;
        covered = std::max(covered, interval.end);
    }
    return total;
}

Nanoseconds latencySum(const std::vector<const RequestRecord*>& requests)
{
    Nanoseconds sum {};
    for (const RequestRecord* request : requests)
        sum += request->latency;
    return sum;
}

bool isOneAtATime(const RunResult& result, const Leg& leg)
{
    const Load& load = loadOf(result, leg);
    return !result.hasPlan || (!load.isOpenLoop() && load.concurrency <= 1);
}

} // namespace

bool wasSent(const RequestRecord& record)
{
    return record.succeeded() || record.sentAt || record.latency > Nanoseconds::zero();
}

std::optional<MeasuredPhase> measuredPhaseOf(const RunResult& result, const Leg& leg)
{
    const std::vector<const RequestRecord*> requests = measuredRequests(leg);
    if (requests.empty())
        return std::nullopt;
    const bool hasTimes
        = std::ranges::all_of(requests, [](const auto* request) { return request->sentAt.has_value(); });
    Nanoseconds time {};
    if (hasTimes) {
        const std::vector<Interval> intervals = intervalsOf(requests);
        const bool isInterrupted = result.hasPlan && planOf(result, leg).order == Order::Alternating;
        time = isInterrupted ? unionOf(intervals) : span(intervals);
    } else if (isOneAtATime(result, leg)) {
        time = latencySum(requests);
    }
    if (time <= Nanoseconds::zero())
        return std::nullopt;
    return MeasuredPhase {.seconds = toSeconds(time), .isDerived = !hasTimes};
}

} // namespace tokenscope
