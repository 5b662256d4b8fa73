// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"
#include "report/reportcontent.h"

#include <vector>

namespace tokenscope {

/// Conclusion, runs, batch sizes, wall time, figures and warnings as sections of a report; those that would be empty
/// are left out. Conditions come before the conclusion.
[[nodiscard]] Report trainingReport(const BatchSizeComparison& comparison,
                                    const std::vector<ReportFigure>& figures = {});

} // namespace tokenscope
