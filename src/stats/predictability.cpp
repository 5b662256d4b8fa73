// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/predictability.h"

#include "inference/mannkendall.h"
#include "sample/distribution.h"
#include "sample/quantiles.h"

#include <algorithm>

namespace tokenscope {

namespace {

std::optional<double> ratioOf(double value, double of)
{
    return of > 0 ? std::optional(value / of) : std::nullopt;
}

std::optional<double> medianOf(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    return quantile(sorted, 0.5);
}

// The middle one of an odd number belongs to neither half.
std::optional<Drift> driftOf(std::span<const double> values)
{
    const auto trend = mannKendall(values);
    if (!trend)
        return std::nullopt;
    const std::size_t half = values.size() / 2;
    const auto ratio = ratioOf(*medianOf(values.last(half)), *medianOf(values.first(half)));
    return ratio ? std::optional(Drift {*ratio, trend->p}) : std::nullopt;
}

std::optional<std::vector<std::size_t>> outliersOf(std::span<const double> values)
{
    if (values.size() < Predictability::fewestForOutliers)
        return std::nullopt;
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    const double upper = *quantile(sorted, 0.75);
    const double range = upper - *quantile(sorted, 0.25);
    if (range <= 0)
        return std::nullopt;
    std::vector<std::size_t> outliers;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] > upper + Predictability::outlierFence * range)
            outliers.push_back(i);
    }
    return outliers;
}

} // namespace

Predictability predictabilityOf(std::span<const double> values)
{
    Predictability predictability;
    const auto distribution = distributionOf({values.begin(), values.end()});
    if (!distribution)
        return predictability;
    if (distribution->standardDeviation)
        predictability.variation = ratioOf(*distribution->standardDeviation, distribution->mean);
    if (supportsQuantile(distribution->n, 0.99))
        predictability.tailRatio = ratioOf(distribution->p99, distribution->median);
    predictability.drift = driftOf(values);
    predictability.outliers = outliersOf(values);
    return predictability;
}

} // namespace tokenscope
