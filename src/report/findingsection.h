// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// What the comparison has shown and what it has not, one sentence a figure; then how alike the answers are.
[[nodiscard]] ReportSection findingSection(const Comparison& comparison);

} // namespace tokenscope
