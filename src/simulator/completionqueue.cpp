// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/completionqueue.h"

#include <algorithm>

namespace tokenscope {

namespace {

using JobPtr = std::unique_ptr<CompletionJob>;

double secondsSince1970(const Clock& clock)
{
    return static_cast<double>(clock.utcNow().toMSecsSinceEpoch()) / 1000.0;
}

} // namespace

CompletionQueue::CompletionQueue(const Clock& clock, int capacity, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_capacity(static_cast<std::size_t>(capacity))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CompletionQueue::onTimeout);
}

CompletionQueue::~CompletionQueue() = default;

void CompletionQueue::add(std::unique_ptr<CompletionJob> job)
{
    m_waiting.push_back(std::move(job));
    fillSlots(m_waiting.back()->arrivedAt());
    armTimer();
}

void CompletionQueue::drop(const Connection* connection)
{
    const auto isTheirs = [connection](const JobPtr& job) { return job->connection() == connection; };
    std::erase_if(m_waiting, isTheirs);
    for (const JobPtr& job : m_active)
        m_outputTokens += isTheirs(job) ? job->tokensMade(m_clock.now()) : 0;
    if (std::erase_if(m_active, isTheirs) > 0)
        fillSlots(m_clock.now());
    armTimer();
}

void CompletionQueue::onTimeout()
{
    const TimePoint now = m_clock.now();
    const double wallClock = secondsSince1970(m_clock);
    // by index: a slot that becomes free is filled at the end of the list, and what starts there may be due already
    for (std::size_t at = 0; at < m_active.size();) {
        if (!m_active[at]->advance(now, wallClock)) {
            ++at;
            continue;
        }
        const TimePoint freeSince = m_active[at]->endsAt();
        m_outputTokens += m_active[at]->tokensMade(freeSince);
        m_active.erase(m_active.begin() + static_cast<std::ptrdiff_t>(at));
        fillSlots(freeSince);
    }
    armTimer();
}

SimulatorLoad CompletionQueue::load(TimePoint now) const
{
    SimulatorLoad load {.running = m_active.size(),
                        .waiting = m_waiting.size(),
                        .promptTokens = m_promptTokens,
                        .outputTokens = m_outputTokens};
    for (const JobPtr& job : m_active) {
        const std::int64_t made = job->tokensMade(now);
        load.outputTokens += made;
        load.heldTokens += job->promptTokens() + made;
    }
    return load;
}

void CompletionQueue::fillSlots(TimePoint freeSince)
{
    while (!m_waiting.empty() && m_active.size() < m_capacity) {
        JobPtr job = std::move(m_waiting.front());
        m_waiting.pop_front();
        job->begin(std::max(freeSince, job->arrivedAt()));
        m_promptTokens += job->promptTokens();
        m_active.push_back(std::move(job));
    }
}

void CompletionQueue::armTimer()
{
    if (m_active.empty())
        return m_timer.stop();
    const auto soonest = std::ranges::min_element(m_active, {}, [](const JobPtr& job) { return job->nextDue(); });
    // rounded up: a token never leaves before its time
    const auto wait = std::chrono::ceil<Milliseconds>((*soonest)->nextDue() - m_clock.now());
    m_timer.start(std::max(wait, Milliseconds::zero()));
}

} // namespace tokenscope
