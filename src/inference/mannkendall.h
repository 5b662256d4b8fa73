// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace tokenscope {

/// The Mann–Kendall test of a trend in values in order of time.
struct Trend
{
    std::int64_t s = 0; ///< pairs that rise − pairs that fall
    double p = 1; ///< two-sided: how often chance alone gives a trend as strong

    bool operator==(const Trend&) const = default;
};

/// By the normal approximation with ties and continuity corrected, which needs ten values: nothing for fewer, nor for
/// values that are all the same.
[[nodiscard]] std::optional<Trend> mannKendall(std::span<const double> values);

} // namespace tokenscope
