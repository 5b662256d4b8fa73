// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/requestrecord.h"

#include <algorithm>

namespace tokenscope {

std::optional<Nanoseconds> RequestRecord::latencyFromSchedule() const
{
    if (!scheduledAt || !sentAt)
        return std::nullopt;
    return *sentAt - *scheduledAt + latency;
}

std::optional<Nanoseconds> RequestRecord::timeToFirstToken() const
{
    if (chunks.empty())
        return std::nullopt;
    return chunks.front().after;
}

std::optional<Nanoseconds> RequestRecord::timeToFirstAnswerToken() const
{
    const auto first = std::ranges::find_if(chunks, &ChunkStamp::isContent);
    if (first == chunks.end())
        return std::nullopt;
    return first->after;
}

std::optional<std::int64_t> RequestRecord::outputTokens() const
{
    if (usage.completionTokens)
        return usage.completionTokens;
    const qsizetype characters = text.size() + reasoning.size();
    if (characters == 0)
        return std::nullopt;
    return std::max<std::int64_t>(1, (characters + 2) / 4);
}

std::optional<double> RequestRecord::timeOutsideServer() const
{
    constexpr double rounding = 0.001; // s; some servers keep two or three digits
    if (!server.latency)
        return std::nullopt;
    const double outside = toSeconds(latency) - *server.latency;
    return outside < -rounding ? std::nullopt : std::optional(std::max(0.0, outside));
}

} // namespace tokenscope
