// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/distribution.h"

#include "sample/quantiles.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tokenscope {

namespace {

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Two passes: the one-pass formula loses its digits where the spread is small beside the mean.
std::optional<double> standardDeviationOf(const std::vector<double>& values, double mean)
{
    if (values.size() < 2)
        return std::nullopt;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

} // namespace

std::optional<Distribution> distributionOf(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const double mean = std::clamp(meanOf(values), values.front(), values.back()); // against the last bit
    return Distribution {.n = static_cast<std::int64_t>(values.size()),
                         .mean = mean,
                         .median = *quantile(values, 0.5),
                         .min = values.front(),
                         .max = values.back(),
                         .standardDeviation = standardDeviationOf(values, mean),
                         .p90 = *quantile(values, 0.9),
                         .p95 = *quantile(values, 0.95),
                         .p99 = *quantile(values, 0.99)};
}

} // namespace tokenscope
