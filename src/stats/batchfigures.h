// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/summary.h"

namespace tokenscope {

/// Puts what a batch service tells of a whole batch in the places of what is else computed from requests.
void takeBatch(LegSummary& summary, const RecordedBatch& batch);

} // namespace tokenscope
