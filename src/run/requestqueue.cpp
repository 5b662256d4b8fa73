// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/requestqueue.h"

#include <utility>

namespace tokenscope {

void RequestQueue::open(Phase phase)
{
    const std::lock_guard lock(m_mutex);
    m_phase = std::move(phase);
    enterStep(0);
}

std::optional<PlannedRequest> RequestQueue::take(int leg)
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosed || m_step >= m_phase.steps.size())
        return std::nullopt;
    const std::vector<LegShare>& shares = m_phase.steps[m_step].shares;
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
        return Progress::SameStep;
    if (m_isClosed)
        return Progress::PhaseDone;
    if (!isStepExhausted())
        return Progress::SameStep;
    enterStep(m_step + 1);
    return m_step < m_phase.steps.size() ? Progress::NextStep : Progress::PhaseDone;
}

bool RequestQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
    return m_inFlight == 0;
}

bool RequestQueue::isStepExhausted() const
{
    const std::vector<LegShare>& shares = m_phase.steps[m_step].shares;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (m_taken[i] < shares[i].requests.size())
            return false;
    }
    return true;
}

void RequestQueue::enterStep(std::size_t step)
{
    m_step = step;
    const std::size_t shares = step < m_phase.steps.size() ? m_phase.steps[step].shares.size() : 0;
    m_taken.assign(shares, 0);
}

} // namespace tokenscope
