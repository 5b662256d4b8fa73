// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <span>

namespace tokenscope {

/// What is corrected for together with which: see giveVerdicts().
enum class TestRole
{
    Member, ///< of the family that Holm's correction runs over
    FollowsMain, ///< a quantile of a metric: only held to differ if the metric's main figure is
    FollowsThroughput, ///< another way to put the output throughput
};

[[nodiscard]] TestRole testRoleOf(Metric metric, Statistic statistic);

/// The smallest p that a test of so many can give; 0 where there is no telling bound.
[[nodiscard]] double smallestP(const Evidence& evidence);

/// Adjusts the p values of one leg's figures and gives the verdicts that they bear at `level`: a difference is shown
/// where the adjusted p is at most `level`, the interval of the ratio leaves out 1, and the test points the same way as
/// the figures do. Followers are held against as many tests as the family has, and are never surer than what they
/// follow (fixed sequence, Bonferroni within). Figures that are exactly the same raise no question and are no test.
void giveVerdicts(std::span<ComparedValue> ofOneLeg, double level);

} // namespace tokenscope
