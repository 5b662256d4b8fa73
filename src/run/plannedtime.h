// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runplan.h"

namespace tokenscope {

/// How long a run of this plan, or of the present step of a sweep, is reckoned to take before anything was measured:
/// a generous guess, for what must last so long. At least a minute, at most twelve hours.
[[nodiscard]] Milliseconds plannedTime(const RunPlan& plan);

} // namespace tokenscope
