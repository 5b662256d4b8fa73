// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/ranktests.h"

#include "sample/normal.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace tokenscope {

namespace {

constexpr std::size_t mostExactDifferences = 25;
constexpr std::size_t mostExactValues = 20; // of either sample

/// Doubled, so that the middle ranks of ties are whole numbers.
struct Ranks
{
    std::vector<std::int64_t> doubled {}; ///< of the values in the order given
    double tieSum = 0; ///< Σ t³ − t over groups of t equal values
};

Ranks ranksOf(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::ranges::sort(order, {}, [values](std::size_t i) { return values[i]; });
    Ranks ranks {.doubled = std::vector<std::int64_t>(values.size())};
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks.doubled[order[i]] = static_cast<std::int64_t>(begin + 1 + end); // first + last rank
        const auto size = static_cast<double>(end - begin);
        ranks.tieSum += size * (size * size - 1);
        begin = end;
    }
    return ranks;
}

// Twice the smaller tail of a statistic with so many arrangements for each value.
double twoSidedShare(const std::vector<double>& arrangements, std::size_t at)
{
    const auto here = arrangements.begin() + static_cast<std::ptrdiff_t>(at);
    const double below = std::accumulate(arrangements.begin(), here, 0.0);
    const double above = std::accumulate(here + 1, arrangements.end(), 0.0);
    return std::min(1.0, 2 * (std::min(below, above) + *here) / (below + *here + above));
}

double twoSidedNormal(double distance, double variance)
{
    const double z = std::max(0.0, std::abs(distance) - 0.5) / std::sqrt(variance); // continuity
    return std::min(1.0, 2 * normalCdf(-z));
}

// Each rank is in the sum or not: adding one rank after the other counts the signs that give each doubled sum.
double exactSignedRank(const std::vector<std::int64_t>& doubledRanks, std::int64_t doubledSum)
{
    std::vector<double> signs {1};
    for (const std::int64_t rank : doubledRanks) {
        const auto step = static_cast<std::size_t>(rank);
        const std::size_t before = signs.size();
        signs.resize(before + step);
        for (std::size_t sum = before; sum-- > 0;)
            signs[sum + step] += signs[sum];
    }
    return twoSidedShare(signs, static_cast<std::size_t>(doubledSum));
}

// arrangements[k][u]: of k values of the first sample among those looked at so far, with u of the second below them.
// A value of the first that comes after j of the second adds j.
double exactMannWhitney(std::size_t first, std::size_t second, std::size_t u)
{
    const std::size_t most = first * second;
    std::vector<std::vector<double>> arrangements(first + 1, std::vector<double>(most + 1));
    arrangements[0][0] = 1;
    for (std::size_t j = 0; j <= second; ++j) {
        for (std::size_t k = 1; k <= first; ++k) {
            for (std::size_t sum = j; sum <= most; ++sum)
                arrangements[k][sum] += arrangements[k - 1][sum - j];
        }
    }
    return twoSidedShare(arrangements[first], u);
}

double approximateMannWhitney(double first, double second, double u, double tieSum)
{
    const double n = first + second;
    const double variance = first * second / 12 * (n + 1 - tieSum / (n * (n - 1)));
    return variance > 0 ? twoSidedNormal(u - first * second / 2, variance) : 1;
}

} // namespace

std::optional<RankTest> wilcoxonSignedRank(std::span<const double> differences)
{
    if (differences.empty())
        return std::nullopt;
    std::vector<double> sizes;
    std::vector<bool> isPositive;
    for (const double difference : differences) {
        if (difference == 0)
            continue;
        sizes.push_back(std::abs(difference));
        isPositive.push_back(difference > 0);
    }
    RankTest test {.isExact = sizes.size() <= mostExactDifferences, .n = static_cast<std::int64_t>(sizes.size())};
    if (sizes.empty())
        return test;
    const Ranks ranks = ranksOf(sizes);
    std::int64_t doubledSum = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        doubledSum += isPositive[i] ? ranks.doubled[i] : 0;
    const auto n = static_cast<double>(sizes.size());
    const double total = n * (n + 1) / 2;
    test.statistic = static_cast<double>(doubledSum) / 2;
    test.effect = 2 * test.statistic / total - 1;
    test.p = test.isExact ? exactSignedRank(ranks.doubled, doubledSum)
                          : twoSidedNormal(test.statistic - total / 2, total * (2 * n + 1) / 12 - ranks.tieSum / 48);
    return test;
}

std::optional<RankTest> mannWhitneyU(std::span<const double> first, std::span<const double> second)
{
    if (first.empty() || second.empty())
        return std::nullopt;
    std::vector<double> values(first.begin(), first.end());
    values.insert(values.end(), second.begin(), second.end());
    const Ranks ranks = ranksOf(values);
    const auto ofFirst = ranks.doubled.begin() + static_cast<std::ptrdiff_t>(first.size());
    const auto m = static_cast<double>(first.size());
    const auto n = static_cast<double>(second.size());
    const auto doubledSum = static_cast<double>(std::accumulate(ranks.doubled.begin(), ofFirst, std::int64_t {0}));
    RankTest test {.n = static_cast<std::int64_t>(values.size())};
    test.statistic = doubledSum / 2 - m * (m + 1) / 2;
    test.effect = 2 * test.statistic / (m * n) - 1;
    test.isExact = ranks.tieSum == 0 && std::max(first.size(), second.size()) <= mostExactValues;
    test.p = test.isExact ? exactMannWhitney(first.size(), second.size(), static_cast<std::size_t>(test.statistic))
                          : approximateMannWhitney(m, n, test.statistic, ranks.tieSum);
    return test;
}

} // namespace tokenscope
