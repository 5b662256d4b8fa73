// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchrecord.h"
#include "launch/launchstate.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// How long a run of a launch has been going on, in seconds.
struct LaunchedRunTimes
{
    std::optional<double> elapsed {}; ///< from its start to its end, or until now
    std::optional<double> silent {}; ///< since its log last grew; absent unless it runs and is followed

    bool operator==(const LaunchedRunTimes&) const = default;
};

/// All that the window shows of a launch.
struct LaunchGlance
{
    LaunchRecord record {};
    LaunchState state {};
    std::vector<LaunchedRunTimes> times {}; ///< one for each run

    bool operator==(const LaunchGlance&) const = default;
};

/// How long silence is usual where a run is now, in seconds: until its next Train line, counted from when its log last
/// grew. Absent outside of training, and where nothing tells.
[[nodiscard]] std::optional<double> usualSilence(const LaunchGlance& glance, std::size_t run);

/// How far a run is, from 0 to 1: by its steps, and between two Train lines by the time that has passed.
[[nodiscard]] double shareDone(const LaunchGlance& glance, std::size_t run);

/// Of a run that runs or waits, as far as it can be told.
[[nodiscard]] std::optional<double> secondsLeft(const LaunchGlance& glance, std::size_t run);

} // namespace tokenscope
