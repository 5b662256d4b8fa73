// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "run/schedule.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

namespace tokenscope {

/// Hands a phase's requests to the lanes of all workers, in order, and knows when a turn and when the phase has ended.
/// Lanes that pull make "N at a time" exact, whichever worker they belong to.
class RequestQueue
{
public:
    enum class Progress
    {
        SameTurn, ///< there may be more for this lane
        NextTurn, ///< the next turn was opened: lanes of every worker may find work
        PhaseDone, ///< nothing left and nothing in flight; said once
    };

    /// Begins a phase; nothing of an earlier one may be in flight.
    void open(Phase phase);
    /// The next request of this leg, now in flight; nothing if the turn has none left for it.
    [[nodiscard]] std::optional<PlannedRequest> take(int leg);
    /// Tells that a request taken before has ended.
    [[nodiscard]] Progress settle();
    /// Hands out nothing any more. True if nothing is in flight.
    [[nodiscard]] bool close();

private:
    [[nodiscard]] bool isTurnExhausted() const;
    void enterTurn(std::size_t turn);

    std::mutex m_mutex; // guards all below
    Phase m_phase;
    std::size_t m_turn = 0;
    std::vector<std::size_t> m_taken; // of each share of the present turn
    int m_inFlight = 0;
    bool m_isClosed = false;
};

} // namespace tokenscope
