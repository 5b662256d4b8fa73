// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace tokenscope {

/// What a server says of its own speed in the answer to one request.
struct ServerFigures
{
    std::optional<double> responseTime {}; ///< s, as the server clocked it
    std::optional<double> tokensPerSecond {}; ///< output tokens

    bool operator==(const ServerFigures&) const = default;
};

/// From RequestRecord::serverReported. Knows the keys of vLLM's gateways (`response_time`,
/// `throughput_tokens_per_second`), of llama.cpp (`timings`: `prompt_ms`, `predicted_ms`, `predicted_per_second`) and
/// of Groq (`usage`: `total_time`, `completion_time`). Empty for what is no such object.
[[nodiscard]] ServerFigures serverFiguresOf(const QByteArray& serverReported);

} // namespace tokenscope
