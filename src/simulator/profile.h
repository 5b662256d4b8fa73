// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tokenscope {

/// How a simulated endpoint behaves. A request takes `fixedTime` (spread by `jitter`) until its first token is made,
/// after `timePerPromptToken` for each token of the prompt that no cache knows, then `timePerToken` for each token; all
/// times are those of the real endpoint, before any time scale.
/// Kept as JSON files; the keys are those of resources/profiles/metis.json.
struct Profile
{
    /// Whose answers the JSON looks like, and which extras it carries.
    enum class Style
    {
        OpenAi, ///< nothing beyond the reference
        SambaNova, ///< server timings in `usage`, fractional `created`
        Vllm, ///< behind the ALCF gateway: `response_time` and total-token throughput beside `usage`
    };

    QString name {}; ///< "metis"
    QString description {};
    std::vector<QString> models {}; ///< what GET /v1/models lists; the first is the default
    Style style = Style::OpenAi;

    Nanoseconds fixedTime {}; ///< path, gateway and queue together
    Nanoseconds timePerPromptToken {}; ///< what a token of the prompt takes to read, chat template included
    Nanoseconds timePerToken {};
    Nanoseconds firstRequestExtraTime {}; ///< on top, for the first request since the server started
    Nanoseconds serverTimeToFirstToken {}; ///< the part of fixedTime that the server itself sees and reports
    double jitter = 0; ///< σ of the log-normal factor (mean 1) on fixedTime

    int tokensPerChunk = 1;
    int capacity = 1; ///< requests served at a time; more wait in the order of arrival
    double medianTokens = 80; ///< of an answer, reasoning included: log-normal, cut to [minTokens, maxTokens]
    double tokensSpread = 0; ///< σ of that distribution's logarithm
    int minTokens = 1;
    int maxTokens = 512;
    int promptTemplateTokens = 0; ///< what the chat template adds to the prompt's own tokens
    QString reasoningField {}; ///< "reasoning" or "reasoning_content"; empty: the model does not think aloud

    int maxContextTokens = 0; ///< prompt and answer together; more is refused with 400. 0: no limit
    bool prefixCache = false; ///< the beginning of a prompt that was seen before costs nothing, and `usage` says so
    int queueLimit = 0; ///< requests that may wait for a slot; the next gets 429. 0: no limit
    int requestsPerSecond = 0; ///< past it 429 with Retry-After, by the wall clock whatever the time scale. 0: no limit
    int tokensPerMinute = 0; ///< likewise, of prompts and answers together

    double errorRate = 0; ///< share of requests answered with HTTP 500
    bool rejectsUnknownFields = false; ///< with 422, as the ALCF gateway does
    bool rejectsUnknownModels = false; ///< with 404

    bool operator==(const Profile&) const = default;
};

/// Reads a built-in profile ("metis", "sophia") or a JSON file.
/// Errors: UnknownName (neither), NotReadable, TooLarge, NotJson (line and column), WrongSchema (detail names the key).
Result<Profile> loadProfile(const QString& nameOrPath);

/// Names that loadProfile() knows without a file.
[[nodiscard]] std::vector<QString> builtinProfiles();

/// The latency this profile gives a request of so many tokens, those of the chat template included, that waits for
/// nobody and finds nothing in a cache, first-request extra and jitter aside.
[[nodiscard]] Nanoseconds expectedLatency(const Profile& profile, double promptTokens, double outputTokens);

} // namespace tokenscope
