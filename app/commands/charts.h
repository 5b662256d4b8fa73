// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/compareoptions.h"
#include "batchsize/batchsizecomparison.h"
#include "ui/reports/figuredrawing.h"

namespace tokenscope {

class Terminal;

/// Draws the figures of a comparison, on white or on nothing, with source, date and n. Needs a QApplication, no
/// display. Nothing, after saying why, if it cannot; says which files were written.
[[nodiscard]] std::optional<std::vector<ReportFigure>> drawCharts(const FigureSubject& source,
                                                                  const FigureRequest& request, Terminal& terminal);
/// The same of training runs.
[[nodiscard]] std::optional<std::vector<ReportFigure>> drawCharts(const BatchSizeComparison& comparison,
                                                                  const FigureRequest& request, Terminal& terminal);

/// Figures for a report in this format: Markdown and LaTeX have title and caption below the figure that they point to.
/// `folder` is for the figures' files, `out` the report's file; both may be empty.
[[nodiscard]] FigureRequest figureRequest(const FigureOptions& figures, const QString& format, const QString& folder,
                                          const QString& out);

} // namespace tokenscope
