// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tokenscope {

/// What the rate does as the batch size grows.
enum class RateTrend
{
    /// Between the slowest and the fastest batch size lie at most 10 %, and less than a fifth of what a rate in
    /// proportion to the batch size would make.
    Flat,
    Rises, ///< with each batch size, give or take 5 %
    Falls, ///< likewise
    Varies,
};

struct BatchSizeRate
{
    std::int64_t batchSize = 0;
    double rate = 0; ///< samples/s, mean over repeats

    bool operator==(const BatchSizeRate&) const = default;
};

/// How the rate depends on the batch size.
struct RateFinding
{
    RateTrend trend {};
    BatchSizeRate smallest {}; ///< of those that have a rate
    BatchSizeRate largest {};
    BatchSizeRate slowest {};
    BatchSizeRate fastest {};
    double meanRate = 0; ///< samples/s, over batch sizes
    std::optional<double> repeatDifference {}; ///< see below

    /// Largest ÷ smallest batch size.
    [[nodiscard]] double factor() const;
    /// Of the rate from the smallest to the largest batch size, relative: 0.037.
    [[nodiscard]] double change() const { return largest.rate / smallest.rate - 1; }
    /// Between slowest and fastest batch size, relative to the slowest.
    [[nodiscard]] double difference() const { return fastest.rate / slowest.rate - 1; }
    /// Whether repeats at one batch size differ as much as the batch sizes do.
    [[nodiscard]] bool isWithinRepeats() const { return repeatDifference && *repeatDifference >= difference(); }

    bool operator==(const RateFinding&) const = default;
};

/// Where the time of a run went whose end-to-end rate is far below its rate.
struct TimeFinding
{
    std::size_t run = 0; ///< position in the comparison's runs
    double rate = 0; ///< samples/s
    double endToEndRate = 0;
    double totalSeconds = 0; ///< as processed, or of all phases, whichever is longer
    double trainingShare = 0; ///< of the total: processed samples ÷ rate
    /// Shares of the total by TrainingPhase; less than 1 in all where the log begins late. Nothing without timestamps.
    std::optional<std::array<double, trainingPhaseCount>> phaseShares {};

    bool operator==(const TimeFinding&) const = default;
};

struct BatchSizeLoss
{
    std::int64_t batchSize = 0;
    double loss = 0;

    bool operator==(const BatchSizeLoss&) const = default;
};

/// Which batch size has the lowest loss, of those that have one at equal steps and at equal samples.
struct LossFinding
{
    BatchSizeLoss bestAtEqualSteps {};
    BatchSizeLoss bestAtEqualSamples {};
    bool ranksDiffer = false; ///< the batch sizes by their losses stand in another order

    bool operator==(const LossFinding&) const = default;
};

/// End-to-end rates below this part of the rate mislead.
inline constexpr double misleadingShare = 0.9;

/// Between the slowest and the fastest run of the batch size where they differ most, relative to the slowest; nothing
/// without repeats.
[[nodiscard]] std::optional<double> repeatDifference(const BatchSizeComparison& comparison);
/// Nothing with rates at fewer than two batch sizes, and none of different models.
[[nodiscard]] std::optional<RateFinding> rateFinding(const BatchSizeComparison& comparison);
/// Of the run that misleads most; nothing if none does.
[[nodiscard]] std::optional<TimeFinding> timeFinding(const BatchSizeComparison& comparison);
/// Nothing with losses at fewer than two batch sizes, and none of different models.
[[nodiscard]] std::optional<LossFinding> lossFinding(const BatchSizeComparison& comparison);

} // namespace tokenscope
