// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// A loss, and when it was.
struct LossCurvePoint
{
    double x = 0; ///< steps or samples
    double y = 0;

    bool operator==(const LossCurvePoint&) const = default;
};

/// Ascending in x.
using LossCurve = std::vector<LossCurvePoint>;

/// x: step. Losses that are not finite are left out; where training went back to an earlier step, what came later
/// counts. A run without Train lines, as tables have them, has its final loss alone.
[[nodiscard]] LossCurve lossAgainstSteps(const TrainingRun& run);
/// x: samples = step × batch size. Empty without a batch size.
[[nodiscard]] LossCurve lossAgainstSamples(const TrainingRun& run);
/// Interpolated linearly; nothing before the first point and behind the last.
[[nodiscard]] std::optional<double> valueAt(const LossCurve& curve, double x);

} // namespace tokenscope
