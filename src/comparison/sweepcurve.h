// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sweep.h"
#include "stats/summary.h"

#include <vector>

namespace tokenscope {

/// One point of a sweep, of one endpoint; absent is what could not be measured there.
struct SweepCurvePoint
{
    double value = 0; ///< of the swept variable
    std::optional<double> outputThroughput {}; ///< tokens/s
    std::optional<double> requestThroughput {}; ///< 1/s
    std::optional<double> latencyP50 {}; ///< s; from schedule in an open loop
    std::optional<double> latencyP95 {}; ///< s
    bool isP95Supported = true; ///< false: too few requests for it
    std::optional<double> timeToFirstTokenP50 {}; ///< s
    std::optional<double> successRate {}; ///< 0…1
    std::optional<double> goodput {}; ///< 1/s
    std::int64_t n = 0; ///< successful requests

    bool operator==(const SweepCurvePoint&) const = default;
};

struct SweepCurve
{
    QString endpoint {}; ///< as shown; with its file behind it where several files have one of the name
    bool isSimulated = false;
    std::vector<SweepCurvePoint> points {}; ///< by value, ascending; of one value in order of measuring

    bool operator==(const SweepCurve&) const = default;
};

/// Every endpoint's curve over one swept variable.
struct SweepCurves
{
    QString scenario {}; ///< its key; empty: the run is no suite
    SweepVariable variable = SweepVariable::Concurrency;
    std::vector<SweepCurve> curves {}; ///< in order of first appearance

    bool operator==(const SweepCurves&) const = default;
};

/// The sweeps among these legs, in order of appearance; legs that are no point of one are left out. Sweeps of several
/// files over the same variable of the same scenario are one, with a curve for each file's endpoint.
[[nodiscard]] std::vector<SweepCurves> sweepCurvesOf(const std::vector<LegSummary>& legs);

} // namespace tokenscope
