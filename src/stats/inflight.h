// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <cstdint>
#include <optional>

namespace tokenscope {

/// The most measured requests of a leg that were in flight at once, each from its sending until just before its end.
/// Absent if the time of a sending is not known, and without requests.
[[nodiscard]] std::optional<std::int64_t> peakInFlight(const Leg& leg);

} // namespace tokenscope
