// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/limits.h"
#include "model/load.h"
#include "model/requestrecord.h"
#include "schedule/schedule.h"
#include "schedule/tokenbudget.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace tokenscope {

/// What a leg's requests must keep to, whatever its phase.
struct FlowRules
{
    Load load {};
    Limits limits {};
    std::optional<std::int64_t> tokensPerMinute {};
    double expectedTokens = 0; ///< of a request, until answers tell better
    bool endsWhenTooLong = false; ///< all prompts have one length: what has no room twice never will
    std::optional<TokenBudget> used {}; ///< of the quota, by a run before this one
};

/// A request with what is known of its sending before it is sent.
struct DueRequest
{
    PlannedRequest request {};
    std::optional<TimePoint> dueAt {}; ///< open loop
    TimePoint readyAt {}; ///< from here on only the client's own lateness keeps it from being sent
    int rateLimitedTimes = 0;
    std::int64_t expectedTokens = 0; ///< what a token budget reckons with
    Nanoseconds waitedForPermission {}; ///< closed loop: while nothing was allowed to go

    /// How long it was due, yet could not go.
    [[nodiscard]] Nanoseconds heldFor() const { return dueAt ? readyAt - *dueAt : waitedForPermission; }
};

/// When the next request of one leg may go: its places in flight, ramp-up, schedule, rate limits, token budget and the
/// limits that end it. A value of its phase and the time handed in; the queue guards it.
class LegFlow
{
public:
    struct Offer
    {
        std::optional<DueRequest> request {};
        std::optional<TimePoint> notBefore {}; ///< without a request: ask again then; absent: when one has ended
    };

    explicit LegFlow(FlowRules rules);

    void openPhase(bool isWarmup, TimePoint now);
    void openTurn(LegShare share, TimePoint now);
    /// Nothing of this leg in the turn.
    void closeTurn() { m_share.reset(); }

    [[nodiscard]] Offer take(TimePoint now);
    /// A request has ended with this record.
    void settle(const DueRequest& request, const RequestRecord& record, TimePoint now);
    /// A request was refused by a rate limit and shall go again once `until` has come; until then none goes. The record
    /// is what it is worth if that time does not come.
    void giveBack(DueRequest request, std::shared_ptr<const RequestRecord> record, TimePoint until, TimePoint now);
    /// Requests may go before `until` only: nobody may ask after it. Absent: at any time.
    void allowUntil(std::optional<TimePoint> until, TimePoint now);
    /// Nothing goes any more, warm-ups neither; at once, or after the next failure.
    void loseCredential(bool afterNextFailure);
    /// Those that were given back and have not gone again; forgotten by it.
    [[nodiscard]] std::vector<std::shared_ptr<const RequestRecord>> dropReturned();

    [[nodiscard]] bool isExhausted(TimePoint now) const; ///< nothing more will come in this turn
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] const std::optional<TokenBudget>& budget() const { return m_budget; }
    /// Some lane found no room in the token budget, and none has become free since.
    [[nodiscard]] bool lacksRoom() const { return m_lacksRoom; }
    /// Why the leg ended, if a limit ended it.
    [[nodiscard]] std::optional<LegEnd> end() const { return m_end; }

private:
    struct Returned
    {
        DueRequest request {};
        std::shared_ptr<const RequestRecord> record {};
    };

    [[nodiscard]] int allowedInFlight(TimePoint now) const;
    [[nodiscard]] int plannedInFlight(TimePoint now) const; // by load and ramp-up alone
    [[nodiscard]] std::optional<TimePoint> nextLaneAt(TimePoint now) const;
    [[nodiscard]] TimePoint laneOpenAt(int lane) const;
    [[nodiscard]] bool isOver(TimePoint now) const;
    [[nodiscard]] bool isLeftOut(TimePoint at) const;
    [[nodiscard]] std::int64_t expectedTokens() const;
    [[nodiscard]] TimePoint wakeUp(TimePoint at) const;
    Offer hand(DueRequest request);
    void countEnd(const RequestRecord& record);
    void slowDown(const RequestRecord& record, TimePoint now);
    [[nodiscard]] bool isForbidden(TimePoint now) const { return m_allowedUntil && *m_allowedUntil <= now; }
    void noteWaits(TimePoint forbiddenAt, TimePoint now);

    FlowRules m_rules;
    std::optional<TokenBudget> m_budget {};
    std::optional<LegShare> m_share {};
    std::int64_t m_taken = 0; // of the share
    std::int64_t m_counted = 0; // of these, those that statistics count
    bool m_isWarmup = false;
    TimePoint m_openedAt {};
    std::optional<TimePoint> m_overAt {}; // of the phase, by its time limit
    std::deque<Returned> m_returned {};
    std::int64_t m_nextNumber = 0; // over all phases
    int m_inFlight = 0;
    TimePoint m_placeFreeAt {}; // when a request could last go for want of a place or of permission
    TimePoint m_heldUntil {}; // by a rate limit, or by failures that would only follow each other faster
    std::optional<int> m_slowStart {}; // after a rate limit: so many at a time, doubled with each answer
    bool m_lacksRoom = false;
    std::optional<TimePoint> m_allowedUntil {};
    std::deque<TimePoint> m_freedWhileForbidden {}; // when lanes became free that had to wait
    std::deque<Nanoseconds> m_waits {}; // of such lanes, for the requests they send next

    // What the limits look at, over all phases.
    std::optional<LegEnd> m_end {};
    bool m_endsWithFailure = false; // no credential
    std::int64_t m_tokens = 0;
    std::int64_t m_answers = 0; // that tell their tokens
    std::int64_t m_ended = 0;
    std::int64_t m_failed = 0;
    int m_failedInARow = 0;
    int m_tooLong = 0;
};

} // namespace tokenscope
