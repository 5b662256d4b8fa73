// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/sweepcurve.h"
#include "report/reportcontent.h"

namespace tokenscope {

/// Swept value × endpoint: throughput, median and p95 latency, success, and goodput where there is an objective.
[[nodiscard]] ReportTable sweepTable(const SweepCurves& sweep);

} // namespace tokenscope
