// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// Which number of a metric a row of the table shows.
enum class FigureKind
{
    Main, ///< the mean of a distribution, or the leg's one figure
    Median,
    P95,
    P99,
    Slowest,
    Predictability, ///< coefficient of variation: sample standard deviation ÷ mean
    Answered, ///< successful of attempted requests
};

/// One figure that legs are compared by.
struct Figure
{
    Metric metric {};
    FigureKind kind = FigureKind::Main;

    bool operator==(const Figure&) const = default;
};

/// A figure of one leg against the baseline's.
struct FigureComparison
{
    std::optional<double> ratio {}; ///< as in ComparedValue
    Verdict verdict = Verdict::NoData;
    double factor = 1; ///< the ratio as it is said, ≥ 1

    bool operator==(const FigureComparison&) const = default;
};

/// All figures in the order of the table: what decides first, what only explains last.
[[nodiscard]] const std::vector<Figure>& allFigures();

[[nodiscard]] std::optional<double> valueOf(const LegSummary& leg, Figure figure);
/// Requests (for gaps: gaps) behind the value; 0 without one.
[[nodiscard]] std::int64_t sampleSizeOf(const LegSummary& leg, Figure figure);
/// False for a quantile that the leg's sample is too small for.
[[nodiscard]] bool isSupported(const LegSummary& leg, Figure figure);
[[nodiscard]] FigureComparison compareFigure(const Comparison& comparison, std::size_t leg, Figure figure);
/// Two values where `direction` is better; for figures that stats does not compare itself.
[[nodiscard]] FigureComparison compareValues(std::optional<double> baseline, std::optional<double> value,
                                             Direction direction);

} // namespace tokenscope
