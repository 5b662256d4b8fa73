// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// What is told of many values of one metric. Quantiles by quantile() in stats/quantiles.h.
struct Distribution
{
    std::int64_t n = 0;
    double mean = 0;
    double median = 0;
    double min = 0;
    double max = 0;
    std::optional<double> standardDeviation {}; ///< of the sample (n − 1); absent below two values
    double p90 = 0;
    double p95 = 0;
    double p99 = 0;

    bool operator==(const Distribution&) const = default;
};

/// Nothing for no values. Values that are not finite are left out: no measurement gives them, a broken file may.
[[nodiscard]] std::optional<Distribution> distributionOf(std::vector<double> values);

} // namespace tokenscope
