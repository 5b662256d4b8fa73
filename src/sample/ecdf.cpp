// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/ecdf.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace tokenscope {

std::vector<EcdfStep> ecdfOf(std::span<const double> sorted)
{
    std::vector<EcdfStep> steps;
    const auto n = static_cast<double>(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const bool isLastOfItsValue = i + 1 == sorted.size() || sorted[i + 1] != sorted[i];
        if (isLastOfItsValue)
            steps.push_back({sorted[i], static_cast<double>(i + 1) / n, i});
    }
    return steps;
}

std::vector<EcdfStep> thinned(std::span<const EcdfStep> steps, std::size_t limit)
{
    Q_ASSERT(limit >= 4);
    if (steps.size() <= limit)
        return {steps.begin(), steps.end()};
    // a step taken has moved by one of these since the last: at most half the limit by each, less the two ends
    const double stride = 1 / (static_cast<double>(limit) / 2 - 1);
    const double far = stride * (steps.back().value - steps.front().value);
    const double high = stride * (steps.back().share - steps.front().share);
    std::vector<EcdfStep> kept {steps.front()};
    for (const EcdfStep& step : steps.subspan(1, steps.size() - 2)) {
        if (step.value - kept.back().value >= far || step.share - kept.back().share >= high)
            kept.push_back(step);
    }
    kept.push_back(steps.back());
    return kept;
}

double ecdfBand(std::int64_t n, double confidence)
{
    Q_ASSERT(confidence > 0 && confidence < 1);
    if (n <= 0)
        return 1;
    return std::sqrt(std::log(2 / (1 - confidence)) / (2 * static_cast<double>(n)));
}

Interval bandAround(double share, double halfWidth)
{
    return {std::max(0.0, share - halfWidth), std::min(1.0, share + halfWidth)};
}

} // namespace tokenscope
