// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/mannkendall.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace tokenscope {

namespace {

constexpr std::size_t fewestValues = 10;

// Merge sort counts the falling pairs in n log n; comparing all of a long run would take minutes.
std::int64_t sortAndCountFalling(std::span<double> values, std::vector<double>& scratch)
{
    if (values.size() < 2)
        return 0;
    const std::size_t half = values.size() / 2;
    std::int64_t falling
        = sortAndCountFalling(values.first(half), scratch) + sortAndCountFalling(values.subspan(half), scratch);
    scratch.clear();
    std::size_t left = 0;
    for (std::size_t right = half; right < values.size(); ++right) {
        while (left < half && values[left] <= values[right])
            scratch.push_back(values[left++]);
        falling += static_cast<std::int64_t>(half - left);
        scratch.push_back(values[right]);
    }
    while (left < half)
        scratch.push_back(values[left++]);
    std::ranges::copy(scratch, values.begin());
    return falling;
}

/// What groups of equal values take away from the number of pairs and from the variance (times 18).
struct Ties
{
    double pairs = 0;
    double variance = 0;
};

Ties tiesOf(std::span<const double> sorted)
{
    Ties ties;
    for (auto group = sorted.begin(); group != sorted.end();) {
        const auto end = std::upper_bound(group, sorted.end(), *group);
        const auto size = static_cast<double>(end - group);
        ties.pairs += size * (size - 1) / 2;
        ties.variance += size * (size - 1) * (2 * size + 5);
        group = end;
    }
    return ties;
}

} // namespace

std::optional<Trend> mannKendall(std::span<const double> values)
{
    if (values.size() < fewestValues)
        return std::nullopt;
    std::vector<double> sorted(values.begin(), values.end());
    std::vector<double> scratch;
    scratch.reserve(sorted.size());
    const auto falling = static_cast<double>(sortAndCountFalling(sorted, scratch));
    const Ties ties = tiesOf(sorted);
    const auto n = static_cast<double>(values.size());
    const double s = n * (n - 1) / 2 - ties.pairs - 2 * falling;
    const double variance = (n * (n - 1) * (2 * n + 5) - ties.variance) / 18;
    if (variance <= 0)
        return std::nullopt;
    const double z = std::max(0.0, std::abs(s) - 1) / std::sqrt(variance);
    return Trend {.s = std::llround(s), .p = std::erfc(z / std::numbers::sqrt2)};
}

} // namespace tokenscope
