// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// A figure over repeats at one batch size.
struct RepeatSpread
{
    double mean = 0;
    double least = 0;
    double most = 0;
    std::size_t n = 0;

    bool operator==(const RepeatSpread&) const = default;
};

/// Everything that is known of one batch size.
struct BatchSizeRow
{
    std::int64_t batchSize = 0;
    std::vector<std::size_t> runs {}; ///< positions in the comparison's runs
    std::optional<RepeatSpread> rate {}; ///< samples/s: bestRate()
    std::optional<RepeatSpread> endToEndRate {};
    std::optional<double> speedUp {}; ///< rate ÷ rate of the smallest batch size that has one
    std::optional<double> scalingEfficiency {}; ///< speedUp ÷ (batch size ÷ that smallest batch size)
    std::optional<double> secondsPerStep {}; ///< batch size ÷ rate
    /// Mean over the runs that get so far, interpolated between Train lines, at the comparison's equalSteps.
    std::optional<double> lossAtEqualSteps {};
    std::optional<double> lossAtEqualSamples {}; ///< the same at equalSamples
    std::array<double, trainingPhaseCount> phases {}; ///< s, means over runs that tell

    bool operator==(const BatchSizeRow&) const = default;
};

/// Runs set side by side by their batch sizes, ascending. Runs without a batch size are in no row. Runs stand in the
/// order of batch sizes, then of files, so that nothing depends on the order in which they came.
struct BatchSizeComparison
{
    std::vector<TrainingRun> runs {};
    std::vector<BatchSizeRow> rows {};
    std::optional<std::int64_t> equalSteps {}; ///< the most steps that a run of every batch size has reached
    std::optional<double> equalSamples {}; ///< the most samples that a run of every batch size has seen

    bool operator==(const BatchSizeComparison&) const = default;
};

/// Whether rates are so far apart that no batch size explains it: repeats differ more than ten times, or a rate grows
/// more than twice as much as the batch size does. Then no row has a speed-up.
[[nodiscard]] bool areOfDifferentModels(const std::vector<BatchSizeRow>& rows);

[[nodiscard]] BatchSizeComparison compareBatchSizes(std::vector<TrainingRun> runs);

} // namespace tokenscope
