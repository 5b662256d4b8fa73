// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <array>
#include <vector>

namespace tokenscope {

/// A run beside its batch size.
struct BatchRatePoint
{
    int run = 0; ///< position in the comparison's runs, as everywhere here
    QString name {};
    double rate = 0; ///< samples/s
    bool isWindow = false; ///< from the clock, not the log's word
    std::optional<double> strayRate {}; ///< the log's Rate, where it disagrees
    std::optional<double> strayGlobalRate {}; ///< the log's GlobalRate, where it disagrees

    bool operator==(const BatchRatePoint&) const = default;
};

struct BatchRateColumn
{
    std::int64_t batchSize = 0;
    RepeatSpread rate {};
    std::vector<BatchRatePoint> points {};

    bool operator==(const BatchRateColumn&) const = default;
};

/// Rate against batch size; batch sizes ascend.
struct BatchRatePlot
{
    std::vector<BatchRateColumn> columns {};

    /// Runs of one batch size that differ more than twofold are of different models or machines, not repeats: a mean
    /// of them says nothing.
    [[nodiscard]] bool hasMean() const;
};

/// A figure of a run along something. A stretch is in order of x: a loop that begins anew begins another one.
struct TrainingCurve
{
    int run = 0;
    QString name {};
    std::vector<QList<QPointF>> stretches {};
};

struct TrainingCurves
{
    QString xUnit {};
    QString yUnit {};
    QString xKey {}; ///< of tables for programs
    QString yKey {};
    bool isCounted = false; ///< x is a number of things
    bool beginsAtZero = false; ///< y does
    std::vector<TrainingCurve> curves {}; ///< of runs that have any
};

struct WallTimeRow
{
    int run = 0;
    QString name {};
    QString shortName {}; ///< beside its bar
    std::array<double, trainingPhaseCount> seconds {};

    [[nodiscard]] double sum() const;
};

/// Runs by batch size.
struct WallTimePlot
{
    std::vector<WallTimeRow> rows {};
};

enum class LossAxis
{
    Samples, ///< only this compares batch sizes fairly
    Steps,
};

enum class RateFigure
{
    Window, ///< between two Train lines, by the clock
    Rate,
    GlobalRate,
};

/// What the charts of the Batch size page show, made of a comparison.
namespace trainingplots {

/// What each run is called in charts: "Batch size 512", with its label where several have that size.
[[nodiscard]] std::vector<QString> names(const BatchSizeComparison& comparison);
[[nodiscard]] BatchRatePlot rateByBatchSize(const BatchSizeComparison& comparison);
[[nodiscard]] TrainingCurves loss(const BatchSizeComparison& comparison, LossAxis along);
/// Over the time since a run's first Train line.
[[nodiscard]] TrainingCurves rateOverTime(const BatchSizeComparison& comparison, RateFigure figure);
[[nodiscard]] WallTimePlot wallTimes(const BatchSizeComparison& comparison);

} // namespace trainingplots

} // namespace tokenscope
