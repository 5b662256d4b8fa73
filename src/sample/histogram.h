// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tokenscope {

/// Bins of the same width on round edges, each with its lower and without its upper edge.
struct Bins
{
    double from = 0; ///< lower edge of the first
    double width = 1;
    std::size_t count = 0;
    bool isOpen = false; ///< the last bin also holds everything above it

    [[nodiscard]] double edge(std::size_t index) const { return from + static_cast<double>(index) * width; }
    [[nodiscard]] double to() const { return edge(count); }

    bool operator==(const Bins&) const = default;
};

inline constexpr std::size_t fewestBins = 8;
inline constexpr std::size_t mostBins = 60;

/// Freedman–Diaconis' bin width of values in ascending order, 2 × interquartile range ÷ ∛n; 0 where the quartiles are
/// the same or there are no values.
[[nodiscard]] double freedmanDiaconisWidth(std::span<const double> sorted);

/// Bins for values in ascending order (all samples that are compared, pooled), by Freedman–Diaconis and made round (1,
/// 2 or 5 × 10ⁿ): fewestBins … mostBins of them, but one where all values are the same. Where a few values far above
/// the others would press these into few bins, the last bin is open. No bins for no values.
[[nodiscard]] Bins binsFor(std::span<const double> sorted);

/// How many of the values, which are in ascending order, lie in each bin. Values below the first are in none.
[[nodiscard]] std::vector<std::int64_t> countsIn(const Bins& bins, std::span<const double> sorted);

} // namespace tokenscope
