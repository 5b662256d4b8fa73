// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/summary.h"

#include <QString>

namespace tokenscope {

/// What a server's own times hold and what they leave out: one sentence. Empty for None.
[[nodiscard]] QString serverClockWords(ServerClock clock);

/// How many answers' figures of the server cannot be right; empty if all can.
[[nodiscard]] QString serverContradictionWords(const ServerClaims& claims);

} // namespace tokenscope
