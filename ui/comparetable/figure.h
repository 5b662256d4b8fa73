// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// One figure that legs are compared by: a row of the table.
struct Figure
{
    Metric metric {};
    Statistic statistic = Statistic::Main;

    bool operator==(const Figure&) const = default;
};

/// All figures in the order of the table: what decides first, what only explains last.
[[nodiscard]] const std::vector<Figure>& allFigures();

/// As Comparison::find(); NoData for what is not compared.
[[nodiscard]] ComparedValue comparedOf(const Comparison& comparison, std::size_t leg, Figure figure);
/// Requests (for gaps: gaps) behind the value; 0 without one.
[[nodiscard]] std::int64_t sampleSizeOf(const LegSummary& leg, Figure figure);
/// False for a quantile that the leg's sample is too small for.
[[nodiscard]] bool isSupported(const LegSummary& leg, Figure figure);

} // namespace tokenscope
