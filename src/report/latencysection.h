// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/reportcontent.h"

namespace tokenscope {

/// What the latency of each leg is made of, in plain sentences: fixed cost and cost per token, a slow first request, a
/// drift that chance does not explain, and outliers with their prompts. Legs of which nothing can be said have none.
[[nodiscard]] ReportSection latencySection(const Comparison& comparison);

} // namespace tokenscope
