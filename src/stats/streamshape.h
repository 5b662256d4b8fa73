// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/metric.h"
#include "model/runresult.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// Why a leg has no figure of a metric of its tokens.
enum class NotMeasurableReason
{
    Buffered, ///< the answers arrived in bursts: their stamps tell when a relay let go, not when tokens were made
    NotStreamed,
    TooFewChunks, ///< streamed, but no answer in pieces enough
};

struct NotMeasurable
{
    Metric metric {};
    NotMeasurableReason reason {};

    bool operator==(const NotMeasurable&) const = default;
};

/// How many tokens the chunks of a leg's answers carried, as tokensPerChunk() takes it.
struct ChunkSize
{
    double mean = 0; ///< over all chunks
    std::int64_t max = 0;

    bool operator==(const ChunkSize&) const = default;
};

/// Whether the answer arrived in one burst, as a relay lets go of what it kept back. It did if all its chunks came
/// within 5 % of the latency, and the tokens after the first chunk at more than 5,000 a second, which no server makes
/// for one answer. Both must hold: a fast answer after a long queue is no burst, nor are all chunks of an answer that
/// came at once. A sped-up simulated endpoint (`timeScale` below 1) makes its tokens as much faster. Nothing for an
/// answer that is too short to tell: it needs two chunks, and 20 tokens after the first.
[[nodiscard]] std::optional<bool> isBurst(const RequestRecord& record, double timeScale);

/// What can be said of the streams of a leg.
struct StreamShape
{
    std::int64_t streamed = 0; ///< successful requests
    std::int64_t told = 0; ///< of them: long enough to tell whether they were a burst
    std::int64_t bursts = 0;
    bool hasChunks = false; ///< some answer has one
    bool hasGaps = false; ///< some answer has two
    std::optional<ChunkSize> chunkSize {};

    /// Most of the answers that can tell it arrived in a burst.
    [[nodiscard]] bool isBuffered() const { return 2 * bursts > told; }
    bool operator==(const StreamShape&) const = default;
};

[[nodiscard]] StreamShape streamShapeOf(const Leg& leg, double timeScale);

/// Of TTFT, ITL and TPOT. Empty for a leg that measured them all, and for one without answers.
[[nodiscard]] std::vector<NotMeasurable> notMeasurableOf(const StreamShape& shape, bool hasAnswers);

} // namespace tokenscope
