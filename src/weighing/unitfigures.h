// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "inference/unitfigure.h"
#include "weighing/pairing.h"
#include "weighing/weighing.h"

namespace tokenscope {

/// A leg with its requests in units.
struct LegUnits
{
    LegSource source {};
    const LegSummary& summary;
    const std::vector<UnitRequests>& units;
};

/// All values of a metric that has one for each request (of InterTokenLatency: the gaps), with their units.
[[nodiscard]] std::vector<UnitValue> unitValuesOf(const LegUnits& leg, Metric metric);

/// The mean of a unit's values; nothing for a unit that has none.
[[nodiscard]] std::vector<std::optional<double>> unitMeansOf(const LegUnits& leg, Metric metric);

/// A compared figure as it can be drawn again and again. Throughputs count each request with the leg's mean number of
/// requests in flight (Σ latency ÷ wall time), which is taken as given. Nothing for figures that cannot: maxima, shares
/// of successes, money, and quantiles of more gaps than can be drawn in reasonable time.
[[nodiscard]] std::optional<UnitFigure> unitFigureOf(const LegUnits& leg, Metric metric, Statistic statistic);

} // namespace tokenscope
