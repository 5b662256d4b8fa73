// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace tokenscope {

struct DistributionLeg
{
    QString name {};
    std::vector<double> values {}; ///< in any order; in ascending order they need not be sorted to be drawn
    std::vector<int> items {}; ///< what each value stands for: its prompt's number, -1: of none; or empty

    [[nodiscard]] int itemAt(std::size_t position) const { return position < items.size() ? items[position] : -1; }

    bool operator==(const DistributionLeg&) const = default;
};

/// All values of one figure, leg by leg: for a box with every value (quartiles, median, whiskers to the last value
/// within 1.5 box lengths), for a distribution function, and for a histogram.
struct DistributionPlot
{
    std::vector<DistributionLeg> legs {};
    QString unit {};
    QString figure {}; ///< "Latency"; may be empty
    double scale = 1; ///< what the figure's values were multiplied by: 1000 where seconds are shown as milliseconds

    bool operator==(const DistributionPlot&) const = default;
};

/// The same with each leg's values ascending, without those that are not finite: no measurement gives them, a broken
/// file may.
[[nodiscard]] DistributionPlot inOrder(DistributionPlot plot);

/// The smallest value above 0 of all legs, for logarithmic axes; 0 if there is none. The plot is inOrder().
[[nodiscard]] double leastAboveZeroOf(const DistributionPlot& plot);

/// The largest value of all legs; 0 if there is none above it. The plot is inOrder().
[[nodiscard]] double largestOf(const DistributionPlot& plot);

} // namespace tokenscope
