// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/quantiles.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace tokenscope {

std::optional<double> quantile(std::span<const double> sorted, double q)
{
    Q_ASSERT(q >= 0 && q <= 1);
    if (sorted.empty())
        return std::nullopt;
    const double position = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    // lerp() is monotone and exact at both ends; a + t × (b − a) is neither
    return std::lerp(sorted[below], sorted[above], position - static_cast<double>(below));
}

bool supportsQuantile(std::int64_t n, double q)
{
    constexpr double rounding = 1e-9; // 10 × (1 − 0.9) is a little less than 1
    return static_cast<double>(n) * std::min(q, 1 - q) >= 1 - rounding;
}

} // namespace tokenscope
