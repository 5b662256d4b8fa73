// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "simulator/answerer.h"
#include "simulator/completionrequest.h"
#include "simulator/profile.h"
#include "simulator/responsebody.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace tokenscope {

/// What one request gets and when, decided before the first byte is sent. Times are scaled already.
struct CompletionPlan
{
    ComposedAnswer answer {};
    bool wasCut = false; ///< max_tokens came before the end
    bool fails = false; ///< the profile's error rate has hit: HTTP 500 after fixedTime
    Nanoseconds fixedTime {}; ///< start of service → before the first token
    Nanoseconds timePerToken {};
    int tokensPerChunk = 1;
    CompletionCost cost {}; ///< all but endedAt

    /// Start of service → the moment when so many tokens exist.
    [[nodiscard]] Nanoseconds timeOf(std::int64_t tokens) const { return fixedTime + tokens * timePerToken; }
    [[nodiscard]] Nanoseconds totalTime() const { return timeOf(answer.tokens()); }
};

/// Depends on the arguments alone: the same request gets the same answer and the same times whenever it comes. What
/// `request` found in a cache is in its cachedTokens.
[[nodiscard]] CompletionPlan planCompletion(const Profile& profile, const CompletionRequest& request,
                                            std::uint64_t seed, double timeScale);

/// A piece of a stream: some tokens of the same kind that leave together.
struct PlannedChunk
{
    Nanoseconds after {}; ///< since the start of service
    bool isReasoning = false;
    QString text {};

    bool operator==(const PlannedChunk&) const = default;
};

[[nodiscard]] std::vector<PlannedChunk> chunksOf(const CompletionPlan& plan);

} // namespace tokenscope
