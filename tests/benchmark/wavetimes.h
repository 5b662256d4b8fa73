// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tokenscope {

/// What a client saw of one stream, and what the server says of it; nanoseconds of the steady clock.
struct StreamTimes
{
    std::int64_t startedAt = 0; ///< by the client's own account
    std::vector<std::int64_t> stampedAt {}; ///< of each chunk
    std::vector<std::int64_t> sentAt {}; ///< of each chunk, as it carries it
};

/// Many streams that were opened at once.
struct WaveTimes
{
    std::optional<std::int64_t> openedAt {}; ///< when all streams should have started
    std::vector<StreamTimes> streams {};
    std::int64_t processorTime = 0;
    int failures = 0;
};

/// The times in a text of the paced server's tokens, each of which is one.
[[nodiscard]] std::vector<std::int64_t> timesIn(std::string_view text);

/// Writes one figure on standard output for the benchmark to read: "cold.ttft_p50_ms 51.2".
void tell(const std::string& name, double value);
/// Writes all figures of a wave, each name beginning with that of the wave.
void tell(const std::string& wave, const WaveTimes& times);

} // namespace tokenscope
