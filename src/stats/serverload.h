// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// A figure that a server told again and again during a leg.
struct GaugeSpread
{
    double mean = 0; ///< over time: each sample counts for the time that it is the nearest to
    double max = 0;

    bool operator==(const GaugeSpread&) const = default;
};

/// How many output tokens of a leg the server counted, and how many we did: a check of both.
struct TokenAgreement
{
    double client = 0; ///< of all requests of the leg, warm-ups and failures included
    double server = 0;

    static constexpr double tolerance = 0.02;
    /// (server − client) ÷ client
    [[nodiscard]] double difference() const { return (server - client) / client; }
    [[nodiscard]] bool isClose() const;
    bool operator==(const TokenAgreement&) const = default;
};

/// What a server said of itself while a leg's requests were under way: of all its users' requests, not ours alone.
struct ServerLoad
{
    ServerKind kind = ServerKind::Unknown;
    std::int64_t samples = 0; ///< between the first request's sending and the last one's end
    std::int64_t failures = 0; ///< times it was asked in vain
    std::optional<GaugeSpread> running {}; ///< requests
    std::optional<GaugeSpread> waiting {}; ///< requests
    std::optional<GaugeSpread> cacheUse {}; ///< 0…1
    /// 0…1: waiting ÷ (waiting + running), both over time: by Little's law the share of their time at the server that
    /// requests waited.
    std::optional<double> queueShare {};
    std::optional<double>
        outputThroughput {}; ///< tokens/s by its counter, from the last sample before to the first after
    std::optional<double> promptTokens {}; ///< by its counter, likewise
    std::optional<double> cachedShare {}; ///< 0…1: of these, found in the prefix cache
    std::optional<double> preemptions {}; ///< likewise
    /// Absent where a request does not tell its tokens, or no sample lies before or after the requests.
    std::optional<TokenAgreement> agreement {};

    bool operator==(const ServerLoad&) const = default;
};

/// Absent if the server told nothing.
[[nodiscard]] std::optional<ServerLoad> serverLoadOf(const Leg& leg);

/// Between two samples of a server's counter.
struct CounterSpan
{
    Nanoseconds from {};
    Nanoseconds to {};
    double tokensPerSecond = 0; ///< output tokens, by the counter

    bool operator==(const CounterSpan&) const = default;
};

/// One after the other, each as long as half the usual time between two samples at least. A counter that falls, for
/// the server was started again, has no span there.
[[nodiscard]] std::vector<CounterSpan> counterSpans(const std::vector<ServerSample>& samples);

/// Output tokens per second in these spans as we counted them, each answer's tokens spread evenly over its stream, or
/// over all of its latency if it came whole. Warm-ups count.
[[nodiscard]] std::vector<double> clientRates(const Leg& leg, const std::vector<CounterSpan>& spans);

/// When the leg's first request was sent, from the start of the run.
[[nodiscard]] std::optional<Nanoseconds> firstSending(const Leg& leg);

} // namespace tokenscope
