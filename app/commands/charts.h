// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/figuredrawing.h"

namespace tokenscope {

class Terminal;

/// Draws the figures of a comparison, on white or on nothing, with source, date and n. Needs a QApplication, no
/// display. Nothing, after saying why, if it cannot; says which files were written.
[[nodiscard]] std::optional<std::vector<ReportFigure>> drawCharts(const FigureSubject& source,
                                                                  const FigureRequest& request, Terminal& terminal);

} // namespace tokenscope
