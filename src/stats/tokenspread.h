// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/requestrecord.h"

#include <cstdint>
#include <vector>

namespace tokenscope {

/// The tokens that each chunk of an answer is taken to have carried, in the order of the chunks. Servers tell only the
/// sum, and a chunk is not a token: Metis sends twenty at a time, vLLM swallows the control tokens of gpt-oss.
///
/// - If the number of chunks is within a tenth of outputTokens(), each chunk is one token. The tokens left over were
///   never sent as text (end of message, channel markers), so the sum may then differ from the server's count.
/// - Else the tokens are apportioned by characters (largest remainder), at least one to a chunk where there are enough,
///   and the sum is outputTokens().
///
/// Empty without chunks, or if the number of tokens is not known at all.
[[nodiscard]] std::vector<std::int64_t> tokensPerChunk(const RequestRecord& record);

/// The silence before a chunk, and the tokens that ended it: the raw material of inter-token latency.
struct TokenGap
{
    Nanoseconds gap {}; ///< since the chunk before
    std::int64_t tokens = 0; ///< in the chunk that arrived; 0 if that is not known

    bool operator==(const TokenGap&) const = default;
};

/// One entry for each chunk but the first.
[[nodiscard]] std::vector<TokenGap> tokenGaps(const RequestRecord& record);

/// TPOT: (latency − TTFT) ÷ (output tokens − tokens in the first chunk). Absent unless tokens came after the first
/// chunk: a stream of one chunk has no rate.
[[nodiscard]] std::optional<double> timePerOutputToken(const RequestRecord& record);

} // namespace tokenscope
