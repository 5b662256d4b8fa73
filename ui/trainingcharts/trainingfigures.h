// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"
#include "ui/reports/figuredrawing.h"

#include <memory>
#include <span>

namespace tokenscope {

/// A chart of training runs that a report can have.
struct TrainingFigure
{
    const char* stem = ""; ///< of its files, and its name in settings
    const char* title = ""; ///< use trainingFigureTitle()
    bool (*hasData)(const BatchSizeComparison& comparison) = nullptr;
    /// The chart in its frame, without a caption; for what has data.
    std::unique_ptr<ChartFrame> (*make)(const Theme& theme, const QString& title, const BatchSizeComparison& comparison)
        = nullptr;
};

/// In the order in which reports show them.
[[nodiscard]] std::span<const TrainingFigure> trainingFigures();
[[nodiscard]] QString trainingFigureTitle(const TrainingFigure& figure);
/// Files, releases, runs and the program, so that a figure can be traced when it stands elsewhere.
[[nodiscard]] QString trainingCaption(const BatchSizeComparison& comparison);

/// All that there is data for, or the stems that are asked for: as drawFigures() does it for comparisons. For the GUI
/// thread; needs no display.
[[nodiscard]] Result<std::vector<ReportFigure>>
drawTrainingFigures(const Theme& theme, const BatchSizeComparison& comparison, const FigureRequest& request);

} // namespace tokenscope
