// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/requestrecord.h"
#include "model/runplan.h"
#include "schedule/schedule.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// How far a run is, and how long the rest may take.
class RunProgress
{
public:
    RunProgress() = default;
    RunProgress(const RunPlan& plan, const Schedule& schedule);

    void addFinished(int leg, const RequestRecord& record);
    void beginPause();

    [[nodiscard]] std::optional<std::int64_t> total() const; ///< nothing if only time ends the run
    [[nodiscard]] std::int64_t done() const;
    /// Requests left × mean latency so far ÷ lanes, but no longer than the plan's time limit leaves and no shorter than
    /// its rate asks for, and the pauses that have not begun; a leg that nothing is known of yet is taken to be as fast
    /// as the others. Nothing before any request was answered, unless time limits or a rate tell.
    [[nodiscard]] std::optional<Nanoseconds> remaining() const;

private:
    struct Leg
    {
        std::optional<std::int64_t> total {};
        std::int64_t done = 0;
        std::int64_t timed = 0; // of those done, were answered
        Nanoseconds latency {}; // sum of these
        std::optional<Nanoseconds> firstSentAt {}; // of the measured …
        Nanoseconds lastEndAt {}; // … and the last end
    };

    [[nodiscard]] std::optional<double> meanLatency() const;
    [[nodiscard]] std::optional<double> remainingOf(const Leg& leg) const;

    Order m_order = Order::Sequential;
    Load m_load {};
    std::optional<Nanoseconds> m_duration {}; // of each phase
    Nanoseconds m_pause {};
    int m_pausesLeft = 0;
    std::vector<Leg> m_legs;
};

} // namespace tokenscope
