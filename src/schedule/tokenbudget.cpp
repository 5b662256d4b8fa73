// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/tokenbudget.h"

#include <algorithm>

namespace tokenscope {

TokenBudget::TokenBudget(std::int64_t tokensPerMinute)
    : m_limit(std::max<std::int64_t>(tokensPerMinute, 1))
{
}

std::optional<TimePoint> TokenBudget::mayGoAt(std::int64_t tokens, TimePoint now)
{
    forget(now);
    const std::int64_t wanted = std::min(tokens, m_limit);
    std::int64_t counted = m_usedSum + m_expected;
    if (counted + wanted <= m_limit)
        return now;
    for (const Use& use : m_used) {
        counted -= use.tokens;
        if (counted + wanted <= m_limit)
            return use.at + window;
    }
    return std::nullopt;
}

void TokenBudget::take(std::int64_t expectedTokens)
{
    m_expected += expectedTokens;
}

void TokenBudget::settle(std::int64_t expectedTokens, std::int64_t usedTokens, TimePoint now)
{
    m_expected = std::max<std::int64_t>(m_expected - expectedTokens, 0);
    if (usedTokens <= 0)
        return;
    m_used.push_back({now, usedTokens});
    m_usedSum += usedTokens;
}

void TokenBudget::forget(TimePoint now)
{
    while (!m_used.empty() && m_used.front().at + window <= now) {
        m_usedSum -= m_used.front().tokens;
        m_used.pop_front();
    }
}

double expectedTokens(const RunPlan& plan)
{
    constexpr double charactersPerToken = 4;
    double characters = 0;
    for (const Prompt& prompt : plan.prompts.prompts)
        characters += static_cast<double>(textOf(prompt).size());
    const auto count = static_cast<double>(std::max<std::size_t>(plan.prompts.prompts.size(), 1));
    return characters / count / charactersPerToken + plan.sampling.maxTokens;
}

Nanoseconds shortestTime(std::int64_t requests, double tokensEach, std::int64_t tokensPerMinute)
{
    // The first minute's quota may be used at once.
    const double tokens = static_cast<double>(requests) * tokensEach - static_cast<double>(tokensPerMinute);
    if (tokens <= 0 || tokensPerMinute <= 0)
        return Nanoseconds::zero();
    return fromSeconds(tokens / static_cast<double>(tokensPerMinute) * toSeconds(TokenBudget::window));
}

} // namespace tokenscope
