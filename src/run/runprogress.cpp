// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/runprogress.h"

#include <algorithm>

namespace tokenscope {

RunProgress::RunProgress(const RunPlan& plan, const Schedule& schedule)
    : m_order(plan.order)
    , m_load(plan.order == Order::Alternating ? closedLoop(plan.load) : plan.load)
    , m_legs(plan.endpoints.size())
{
    if (plan.limits.duration)
        m_duration = plan.load.rampUp + *plan.limits.duration + plan.load.coolDown;
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
    if (record.sentAt && !record.isWarmup) {
        progress.firstSentAt = progress.firstSentAt.value_or(*record.sentAt);
        progress.lastEndAt = std::max(progress.lastEndAt, *record.sentAt + record.latency);
    }
    if (!record.succeeded())
        return; // a refusal takes no time, and says nothing of how long answers will
    ++progress.timed;
    progress.latency += record.latency;
}

void RunProgress::beginPause()
{
    --m_pausesLeft;
}

std::optional<std::int64_t> RunProgress::total() const
{
    std::int64_t sum = 0;
    for (const Leg& leg : m_legs) {
        if (!leg.total)
            return std::nullopt;
        sum += *leg.total;
    }
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

std::optional<double> RunProgress::remainingOf(const Leg& leg) const
{
    std::optional<double> byRequests;
    const std::optional<double> overall = meanLatency();
    if (leg.total && m_load.rate) {
        byRequests = static_cast<double>(*leg.total - leg.done) / *m_load.rate;
    } else if (leg.total && overall) {
        const double mean = leg.timed > 0 ? toSeconds(leg.latency) / static_cast<double>(leg.timed) : *overall;
        byRequests = static_cast<double>(*leg.total - leg.done) * mean / std::max(m_load.concurrency, 1);
    }
    if (!m_duration)
        return byRequests;
    const Nanoseconds passed = leg.firstSentAt ? leg.lastEndAt - *leg.firstSentAt : Nanoseconds::zero();
    const double byTime = std::max(toSeconds(*m_duration - passed), 0.0);
    return byRequests ? std::min(*byRequests, byTime) : byTime;
}

std::optional<Nanoseconds> RunProgress::remaining() const
{
    double seconds = 0;
    for (const Leg& leg : m_legs) {
        const std::optional<double> ofLeg = remainingOf(leg);
        if (!ofLeg)
            return std::nullopt;
        // Legs that run together or by turns share the time limit.
        const bool isShared = m_order == Order::Together || (m_order == Order::Alternating && m_duration);
        seconds = isShared ? std::max(seconds, *ofLeg) : seconds + *ofLeg;
    }
    return fromSeconds(seconds) + m_pause * m_pausesLeft;
}

} // namespace tokenscope
