// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/limits.h"
#include "model/load.h"

#include <cstdint>
#include <vector>

namespace tokenscope {

/// When the requests of an open loop are due, since its start, ascending: drawn in advance, so that nothing the
/// endpoint or the client does can move them. As many as `limits.requests` or, without that, as fit into ramp-up,
/// duration and cool-down; `otherwise` many without either. The same seed gives the same times: every endpoint gets the
/// same schedule. Empty without a rate.
[[nodiscard]] std::vector<Nanoseconds> drawArrivals(const Load& load, const Limits& limits, std::int64_t otherwise,
                                                    std::uint64_t seed);

} // namespace tokenscope
