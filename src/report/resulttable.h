// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// Metric × leg, with the ratio to the baseline unless only one file is shown. Quantiles that a sample is too small for
/// are doubtful cells; "≈" stands before estimates, "*" behind derived throughput.
[[nodiscard]] ReportTable resultTable(const Comparison& comparison, ReportScope scope);

} // namespace tokenscope
