// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace tokenscope {

/// What is made of a sample before two of them are divided.
enum class SampleStatistic
{
    Median,
    Mean,
    RatioOfSums, ///< Σ values ÷ Σ weights
    Variation, ///< standard deviation ÷ mean
    TailRatio, ///< p99 ÷ p50
};

/// One value for each request, as drawn from again and again.
struct Sample
{
    std::vector<double> values {};
    std::vector<double> weights {}; ///< of RatioOfSums: as many as there are values; else empty
    double scale = 1; ///< what the statistic is multiplied by; a constant, not drawn

    bool operator==(const Sample&) const = default;
};

/// Absent for an empty sample, and where it would divide by zero.
[[nodiscard]] std::optional<double> statisticOf(const Sample& sample, SampleStatistic statistic);

struct BootstrapOptions
{
    std::uint64_t seed = 1;
    int resamples = 10'000; ///< fewer, but at least a thousand, where both samples together have over 4,000 values
    double confidence = 0.95;

    bool operator==(const BootstrapOptions&) const = default;
};

/// The ratio of two samples' statistics with its percentile bootstrap interval.
struct RatioEstimate
{
    double ratio = 1; ///< of the samples as they are
    std::pair<double, double> interval {};

    bool operator==(const RatioEstimate&) const = default;
};

/// `above` ÷ `below`: each is drawn from with replacement, independently of the other. The same seed gives the same
/// interval on every machine. Absent where the ratio itself is, or that of one resample in a hundred.
[[nodiscard]] std::optional<RatioEstimate> bootstrapRatio(const Sample& above, const Sample& below,
                                                          SampleStatistic statistic,
                                                          const BootstrapOptions& options = {});

} // namespace tokenscope
