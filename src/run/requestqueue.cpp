// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/requestqueue.h"

#include <utility>

namespace tokenscope {

void RequestQueue::open(Phase phase)
{
    const std::lock_guard lock(m_mutex);
    m_phase = std::move(phase);
    enterTurn(0);
}

std::optional<PlannedRequest> RequestQueue::take(int leg)
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosed || m_turn >= m_phase.turns.size())
        return std::nullopt;
    const std::vector<LegShare>& shares = m_phase.turns[m_turn].shares;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i].leg != leg || m_taken[i] == shares[i].requests.size())
            continue;
        ++m_inFlight;
        return shares[i].requests[m_taken[i]++];
    }
    return std::nullopt;
}

RequestQueue::Progress RequestQueue::settle()
{
    const std::lock_guard lock(m_mutex);
    if (--m_inFlight > 0)
        return Progress::SameTurn;
    if (m_isClosed)
        return Progress::PhaseDone;
    if (!isTurnExhausted())
        return Progress::SameTurn;
    enterTurn(m_turn + 1);
    return m_turn < m_phase.turns.size() ? Progress::NextTurn : Progress::PhaseDone;
}

bool RequestQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    return m_inFlight == 0;
}

bool RequestQueue::isTurnExhausted() const
{
    const std::vector<LegShare>& shares = m_phase.turns[m_turn].shares;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (m_taken[i] < shares[i].requests.size())
            return false;
    }
    return true;
}

void RequestQueue::enterTurn(std::size_t turn)
{
    m_turn = turn;
    const std::size_t shares = turn < m_phase.turns.size() ? m_phase.turns[turn].shares.size() : 0;
    m_taken.assign(shares, 0);
}

} // namespace tokenscope
