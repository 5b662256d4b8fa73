// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <functional>

namespace tokenscope {

struct WeighingOptions
{
    std::uint64_t seed = 1;
    int resamples = 10'000; ///< fewer, but at least a thousand, of large samples
    double level = 0.05; ///< a verdict needs an adjusted p at most this large

    bool operator==(const WeighingOptions&) const = default;
};

/// Called now and then by the thread that weighs, with the share that is done (0 … 1); false stops it.
using WeighingProgress = std::function<bool(double)>;

/// Where a leg of a comparison comes from; both must outlive what is done with them.
struct LegSource
{
    const RunResult* run = nullptr;
    const Leg* leg = nullptr;
};

/// All legs of these results, in their order.
[[nodiscard]] std::vector<LegSource> sourcesOf(const std::vector<RunResultPtr>& results);
[[nodiscard]] std::vector<LegSource> sourcesOf(const std::vector<RunResult>& results);

/// The comparison with the evidence for every difference, and with verdicts that rest on it. `sources` are those of the
/// comparison's legs, in its order. The same seed gives the same numbers on every machine. May take seconds: not for
/// the GUI thread. Nothing if it was stopped.
///
/// Legs are paired by prompt where at least half of the prompts of either pair, and at least eight do or no prompt was
/// repeated; several requests of a prompt are averaged first for the rank test, and drawn together in the bootstrap.
/// Per-request metrics are tested by Wilcoxon or Mann–Whitney, yes/no metrics by McNemar or Fisher, figures of a whole
/// leg and quantiles by permutation. Holm's correction runs over the main figures of one leg; a median or quantile of a
/// metric is only held to differ if the metric's main figure is, and throughputs follow the output throughput.
[[nodiscard]] std::optional<Comparison> weigh(Comparison comparison, const std::vector<LegSource>& sources,
                                              const WeighingOptions& options = {},
                                              const WeighingProgress& progress = {});

} // namespace tokenscope
