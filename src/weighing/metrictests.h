// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "weighing/unitfigures.h"

namespace tokenscope {

/// Tests the main figure of a metric that has one value for each request, or says yes or no of each: Wilcoxon's
/// signed-rank or McNemar's test where the units are pairs, Mann–Whitney's or Fisher's where not. Fills in test, p,
/// effect, n and what could have been found; `value` has its evidence, and keeps it as it is for other metrics.
void testMetric(ComparedValue& value, const LegUnits& own, const LegUnits& baseline);

} // namespace tokenscope
