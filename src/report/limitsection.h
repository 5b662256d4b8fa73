// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// What cannot be concluded from the comparison, one sentence each, and only what applies to it.
[[nodiscard]] ReportSection limitSection(const Comparison& comparison, const RunFindings& findings);

} // namespace tokenscope
