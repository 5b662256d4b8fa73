// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "inference/unitfigure.h"
#include "sample/interval.h"

#include <functional>

namespace tokenscope {

/// The same figure of two samples; without a baseline only the own figure is drawn.
struct FigurePair
{
    UnitFigure own {};
    UnitFigure baseline {};
    bool isBaselineAbove = false; ///< the ratio is baseline ÷ own; else own ÷ baseline

    [[nodiscard]] double ratioOf(double ownFigure, double baselineFigure) const
    {
        return isBaselineAbove ? baselineFigure / ownFigure : ownFigure / baselineFigure;
    }
};

struct ResamplingOptions
{
    bool isPaired = false; ///< unit by unit: both samples have the same units, which are drawn together
    std::uint64_t seed = 1;
    int resamples = 10'000; ///< fewer of large samples: see resamplesFor()
    double confidence = 0.95;
};

/// As many as asked for, but of samples with over 4,000 units together fewer, down to `fewest`.
[[nodiscard]] int resamplesFor(std::size_t units, int wanted, int fewest);

/// Bootstrap intervals (Efron & Tibshirani 1993); absent where the figure does not exist, or not in one resample of a
/// hundred, and `bca` for quantiles as well.
struct BootstrapIntervals
{
    std::optional<Interval> percentile {};
    std::optional<Interval> bca {}; ///< bias-corrected and accelerated
};

struct FigureIntervals
{
    BootstrapIntervals own {};
    BootstrapIntervals ratio {};
};

/// Called now and then with the share that is done; false stops.
using ResamplingProgress = std::function<bool(double)>;

/// For all pairs from the same draws, at least a thousand. All pairs have the same units. Nothing if it was stopped.
[[nodiscard]] std::optional<std::vector<FigureIntervals>> bootstrapPairs(const std::vector<FigurePair>& pairs,
                                                                         const ResamplingOptions& options,
                                                                         const ResamplingProgress& progress = {});

struct PermutationTest
{
    double p = 1; ///< two-sided: how often exchanging gives figures that differ as much
    bool isExact = false; ///< all exchanges were tried; else so many drawn ones
};

/// Whether the two figures of a pair differ by more than chance: units are exchanged between the samples, within pairs
/// where they are paired. Absent where a figure does not exist. At least 400 exchanges. Nothing if it was stopped.
[[nodiscard]] std::optional<std::vector<std::optional<PermutationTest>>>
permutePairs(const std::vector<FigurePair>& pairs, const ResamplingOptions& options,
             const ResamplingProgress& progress = {});

} // namespace tokenscope
