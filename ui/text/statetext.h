// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "run/runstate.h"

#include <QString>

#include <cstdint>
#include <optional>

/// Where a run or an endpoint stands, as words.
namespace tokenscope::statetext {

/// What is known of an endpoint before and while it is measured.
enum class EndpointState
{
    Unchecked, ///< nobody has asked it yet
    Ready,
    NeedsSignIn, ///< its credential cannot be had
    Unreachable,
    Waiting, ///< its leg comes later in this run
    WarmingUp,
    Measuring,
    Done, ///< its leg is over
};

/// "Measuring Sophia"; without a leg's name "Measuring"
[[nodiscard]] QString runState(RunState state, const QString& leg = {});
/// "17 of 20 requests"; "17 requests" without a total, which is 0
[[nodiscard]] QString progress(std::int64_t done, std::int64_t total);
/// "about 6 s left"; empty if it is not known
[[nodiscard]] QString remaining(std::optional<Nanoseconds> time);

/// "ready", "not checked"
[[nodiscard]] QString word(EndpointState state);
/// A sentence for its tooltip
[[nodiscard]] QString explanation(EndpointState state);

} // namespace tokenscope::statetext
