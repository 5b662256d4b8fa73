// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/summary.h"

#include <vector>

namespace tokenscope {

/// The index of each leg's SeriesLook. A leg has its own; the points of a sweep or a suite share that of their
/// endpoint: there are more of them than looks, and what a reader follows is the endpoint.
[[nodiscard]] std::vector<int> legLooks(const std::vector<LegSummary>& legs);

} // namespace tokenscope
