// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/answerscore.h"
#include "model/cause.h"
#include "model/outcome.h"
#include "model/serverfigures.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// The arrival of text: one event of the stream that carried content, reasoning, a refusal or a tool call.
struct ChunkStamp
{
    Nanoseconds after {}; ///< since the request was sent
    std::int32_t characters = 0; ///< UTF-16 units of text it carried
    bool isContent = true; ///< false for reasoning and tool calls

    bool operator==(const ChunkStamp&) const = default;
};

/// Token counts as the server reported them; what it did not report is absent.
struct Usage
{
    std::optional<std::int64_t> promptTokens {};
    std::optional<std::int64_t> completionTokens {};
    std::optional<std::int64_t> totalTokens {};
    std::optional<std::int64_t> cachedTokens {};

    bool operator==(const Usage&) const = default;
};

/// How long the connection took, since the request was sent; absent where a kept connection was used or nothing is
/// known.
struct ConnectionTimes
{
    std::optional<Nanoseconds> connected {}; ///< TCP (and proxy) established
    std::optional<Nanoseconds> secured {}; ///< TLS established
    std::optional<Nanoseconds> firstByte {}; ///< first byte of the answer's head

    bool operator==(const ConnectionTimes&) const = default;
};

/// All that is known of one request: what was asked, when, and how it ended.
struct RequestRecord
{
    std::int64_t number = 0; ///< in order of sending within its leg, from 0; warm-ups count
    int promptNumber = 1; ///< `prompt_id` of the file: position in the prompt set, from 1
    int run = 1; ///< which repetition of the prompt, from 1
    bool isWarmup = false; ///< also of ramp-up and cool-down: kept for the record, left out of every statistic
    bool isStreamed = false;
    QString prompt {}; ///< text as sent

    std::optional<Nanoseconds> scheduledAt {}; ///< open loop: when it was to be sent, from the start of the run
    std::optional<Nanoseconds> sentAt {}; ///< from the start of the run; absent in files that keep no times
    /// How long it was due, yet kept back: for a free place under the cap, a rate limit's end, or a token budget.
    Nanoseconds heldFor {};
    int rateLimitedTimes = 0; ///< refusals that were waited out before this sending, which alone is timed
    ConnectionTimes connection {};
    std::vector<ChunkStamp> chunks {};
    Nanoseconds latency {}; ///< sent → last byte; for a failure: until it was one

    Outcome outcome = Outcome::Succeeded;
    int httpStatus = 0; ///< 0 if there was no answer
    Cause cause = Cause::Unknown; ///< what stands behind a failure, where the server's words tell
    QString errorMessage {}; ///< the server's or the library's words, at most 2,000 characters, no secret
    std::optional<Milliseconds> retryAfter {}; ///< how long a server that was too busy (429, 503) asks to wait
    bool retriedWithoutUsage = false; ///< sent again without stream_options after a 400/422; only the second is timed

    bool sentAgain = false; ///< its kept connection had been closed already: sent once more, which alone is timed

    QString text {}; ///< the answer's content
    QString reasoning {}; ///< what a reasoning model thought aloud
    QString finishReason {};
    QString servedModel {}; ///< as the answer names it
    Usage usage {};
    std::optional<AnswerScore>
        score {}; ///< worked out from `text` where the prompt's gold answers are known; not kept in files
    QByteArray serverReported {}; ///< JSON object: the server's own usage block and timings, verbatim; may be empty
    ServerFigures server {}; ///< what `serverReported` says of the server's speed; not kept in files
    QByteArray unknownFields {}; ///< JSON object: keys of a loaded file that this version does not know; kept on saving

    [[nodiscard]] bool succeeded() const { return outcome == Outcome::Succeeded; }
    /// Scheduled → last byte: latency free of coordinated omission. Open loop only.
    [[nodiscard]] std::optional<Nanoseconds> latencyFromSchedule() const;
    /// TTFT: sent → first chunk of any kind. Absent without chunks (not streamed, or failed before).
    [[nodiscard]] std::optional<Nanoseconds> timeToFirstToken() const;
    /// Sent → first chunk of *content* (reasoning models think first).
    [[nodiscard]] std::optional<Nanoseconds> timeToFirstAnswerToken() const;
    /// usage.completion_tokens, else an estimate of four characters a token; absent for an empty answer without usage.
    [[nodiscard]] std::optional<std::int64_t> outputTokens() const;
    [[nodiscard]] bool hasEstimatedTokens() const { return !usage.completionTokens; }
    /// Latency less what the server says it took, s: network, gateways and, with most servers, the queue. Absent where
    /// the server says nothing, or that it took longer than was waited for it.
    [[nodiscard]] std::optional<double> timeOutsideServer() const;

    bool operator==(const RequestRecord&) const = default;
};

} // namespace tokenscope
