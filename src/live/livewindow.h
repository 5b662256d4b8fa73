// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "live/liveleg.h"
#include "live/livesnapshot.h"

#include <cstddef>
#include <vector>

namespace tokenscope {

/// What the live charts and tiles show: fed with snapshots, asked for points and numbers. A value; costs little per
/// frame however many streams there are.
class LiveWindow
{
public:
    /// `bucketWidth` of the throughput; a sped-up demonstration wants it shorter than a second.
    explicit LiveWindow(std::size_t legs = 0, Nanoseconds bucketWidth = std::chrono::seconds(1));

    void apply(const LiveSnapshot& snapshot);

    [[nodiscard]] std::size_t legCount() const { return m_legs.size(); }
    [[nodiscard]] const LiveLeg& leg(std::size_t index) const { return m_legs[index]; }
    /// The longest leg so far, s: how far the common time axis reaches.
    [[nodiscard]] double seconds() const;

private:
    [[nodiscard]] LiveLeg* find(int leg);

    std::vector<LiveLeg> m_legs;
};

} // namespace tokenscope
