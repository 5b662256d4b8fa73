// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace tokenscope {

/// Whose habit of reporting speeds an answer follows. They count from and to different moments.
enum class ServerClock
{
    None, ///< the server says nothing of its speed
    SambaNova, ///< the model's work on the request, without its wait in the queue
    Gateway, ///< ALCF's at the node: vLLM's queue and work, without the gateway and the way to the node
    LlamaCpp, ///< reading the prompt and writing the answer, without the wait for a free slot
    Cerebras, ///< all from arrival, the wait in the queue included
    Groq, ///< reading the prompt and writing the answer, without the wait in the queue
    Other,
};

/// What a server says of its own speed in the answer to one request: seconds of its own clock.
struct ServerFigures
{
    ServerClock clock = ServerClock::None;
    std::optional<double> latency {}; ///< s
    std::optional<double> timeToFirstToken {}; ///< s
    std::optional<double> queueTime {}; ///< s; part of `latency` of Cerebras alone
    std::optional<double> tokensPerSecond {}; ///< output tokens
    bool contradictsItself = false; ///< its figures do not follow from each other: its tokens, times and rates

    bool operator==(const ServerFigures&) const = default;
};

} // namespace tokenscope
