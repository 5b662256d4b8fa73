// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// Where a run is. Idle → Preparing → (WarmingUp → Measuring → Pausing → …) → Idle; stop() leads through Draining.
enum class RunState
{
    Idle, ///< no run, or the last one has ended
    Preparing, ///< credentials are being fetched, threads started
    WarmingUp, ///< requests are sent that no statistic counts
    Measuring,
    Pausing, ///< between the legs of a sequential run
    Draining, ///< stopped by the user; requests in flight are being given up
};

} // namespace tokenscope
