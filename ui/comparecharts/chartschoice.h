// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/metric.h"
#include "ui/plots/pairschart.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <vector>

namespace tokenscope {

/// The charts that a comparison can be looked at in; the one prompt by prompt has its own place and is always there.
enum class ComparisonChart
{
    Lengths,
    OverRun,
    Distribution,
    Cumulative,
    Histogram,
    Failures,
    Quality,
    Servers, ///< what the servers said of themselves
};

/// In the order in which they stand.
inline constexpr std::array allComparisonCharts {
    ComparisonChart::Lengths,   ComparisonChart::OverRun,  ComparisonChart::Distribution, ComparisonChart::Cumulative,
    ComparisonChart::Histogram, ComparisonChart::Failures, ComparisonChart::Quality,      ComparisonChart::Servers};

/// Which charts a user wants to see, and of what.
struct ChartsChoice
{
    std::vector<ComparisonChart> shown {ComparisonChart::Lengths, ComparisonChart::OverRun,
                                        ComparisonChart::Distribution, ComparisonChart::Cumulative,
                                        ComparisonChart::Servers};
    Metric metric = Metric::Latency; ///< of the charts that can show any
    bool isLogarithmic = false;
    PairsOrder pairsOrder {}; ///< of the prompts; by prompt where there is no such leg

    bool operator==(const ChartsChoice&) const = default;
};

/// For a list to choose from: "Distribution", "Latency against answer length"
[[nodiscard]] QString nameOf(ComparisonChart chart);
/// For the chart itself: "Latency, distribution"
[[nodiscard]] QString titleOf(ComparisonChart chart, Metric metric);
/// In settings and file names: "distribution"
[[nodiscard]] QString keyOf(ComparisonChart chart);

/// To be remembered; what cannot be read is as it was before anyone chose.
[[nodiscard]] QByteArray stateOf(const ChartsChoice& choice);
[[nodiscard]] ChartsChoice choiceFrom(const QByteArray& state);

} // namespace tokenscope
