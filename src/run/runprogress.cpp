// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/runprogress.h"

#include <algorithm>

namespace tokenscope {

RunProgress::RunProgress(const RunPlan& plan, const Schedule& schedule)
    : m_order(plan.order)
    , m_lanes(std::max(plan.load.concurrency, 1))
    , m_legs(plan.endpoints.size())
{
    for (std::size_t leg = 0; leg < m_legs.size(); ++leg)
        m_legs[leg].total = schedule.requestsOf(static_cast<int>(leg));
    for (const Phase& phase : schedule.phases) {
        if (phase.pauseBefore > Milliseconds::zero()) {
            m_pause = phase.pauseBefore;
            ++m_pausesLeft;
        }
    }
}

void RunProgress::addFinished(int leg, const RequestRecord& record)
{
    Leg& progress = m_legs[static_cast<std::size_t>(leg)];
    ++progress.done;
    if (!record.succeeded())
        return; // a refusal takes no time, and says nothing of how long answers will
    ++progress.timed;
    progress.latency += record.latency;
}

void RunProgress::beginPause()
{
    --m_pausesLeft;
}

std::int64_t RunProgress::total() const
{
    std::int64_t sum = 0;
    for (const Leg& leg : m_legs)
        sum += leg.total;
    return sum;
}

std::int64_t RunProgress::done() const
{
    std::int64_t sum = 0;
    for (const Leg& leg : m_legs)
        sum += leg.done;
    return sum;
}

std::optional<double> RunProgress::meanLatency() const
{
    std::int64_t timed = 0;
    double sum = 0;
    for (const Leg& leg : m_legs) {
        timed += leg.timed;
        sum += toSeconds(leg.latency);
    }
    if (timed == 0)
        return std::nullopt;
    return sum / static_cast<double>(timed);
}

std::optional<Nanoseconds> RunProgress::remaining() const
{
    const std::optional<double> overallMean = meanLatency();
    if (!overallMean)
        return std::nullopt;
    double seconds = 0;
    for (const Leg& leg : m_legs) {
        const double mean = leg.timed > 0 ? toSeconds(leg.latency) / static_cast<double>(leg.timed) : *overallMean;
        const double ofLeg = static_cast<double>(leg.total - leg.done) * mean / m_lanes;
        seconds = m_order == Order::Together ? std::max(seconds, ofLeg) : seconds + ofLeg;
    }
    return fromSeconds(seconds) + m_pause * m_pausesLeft;
}

} // namespace tokenscope
