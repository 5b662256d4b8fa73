// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/contingency.h"

#include "sample/normal.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

/// How likely tables are, as multiples of how likely the one at hand is.
struct TableWeights
{
    double all = 1;
    double noMoreLikely = 1;

    void add(double weight)
    {
        constexpr double rounding = 1e-7; // tables that are as likely differ in their last digits
        all += weight;
        if (weight <= 1 + rounding)
            noMoreLikely += weight;
    }
};

} // namespace

double mcNemarExact(std::int64_t onlyFirst, std::int64_t onlySecond)
{
    const auto n = static_cast<double>(onlyFirst + onlySecond);
    const auto fewer = static_cast<double>(std::min(onlyFirst, onlySecond));
    double logOfTerm = -n * std::log(2.0); // of n over `fewer` ÷ 2^n
    for (double i = 1; i <= fewer; ++i)
        logOfTerm += std::log((n - fewer + i) / i);
    double sum = 0; // of the terms up to `fewer`, as multiples of the last
    double term = 1;
    for (double i = fewer; i >= 0 && term > 0; --i) {
        sum += term;
        term *= i / (n - i + 1);
    }
    return std::min(1.0, 2 * sum * std::exp(logOfTerm));
}

double fisherExact(std::int64_t firstYes, std::int64_t first, std::int64_t secondYes, std::int64_t second)
{
    const auto here = static_cast<double>(firstYes);
    const auto yes = static_cast<double>(firstYes + secondYes);
    const auto inFirst = static_cast<double>(first);
    const double noBeyond = static_cast<double>(second) - yes; // no of the second where the first has no yes
    TableWeights weights;
    double weight = 1;
    for (double k = here; k < std::min(yes, inFirst); ++k) {
        weight *= (yes - k) * (inFirst - k) / ((k + 1) * (noBeyond + k + 1));
        weights.add(weight);
    }
    weight = 1;
    for (double k = here; k > std::max(0.0, -noBeyond); --k) {
        weight *= k * (noBeyond + k) / ((yes - k + 1) * (inFirst - k + 1));
        weights.add(weight);
    }
    return std::min(1.0, weights.noMoreLikely / weights.all);
}

std::optional<Interval> wilsonInterval(std::int64_t yes, std::int64_t n)
{
    if (n <= 0)
        return std::nullopt;
    const auto size = static_cast<double>(n);
    const double share = static_cast<double>(yes) / size;
    const double z = normalQuantile(0.975);
    const double shrink = 1 + z * z / size;
    const double middle = (share + z * z / (2 * size)) / shrink;
    const double half = z * std::sqrt(share * (1 - share) / size + z * z / (4 * size * size)) / shrink;
    // the ends are exact where all or none said yes; rounding would leave them a hair inside
    return Interval {.low = yes == 0 ? 0.0 : std::max(0.0, middle - half),
                     .high = yes == n ? 1.0 : std::min(1.0, middle + half)};
}

} // namespace tokenscope
