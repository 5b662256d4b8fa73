// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/requestrecord.h"
#include "model/runplan.h"
#include "run/schedule.h"

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

    [[nodiscard]] std::int64_t total() const;
    [[nodiscard]] std::int64_t done() const;
    /// Requests left × mean latency so far ÷ lanes, and the pauses that have not begun; a leg that nothing is known of
    /// yet is taken to be as fast as the others. Nothing before any request was answered.
    [[nodiscard]] std::optional<Nanoseconds> remaining() const;

private:
    struct Leg
    {
        std::int64_t total = 0;
        std::int64_t done = 0;
        std::int64_t timed = 0; // of those done, were sent
        Nanoseconds latency {}; // sum of these
    };

    [[nodiscard]] std::optional<double> meanLatency() const;

    Order m_order = Order::Sequential;
    int m_lanes = 1;
    Nanoseconds m_pause {};
    int m_pausesLeft = 0;
    std::vector<Leg> m_legs;
};

} // namespace tokenscope
