// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"
#include "report/reportcontent.h"

namespace tokenscope {

// The tables of a report on training runs, and the small print below them. Runs stand in the comparison's order.

/// One row a run: what its log tells, and what comes of it.
[[nodiscard]] ReportSection runSection(const BatchSizeComparison& comparison);
/// One row a batch size.
[[nodiscard]] ReportSection batchSizeSection(const BatchSizeComparison& comparison);
/// One row a run: where its wall time went. Runs without timestamps are left out.
[[nodiscard]] ReportSection wallTimeSection(const BatchSizeComparison& comparison);

} // namespace tokenscope
