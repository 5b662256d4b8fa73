// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/requestqueue.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

void RequestQueue::setRules(const std::vector<FlowRules>& rules)
{
    const std::lock_guard lock(m_mutex);
    m_flows.clear();
    for (const FlowRules& rule : rules)
        m_flows.emplace_back(rule);
}

void RequestQueue::open(Phase phase, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    m_phase = std::move(phase);
    m_isDone = false;
    for (LegFlow& flow : m_flows)
        flow.openPhase(m_phase.isWarmup, now);
    enterTurn(0, now);
}

LegFlow::Offer RequestQueue::take(int leg, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosed || m_isDone)
        return {};
    LegFlow::Offer offer = flowOf(leg).take(now);
    m_inFlight += offer.request ? 1 : 0;
    return offer;
}

RequestQueue::Progress RequestQueue::settle(const DueRequest& request, const RequestRecord& record, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    LegFlow& flow = flowOf(request.request.leg);
    const bool lackedRoom = flow.lacksRoom();
    flow.settle(request, record, now);
    --m_inFlight;
    const Progress progress = lookLocked(now);
    return progress == Progress::SameTurn && lackedRoom ? Progress::RoomMade : progress;
}

std::optional<RequestQueue::Progress> RequestQueue::giveBack(const DueRequest& request,
                                                             std::shared_ptr<const RequestRecord> record,
                                                             TimePoint until, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosed) // whoever closed it has already fetched what was given back
        return std::nullopt;
    LegFlow& flow = flowOf(request.request.leg);
    const bool lackedRoom = flow.lacksRoom();
    flow.giveBack(request, std::move(record), until, now);
    --m_inFlight;
    return lackedRoom ? Progress::RoomMade : Progress::SameTurn;
}

void RequestQueue::allowUntil(int leg, std::optional<TimePoint> until, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    flowOf(leg).allowUntil(until, now);
}

void RequestQueue::loseCredential(int leg, bool afterNextFailure)
{
    const std::lock_guard lock(m_mutex);
    flowOf(leg).loseCredential(afterNextFailure);
}

RequestQueue::Progress RequestQueue::look(TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    return lookLocked(now);
}

RequestQueue::Progress RequestQueue::lookLocked(TimePoint now)
{
    if (m_isDone || m_inFlight > 0)
        return Progress::SameTurn;
    if (m_isClosed) {
        m_isDone = true;
        return Progress::PhaseDone;
    }
    if (!isTurnExhausted(now))
        return Progress::SameTurn;
    // Turns that a limit has already ended are passed over; a whole cycle of them is the end.
    for (std::size_t passed = 0; passed <= m_phase.turns.size(); ++passed) {
        enterTurn(m_turn + 1, now);
        if (m_turn == m_phase.turns.size() && m_phase.cycles)
            beginCycle(now);
        if (m_turn == m_phase.turns.size())
            break;
        if (!isTurnExhausted(now))
            return Progress::NextTurn;
    }
    m_isDone = true;
    return Progress::PhaseDone;
}

bool RequestQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    return m_inFlight == 0;
}

std::vector<RequestQueue::GivenUp> RequestQueue::dropReturned()
{
    const std::lock_guard lock(m_mutex);
    std::vector<GivenUp> dropped;
    for (std::size_t leg = 0; leg < m_flows.size(); ++leg) {
        for (auto& record : m_flows[leg].dropReturned())
            dropped.emplace_back(static_cast<int>(leg), std::move(record));
    }
    return dropped;
}

std::optional<LegEnd> RequestQueue::endOf(int leg) const
{
    const std::lock_guard lock(m_mutex);
    return m_flows[static_cast<std::size_t>(leg)].end();
}

std::optional<TokenBudget> RequestQueue::budgetOf(int leg) const
{
    const std::lock_guard lock(m_mutex);
    const auto index = static_cast<std::size_t>(leg);
    return index < m_flows.size() ? m_flows[index].budget() : std::nullopt;
}

bool RequestQueue::isTurnExhausted(TimePoint now) const
{
    return std::ranges::all_of(m_flows, [now](const LegFlow& flow) { return flow.isExhausted(now); });
}

void RequestQueue::enterTurn(std::size_t turn, TimePoint now)
{
    m_turn = turn;
    for (LegFlow& flow : m_flows)
        flow.closeTurn();
    if (turn >= m_phase.turns.size())
        return;
    for (const LegShare& share : m_phase.turns[turn].shares)
        flowOf(share.leg).openTurn(share, now);
}

void RequestQueue::beginCycle(TimePoint now)
{
    for (Turn& turn : m_phase.turns) {
        for (LegShare& share : turn.shares)
            share.begin += share.prompts;
    }
    enterTurn(0, now);
}

} // namespace tokenscope
