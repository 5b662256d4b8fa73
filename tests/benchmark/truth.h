// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <chrono>

namespace tokenscope::truth {

using namespace std::chrono_literals;

// What the paced server does, and what an exact client would therefore report.
inline constexpr std::chrono::nanoseconds timeToFirstToken = 50ms;
inline constexpr std::chrono::nanoseconds interTokenLatency = 20ms;
inline constexpr int tokensOfAWave = 50; ///< of each stream

inline constexpr int serverProcessor = 0;
inline constexpr int clientProcessor = 1;

// Paths below which the server answers ".../chat/completions".
inline constexpr auto pacedPath = "/paced/v1";
inline constexpr auto steadyPath = "/steady/v1"; ///< paced, and the streams' tokens spread evenly whoever asks when
inline constexpr auto shortPath = "/short/v1"; ///< one token, at once
inline constexpr auto saturatedPath = "/saturated/v1"; ///< as many chunks as the connection takes

inline constexpr int saturatedStreams = 8;
inline constexpr int saturatedTokens = 51'200; ///< of each stream
inline constexpr int shortConnections = 64;
inline constexpr int shortRequests = 10'000;
inline constexpr double scheduledRate = 100; ///< requests/s, Poisson arrivals
inline constexpr std::chrono::milliseconds scheduledTime = 10s;

} // namespace tokenscope::truth
