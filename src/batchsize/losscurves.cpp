// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchsize/losscurves.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

void append(LossCurve& curve, double x, std::optional<double> y)
{
    while (!curve.empty() && curve.back().x >= x)
        curve.pop_back();
    if (y && std::isfinite(*y))
        curve.push_back({x, *y});
}

} // namespace

LossCurve lossAgainstSteps(const TrainingRun& run)
{
    LossCurve curve;
    for (const TrainingPoint& point : run.points)
        append(curve, static_cast<double>(point.step), point.loss);
    if (run.points.empty() && run.lastStep)
        append(curve, static_cast<double>(*run.lastStep), run.finalLoss);
    return curve;
}

LossCurve lossAgainstSamples(const TrainingRun& run)
{
    if (!run.batchSize)
        return {};
    LossCurve curve = lossAgainstSteps(run);
    for (LossCurvePoint& point : curve)
        point.x *= static_cast<double>(run.batchSize->value);
    return curve;
}

std::optional<double> valueAt(const LossCurve& curve, double x)
{
    const auto after = std::ranges::lower_bound(curve, x, {}, &LossCurvePoint::x);
    if (after == curve.end())
        return std::nullopt;
    if (after->x <= x)
        return after->y;
    if (after == curve.begin())
        return std::nullopt;
    const auto before = std::prev(after);
    return std::lerp(before->y, after->y, (x - before->x) / (after->x - before->x));
}

} // namespace tokenscope
