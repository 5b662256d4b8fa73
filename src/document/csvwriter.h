// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/reportdocument.h"

namespace tokenscope {

/// Long form, one number a row, with a header: leg, endpoint, model, simulated, file, metric, statistic, unit, n,
/// value, baseline, baseline_value, ratio, verdict; of sweeps and suites also scenario, variable, point. Seconds and
/// shares unrounded; what does not exist is an empty field. Text that a spreadsheet would take for a formula gets an
/// apostrophe in front.
[[nodiscard]] QString csvDocument(const Comparison& comparison, const ReportOptions& options = {});

} // namespace tokenscope
