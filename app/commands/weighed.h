// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

namespace tokenscope {

class Terminal;

/// The legs of all results against the baseline, with the evidence for every difference; says how far it is.
[[nodiscard]] Comparison weighed(const std::vector<RunResult>& results, const std::vector<LegSummary>& legs,
                                 std::size_t baseline, Terminal& terminal);

} // namespace tokenscope
