// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sample/interval.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tokenscope {

/// A step of an empirical distribution function: this share of the sample is at most `value`.
struct EcdfStep
{
    double value = 0;
    double share = 0; ///< above 0, at most 1
    std::size_t last = 0; ///< position in the sorted sample of the last value that is at most `value`

    bool operator==(const EcdfStep&) const = default;
};

/// The steps of values in ascending order: one for each different value. Nothing for an empty sample.
[[nodiscard]] std::vector<EcdfStep> ecdfOf(std::span<const double> sorted);

/// At most `limit` (from 4) of the steps. First and last are kept, and where a step is left out, the curve through the
/// others passes by within about 2 ÷ `limit` of the range of values or within 2 ÷ `limit` of share.
[[nodiscard]] std::vector<EcdfStep> thinned(std::span<const EcdfStep> steps, std::size_t limit);

/// Half the width of a confidence band around the whole function at once, in share: Dvoretzky–Kiefer–Wolfowitz with
/// Massart's constant, √(ln(2 ÷ (1 − confidence)) ÷ 2n). 1 for an empty sample.
[[nodiscard]] double ecdfBand(std::int64_t n, double confidence = 0.95);

/// The band at a share, cut to 0 … 1.
[[nodiscard]] Interval bandAround(double share, double halfWidth);

} // namespace tokenscope
