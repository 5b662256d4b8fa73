// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/histogram.h"

#include "sample/quantiles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace tokenscope {

namespace {

constexpr std::array roundFactors {1.0, 2.0, 5.0};

// 1, 2 or 5 times a power of ten: the widest that is not above `most`.
double roundedDown(double most)
{
    const double power = std::pow(10, std::floor(std::log10(most) + 1e-9));
    double best = power;
    for (const double factor : roundFactors) {
        if (factor * power <= most * (1 + 1e-9))
            best = factor * power;
    }
    return best;
}

double nextRound(double width)
{
    return roundedDown(width * 2.6); // 1 → 2, 2 → 5, 5 → 10
}

// Edges are multiples of the width; the upper end belongs to no bin, so a value on an edge opens another.
Bins covering(double least, double most, double width)
{
    const double first = std::floor(least / width + 1e-9);
    const double last = std::floor(most / width + 1e-9);
    return {first * width, width, static_cast<std::size_t>(last - first) + 1, false};
}

// Far beyond what nearly all values are: these few would only be seen as an empty picture.
double drawnMost(std::span<const double> sorted)
{
    constexpr double nearlyAll = 0.995;
    constexpr double farther = 1.5;
    const double most = sorted.back();
    const double usual = quantile(sorted, nearlyAll).value_or(most);
    const double reach = sorted.front() + farther * (usual - sorted.front());
    return most > reach && usual > sorted.front() ? usual : most;
}

} // namespace

double freedmanDiaconisWidth(std::span<const double> sorted)
{
    const auto low = quantile(sorted, 0.25);
    const auto high = quantile(sorted, 0.75);
    return low && high ? 2 * (*high - *low) / std::cbrt(static_cast<double>(sorted.size())) : 0;
}

Bins binsFor(std::span<const double> sorted)
{
    if (sorted.empty())
        return {};
    const double least = sorted.front();
    const double most = drawnMost(sorted);
    const double range = most - least;
    if (!(range > 0) || !std::isfinite(range))
        return covering(least, least, least != 0 ? roundedDown(std::abs(least) / 10) : 1);
    const double wanted = std::clamp(freedmanDiaconisWidth(sorted), range / mostBins, range / fewestBins);
    double width = roundedDown(wanted);
    while (covering(least, most, width).count > mostBins)
        width = nextRound(width);
    Bins bins = covering(least, most, width);
    bins.isOpen = sorted.back() >= bins.to();
    return bins;
}

std::vector<std::int64_t> countsIn(const Bins& bins, std::span<const double> sorted)
{
    std::vector<std::int64_t> counts;
    counts.reserve(bins.count);
    // as the edges were found: a value that rounding puts a hair below its edge is on it
    const auto beginOf = [&](std::size_t bin) {
        return std::lower_bound(sorted.begin(), sorted.end(), bins.edge(bin) - 1e-9 * bins.width);
    };
    for (std::size_t bin = 0; bin < bins.count; ++bin) {
        const bool isOpenOne = bins.isOpen && bin + 1 == bins.count;
        const auto end = isOpenOne ? sorted.end() : beginOf(bin + 1);
        counts.push_back(std::distance(beginOf(bin), end));
    }
    return counts;
}

} // namespace tokenscope
