// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "ui/plots/plots.h"

#include <vector>

/// A comparison as what its charts draw.
namespace tokenscope::comparisonplots {

/// More rows than this cannot be told apart on a page.
inline constexpr std::size_t maxPairs = 40;

/// Latency of the first maxPairs prompts that the baseline and another leg answered.
[[nodiscard]] PairsPlot pairs(const Comparison& comparison);
/// Latency of every request that counts. `legs` are those of the comparison, in its order.
[[nodiscard]] DistributionPlot distribution(const Comparison& comparison, const std::vector<const Leg*>& legs);
/// Latency against output tokens of every request that counts and has a number of tokens.
[[nodiscard]] FitPlot latencyByLength(const Comparison& comparison, const std::vector<const Leg*>& legs);

} // namespace tokenscope::comparisonplots
