// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchsize/losscurves.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

double secondsBetween(Milliseconds from, Milliseconds to)
{
    return std::chrono::duration<double>(to - from).count();
}

void append(TrainingCurve& curve, double x, std::optional<double> y)
{
    while (!curve.empty() && curve.back().x >= x)
        curve.pop_back();
    if (y && std::isfinite(*y))
        curve.push_back({x, *y});
}

} // namespace

TrainingCurve lossAgainstSteps(const TrainingRun& run)
{
    TrainingCurve curve;
    for (const TrainingPoint& point : run.points)
        append(curve, static_cast<double>(point.step), point.loss);
    if (run.points.empty() && run.lastStep)
        append(curve, static_cast<double>(*run.lastStep), run.finalLoss);
    return curve;
}

TrainingCurve lossAgainstSamples(const TrainingRun& run)
{
    if (!run.batchSize)
        return {};
    TrainingCurve curve = lossAgainstSteps(run);
    for (TrainingCurvePoint& point : curve)
        point.x *= static_cast<double>(run.batchSize->value);
    return curve;
}

TrainingCurve rateOverTime(const TrainingRun& run)
{
    TrainingCurve curve;
    if (!run.batchSize || run.points.empty())
        return curve;
    const auto startedAt = run.startedAt ? run.startedAt : run.points.front().at;
    for (std::size_t i = 1; i < run.points.size(); ++i) {
        const TrainingPoint& before = run.points[i - 1];
        const TrainingPoint& point = run.points[i];
        if (!startedAt || !before.at || !point.at || before.loop != point.loop || point.step <= before.step
            || *point.at <= *before.at)
            continue;
        const auto samples = static_cast<double>((point.step - before.step) * run.batchSize->value);
        append(curve, secondsBetween(*startedAt, *point.at), samples / secondsBetween(*before.at, *point.at));
    }
    return curve;
}

std::optional<double> valueAt(const TrainingCurve& curve, double x)
{
    const auto after = std::ranges::lower_bound(curve, x, {}, &TrainingCurvePoint::x);
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
