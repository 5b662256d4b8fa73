// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/distributionplot.h"
#include "ui/plots/plots.h"
#include "ui/plots/timelineplot.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// Requests that lie in a range which the user brushed in a chart; by leg and by the item that charts know them by.
struct RequestSelection
{
    std::vector<std::vector<bool>> kept {}; ///< by leg, then item
    std::int64_t count = 0; ///< requests in the range
    std::int64_t total = 0; ///< requests in the chart that was brushed

    [[nodiscard]] bool keeps(std::size_t leg, int item) const;
    /// The items that any leg has in the range, ascending.
    [[nodiscard]] std::vector<int> items() const;

    bool operator==(const RequestSelection&) const = default;
};

/// What all charts, the answers and the list of prompts of a page point out together.
struct ComparisonSelection
{
    int item = -1; ///< the prompt that is marked; -1: none
    std::optional<RequestSelection> requests {}; ///< all others are left out of charts; nothing: none is

    bool operator==(const ComparisonSelection&) const = default;
};

/// The requests whose value along an axis is in a range, both ends included, in the plot's unit.
[[nodiscard]] RequestSelection requestsIn(const DistributionPlot& plot, double from, double to);
[[nodiscard]] RequestSelection requestsIn(const FitPlot& plot, Qt::Orientation axis, double from, double to);
[[nodiscard]] RequestSelection requestsIn(const TimelinePlot& plot, Qt::Orientation axis, double from, double to);
[[nodiscard]] RequestSelection requestsIn(const PairsPlot& plot, double from, double to);

/// Only what is selected of a plot; lines fitted to all of it stay.
[[nodiscard]] DistributionPlot selectedOf(DistributionPlot plot, const RequestSelection& selection);
[[nodiscard]] FitPlot selectedOf(FitPlot plot, const RequestSelection& selection);
[[nodiscard]] TimelinePlot selectedOf(TimelinePlot plot, const RequestSelection& selection);
[[nodiscard]] PairsPlot selectedOf(PairsPlot plot, const RequestSelection& selection);

} // namespace tokenscope
