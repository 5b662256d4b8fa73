// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sample/interval.h"

#include <cstdint>
#include <optional>
#include <span>

namespace tokenscope {

/// A line through points that outliers do not bend (Theil 1950, Sen 1968).
struct TheilSenLine
{
    double slope = 0; ///< median of the slopes between every two points of different x
    double intercept = 0; ///< median of y − slope · x
    std::optional<Interval> slopeInterval {}; ///< 95 %, from the order of the slopes (Sen); absent below 5 points
    std::optional<Interval> interceptInterval {}; ///< 95 %, see below; absent below 5 points
    std::int64_t n = 0; ///< points it was drawn through

    bool operator==(const TheilSenLine&) const = default;
};

/// Nothing for fewer than two different x. Of more than `mostTheilSenPoints` a selection is used that is spread evenly
/// over x, since every two points are looked at; the intervals are those of the selection, so rather too wide.
///
/// The interval of the slope is that of scipy.stats.theilslopes. The interval of the intercept adds in squares how far
/// the ends of the slope's interval move it and how far the residuals leave their median open (sign test).
[[nodiscard]] std::optional<TheilSenLine> theilSen(std::span<const double> x, std::span<const double> y);

inline constexpr std::int64_t mostTheilSenPoints = 1'500;

} // namespace tokenscope
