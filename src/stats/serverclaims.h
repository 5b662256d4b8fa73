// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <cstdint>
#include <optional>

namespace tokenscope {

/// What the server of a leg said of its own speed in its answers.
struct ServerClaims
{
    ServerClock clock = ServerClock::None; ///< of the first answer that says anything
    std::int64_t answers = 0; ///< of the successful requests: that say anything
    std::int64_t contradictions = 0; ///< of them: figures that contradict each other, or the time that was measured

    bool operator==(const ServerClaims&) const = default;
};

/// Absent if it said nothing.
[[nodiscard]] std::optional<ServerClaims> serverClaimsOf(const Leg& leg);

} // namespace tokenscope
