// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"
#include "store/jsonfields.h"

/// The `statistics` block, with the keys and the arithmetic of the original script, so that what reads its files reads
/// ours. Its figures are not our definitions (the median is the upper of two middle values, tokens include the
/// prompt's): nothing else in the program uses them.
namespace tokenscope::originalstatistics {

/// Of the leg's measured requests.
[[nodiscard]] JsonFields computed(const Leg& leg);

/// What a file says, by whatever program; fields of another kind than expected are absent.
[[nodiscard]] RecordedStatistics recorded(JsonFields&& block);

} // namespace tokenscope::originalstatistics
