// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace tokenscope {

/// A test by ranks of whether one of two samples tends to larger values.
struct RankTest
{
    double statistic = 0; ///< W: sum of the ranks of positive differences; or U of the first sample
    double p = 1; ///< two-sided: how often chance alone gives a statistic as far out
    bool isExact = false; ///< by counting all arrangements; else by the normal approximation
    std::int64_t n = 0; ///< differences that are not 0, or values of both samples
    /// −1 … 1; positive where the first sample, or the differences, tend to be larger. Matched-pairs rank-biserial
    /// correlation (Kerby 2014), or Cliff's delta (1993).
    double effect = 0;

    bool operator==(const RankTest&) const = default;
};

/// Wilcoxon's signed-rank test. Differences of 0 are left out (Wilcoxon 1945). Exact, ties included, for up to 25
/// differences; beyond by the normal approximation with ties and continuity corrected. p is 1 where every difference
/// is 0. Nothing for no differences.
[[nodiscard]] std::optional<RankTest> wilcoxonSignedRank(std::span<const double> differences);

/// The test of Mann and Whitney. Exact where there are no ties and neither sample has more than 20 values; beyond by
/// the normal approximation with ties and continuity corrected. p is 1 where all values are the same. Nothing if a
/// sample is empty.
[[nodiscard]] std::optional<RankTest> mannWhitneyU(std::span<const double> first, std::span<const double> second);

} // namespace tokenscope
