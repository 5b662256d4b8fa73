// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sample/interval.h"

#include <cstdint>
#include <optional>

namespace tokenscope {

struct Leg;

/// Latency as fixed cost + cost per output token: the path (network, gateway, queue) against the chip. Theil–Sen.
struct LatencyFit
{
    double fixed = 0; ///< s, at no output tokens
    double perToken = 0; ///< s
    std::optional<Interval> fixedInterval {}; ///< 95 %, s
    std::optional<Interval> perTokenInterval {}; ///< 95 %, s
    std::int64_t n = 0; ///< requests

    bool operator==(const LatencyFit&) const = default;
};

/// Of the requests that count and have a number of output tokens; absent below five, or where all answers have the
/// same length.
[[nodiscard]] std::optional<LatencyFit> latencyFitOf(const Leg& leg);

/// What the first request cost more than the rest.
struct FirstRequest
{
    double latency = 0; ///< s
    double restMedian = 0; ///< s
    /// It lies beyond Predictability::outlierFence interquartile ranges of the rest, above their third quartile.
    bool isSlow = false;

    bool operator==(const FirstRequest&) const = default;
};

/// The first measured request of a leg against the others; absent below nine, where there was a warm-up, or where it
/// failed.
[[nodiscard]] std::optional<FirstRequest> firstRequestOf(const Leg& leg);

} // namespace tokenscope
