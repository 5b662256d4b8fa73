// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tokenscope {

/// Whether latency moved while the leg was measured: warming up, a queue that grows, a neighbour that came.
struct Drift
{
    double ratio = 1; ///< median of the second half ÷ median of the first, in order of sending
    double p = 1; ///< of the Mann–Kendall test: small where chance alone does not explain the trend

    bool operator==(const Drift&) const = default;
};

/// How far one can rely on the next answer to take as long as the last.
struct Predictability
{
    std::optional<double> variation {}; ///< standard deviation ÷ mean; absent below two values
    std::optional<double> tailRatio {}; ///< p99 ÷ p50; absent where the sample is too small for a p99
    std::optional<Drift> drift {}; ///< absent below ten values
    /// Positions (from 0, among the values) beyond outlierFence interquartile ranges above the third quartile; absent
    /// where there are too few values for quartiles, or where half of them are the same.
    std::optional<std::vector<std::size_t>> outliers {};

    static constexpr double outlierFence = 3;
    static constexpr std::size_t fewestForOutliers = 8;

    bool operator==(const Predictability&) const = default;
};

/// Of latencies in order of sending.
[[nodiscard]] Predictability predictabilityOf(std::span<const double> values);

} // namespace tokenscope
