// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>

namespace tokenscope {

/// What ends a leg. Requests in flight are waited for; the leg then is complete.
struct Limits
{
    /// Measured requests of a leg; the prompts are sent in turn until there are so many. Absent: each prompt as often
    /// as the plan repeats it, or, with a time limit alone, until the time is over.
    std::optional<std::int64_t> requests {};
    std::optional<Milliseconds> duration {}; ///< of the measured phase
    std::optional<std::int64_t> tokens {}; ///< prompt and answer, as reported or estimated
    std::optional<int> failuresInARow {};
    std::optional<double> failureShare {}; ///< 0…1, looked at once there are failureShareAfter requests

    static constexpr std::int64_t failureShareAfter = 20;

    bool operator==(const Limits&) const = default;
};

/// Why a leg has no more requests.
enum class LegEnd
{
    PlanDone, ///< all was sent that the plan asks for
    Stopped, ///< by the user, or by a crash
    TimeLimit,
    TokenLimit,
    FailuresInARow,
    FailureShare,
    CredentialLost, ///< the server refuses every token, or none could be had any more
};

/// What good service is. Goodput counts the successful requests that keep every limit that is set; a limit on what a
/// request does not tell (TTFT of an answer in one piece) is not kept.
struct ServiceObjective
{
    std::optional<Nanoseconds> timeToFirstToken {};
    std::optional<Nanoseconds> timePerOutputToken {};
    std::optional<Nanoseconds> latency {}; ///< from schedule in an open loop

    [[nodiscard]] bool isSet() const { return timeToFirstToken || timePerOutputToken || latency; }
    bool operator==(const ServiceObjective&) const = default;
};

/// What is done when an endpoint answers "too many requests".
struct RateLimitPolicy
{
    bool waits = false; ///< wait as long as the server says and send again; the wait is no latency
    Milliseconds usualWait {10'000}; ///< where the server does not say
    Milliseconds longestWait {120'000}; ///< a longer one is a failure
    int longestSeries = 10; ///< refusals of one request in a row before it is a failure

    bool operator==(const RateLimitPolicy&) const = default;
};

} // namespace tokenscope
