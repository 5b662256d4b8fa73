// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchstate.h"

#include <vector>

namespace tokenscope {

/// What is known of a launch beside what its logs say.
struct LaunchPace
{
    double silentFor = 0; ///< s since the current log was written to
    std::optional<std::int64_t> plannedSteps {}; ///< of the parameters
    std::optional<std::int64_t> logSteps {}; ///< steps from Train line to Train line
};

/// How long a step takes at a batch size, from the runs of other sizes: in proportion with one of them, on the line
/// through the two nearest with more. Nothing while none tells.
[[nodiscard]] std::optional<double> secondsPerStep(const std::vector<LaunchedRun>& runs, std::int64_t batchSize);

/// Fills in `secondsLeft`, `secondsToNextLine` and `silentSeconds` of runs that are not over. Steps still to train, at
/// the pace of the run's own lines or of other sizes'; before and after them the phases of earlier runs of this launch
/// (queue, compile, staging, programming, checkpoint), less what is spent. Returns the seconds left of all together.
std::optional<double> estimateTimeLeft(std::vector<LaunchedRun>& runs, const LaunchPace& pace);

} // namespace tokenscope
