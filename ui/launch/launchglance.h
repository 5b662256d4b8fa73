// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchplan.h"
#include "launch/launchstate.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// How long a run of a launch has been going on, by this computer's clock.
struct LaunchedRunTimes
{
    std::optional<double> elapsedSeconds {}; ///< since it was first seen running, or its log's own span
    std::optional<double> silentSeconds {}; ///< since its log last grew; absent unless it runs and is followed

    bool operator==(const LaunchedRunTimes&) const = default;
};

/// All that the window shows of a launch.
struct LaunchGlance
{
    LaunchPlan plan {};
    LaunchState state {};
    std::vector<LaunchedRunTimes> times {}; ///< one for each run
    std::optional<std::int64_t> logSteps {}; ///< steps between two Train lines, as the parameters say

    bool operator==(const LaunchGlance&) const = default;
};

/// How long silence is usual where a run is now, in seconds, as far as its steps and those of the other runs tell:
/// until the first Train line, and between them. Absent outside of training, and where nothing tells.
[[nodiscard]] std::optional<double> usualSilence(const LaunchGlance& glance, std::size_t run);

/// How far a run is, from 0 to 1: by its steps, and between two Train lines by the time that has passed.
[[nodiscard]] double shareDone(const LaunchGlance& glance, std::size_t run);

/// Of a run in training: as its log said, less the time since; before the first line as usualSilence() tells.
[[nodiscard]] std::optional<double> secondsLeft(const LaunchGlance& glance, std::size_t run);

} // namespace tokenscope
