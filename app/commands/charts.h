// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "model/runresult.h"

#include <QString>

#include <vector>

namespace tokenscope {

class Terminal;

/// Draws the charts of a comparison as PNG files into `folder`, on white, with source, date and n below. Needs a
/// QApplication, no display. False, after saying why, if it cannot. `comparison` is of all legs of `results`, in order.
bool drawCharts(const std::vector<RunResult>& results, const Comparison& comparison, const QString& folder,
                Terminal& terminal);

} // namespace tokenscope
