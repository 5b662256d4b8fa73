// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/distributionplot.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tokenscope {

namespace {

void sort(DistributionLeg& leg)
{
    std::vector<std::pair<double, int>> values;
    values.reserve(leg.values.size());
    for (std::size_t i = 0; i < leg.values.size(); ++i) {
        if (std::isfinite(leg.values[i]))
            values.emplace_back(leg.values[i], leg.itemAt(i));
    }
    std::ranges::sort(values);
    const bool hasItems = !leg.items.empty();
    leg.values.clear();
    leg.items.clear();
    for (const auto& [value, item] : values) {
        leg.values.push_back(value);
        if (hasItems)
            leg.items.push_back(item);
    }
}

bool isInOrder(const std::vector<double>& values)
{
    return std::ranges::is_sorted(values)
        && std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

} // namespace

DistributionPlot inOrder(DistributionPlot plot)
{
    for (DistributionLeg& leg : plot.legs) {
        if (!isInOrder(leg.values))
            sort(leg);
    }
    return plot;
}

double leastAboveZeroOf(const DistributionPlot& plot)
{
    double least = 0;
    for (const DistributionLeg& leg : plot.legs) {
        const auto first = std::ranges::upper_bound(leg.values, 0.0);
        if (first != leg.values.end())
            least = least > 0 ? std::min(least, *first) : *first;
    }
    return least;
}

double largestOf(const DistributionPlot& plot)
{
    double largest = 0;
    for (const DistributionLeg& leg : plot.legs)
        largest = leg.values.empty() ? largest : std::max(largest, leg.values.back());
    return largest;
}

} // namespace tokenscope
