// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// A point of a run's curve.
struct TrainingCurvePoint
{
    double x = 0;
    double y = 0;

    bool operator==(const TrainingCurvePoint&) const = default;
};

/// Ascending in x.
using TrainingCurve = std::vector<TrainingCurvePoint>;

/// x: step. Losses that are not finite are left out; where training went back to an earlier step, what came later
/// counts. A run without Train lines, as tables have them, has its final loss alone.
[[nodiscard]] TrainingCurve lossAgainstSteps(const TrainingRun& run);
/// x: samples = step × batch size. Empty without a batch size.
[[nodiscard]] TrainingCurve lossAgainstSamples(const TrainingRun& run);
/// x: seconds since the run's first timestamp, y: samples/s between a Train line and the one before it in the same
/// loop; checkpoints between the two count. Empty without timestamps or batch size.
[[nodiscard]] TrainingCurve rateOverTime(const TrainingRun& run);

/// Interpolated linearly; nothing before the first point and behind the last.
[[nodiscard]] std::optional<double> valueAt(const TrainingCurve& curve, double x);

} // namespace tokenscope
