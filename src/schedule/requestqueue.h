// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "schedule/legflow.h"
#include "schedule/schedule.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace tokenscope {

/// Hands a phase's requests to the lanes of all workers, in order and not before their time, and knows when a turn and
/// when the phase has ended. Lanes that pull make "N at a time" exact, whichever worker they belong to.
class RequestQueue
{
public:
    enum class Progress
    {
        SameTurn, ///< there may be more for this lane
        NextTurn, ///< the next turn was opened: lanes of every worker may find work
        RoomMade, ///< a token budget has room again: likewise
        PhaseDone, ///< nothing left and nothing in flight; said once
    };
    using GivenUp = std::pair<int, std::shared_ptr<const RequestRecord>>; ///< leg, record

    /// The rules of each leg. Before the first phase.
    void setRules(const std::vector<FlowRules>& rules);
    /// Begins a phase; nothing of an earlier one may be in flight.
    void open(Phase phase, TimePoint now);
    /// The next request of this leg, now in flight; or when to ask again.
    [[nodiscard]] LegFlow::Offer take(int leg, TimePoint now);
    /// Tells that a request taken before has ended.
    [[nodiscard]] Progress settle(const DueRequest& request, const RequestRecord& record, TimePoint now);
    /// Tells that a request taken before shall be taken once more, not before `until`; its leg stands still till then.
    /// Nothing if the queue is closed: the request has ended, and is to be settled.
    [[nodiscard]] std::optional<Progress>
    giveBack(const DueRequest& request, std::shared_ptr<const RequestRecord> record, TimePoint until, TimePoint now);
    /// Requests of this leg may go before `until` only: their token is good no longer. Absent: at any time.
    void allowUntil(int leg, std::optional<TimePoint> until, TimePoint now);
    /// The leg ends for want of a token; at once, or after the next failure, which says why. Lanes are to look then.
    void loseCredential(int leg, bool afterNextFailure);
    /// Whether time alone has ended the turn: to be asked when a lane finds no work and waits for nothing.
    [[nodiscard]] Progress look(TimePoint now);
    /// Hands out nothing any more. True if nothing is in flight.
    [[nodiscard]] bool close();
    /// What was given back and has not gone again when the queue was closed.
    [[nodiscard]] std::vector<GivenUp> dropReturned();
    /// Why a leg ended, if a limit ended it.
    [[nodiscard]] std::optional<LegEnd> endOf(int leg) const;
    /// What a leg has used of its quota so far, if it has one.
    [[nodiscard]] std::optional<TokenBudget> budgetOf(int leg) const;

private:
    [[nodiscard]] Progress lookLocked(TimePoint now);
    [[nodiscard]] bool isTurnExhausted(TimePoint now) const;
    void enterTurn(std::size_t turn, TimePoint now);
    void beginCycle(TimePoint now);
    [[nodiscard]] LegFlow& flowOf(int leg) { return m_flows[static_cast<std::size_t>(leg)]; }

    mutable std::mutex m_mutex; // guards all below
    std::vector<LegFlow> m_flows; // by leg
    Phase m_phase;
    std::size_t m_turn = 0;
    int m_inFlight = 0;
    bool m_isClosed = false;
    bool m_isDone = true; // the phase has ended, and it was said
};

} // namespace tokenscope
