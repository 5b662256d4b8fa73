// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/runplan.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace tokenscope {

/// Keeps an endpoint's use within a quota of tokens a minute: counts what was used in the last minute and what requests
/// in flight are expected to use. A value; time is handed in.
class TokenBudget
{
public:
    static constexpr Nanoseconds window = std::chrono::seconds(60);

    explicit TokenBudget(std::int64_t tokensPerMinute);

    /// When a request that will need about so many tokens may be sent: not after `now` if it may go at once. Absent:
    /// only the end of one in flight can make room. A request larger than the whole quota may go when nothing else
    /// counts.
    [[nodiscard]] std::optional<TimePoint> mayGoAt(std::int64_t tokens, TimePoint now);
    void take(std::int64_t expectedTokens); ///< one was sent
    void settle(std::int64_t expectedTokens, std::int64_t usedTokens, TimePoint now); ///< it has ended

private:
    struct Use
    {
        TimePoint at {};
        std::int64_t tokens = 0;
    };

    void forget(TimePoint now);

    std::int64_t m_limit;
    std::deque<Use> m_used {}; // of the last minute, oldest first
    std::int64_t m_usedSum = 0;
    std::int64_t m_expected = 0; // by those in flight
};

/// By endpoint; absent: it has no quota, or has used nothing of it yet.
using TokenBudgets = std::vector<std::optional<TokenBudget>>;

/// What a request of this plan is reckoned with before any was answered: its prompt at four characters a token, and the
/// longest answer it may get.
[[nodiscard]] double expectedTokens(const RunPlan& plan);

/// How long requests of so many tokens each must take under a quota at the least: what is said in advance.
[[nodiscard]] Nanoseconds shortestTime(std::int64_t requests, double tokensEach, std::int64_t tokensPerMinute);

} // namespace tokenscope
