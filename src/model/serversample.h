// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// Whose metrics a server speaks.
enum class ServerKind
{
    Unknown,
    Vllm,
    LlamaCpp,
    Sglang,
    Tgi, ///< Hugging Face's text-generation-inference
};

/// What a server said of itself at one moment of a run; what it does not tell is absent. Counters are its own, since it
/// was started, and count the requests of everybody who uses it.
struct ServerSample
{
    Nanoseconds at {}; ///< from the start of the run; between asking and being told
    std::optional<double> running {}; ///< requests that are being answered
    std::optional<double> waiting {}; ///< requests that wait for a place
    std::optional<double> cacheUse {}; ///< 0…1: share of the memory for keys and values that is taken
    std::optional<double> promptTokens {}; ///< counter
    std::optional<double> outputTokens {}; ///< counter
    std::optional<double> cachedTokens {}; ///< counter: prompt tokens that were found in the prefix cache
    std::optional<double> preemptions {}; ///< counter: requests pushed out of the cache for others

    bool operator==(const ServerSample&) const = default;
};

/// All that was heard of a server during a leg.
struct ServerTelemetry
{
    static constexpr std::size_t mostSamples = 20'000; ///< beyond, every other one is left out

    ServerKind kind = ServerKind::Unknown;
    std::vector<ServerSample> samples {}; ///< in order of time
    std::int64_t failures = 0; ///< times it was asked in vain

    [[nodiscard]] bool isEmpty() const { return samples.empty(); }
    bool operator==(const ServerTelemetry&) const = default;
};

} // namespace tokenscope
