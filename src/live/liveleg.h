// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "live/livepoint.h"
#include "live/livesnapshot.h"
#include "live/throughputbuckets.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace tokenscope {

/// A finished, measured request as the charts show it.
struct LiveDot
{
    std::int64_t number = 0; ///< as in its record
    int promptNumber = 1;
    double seconds = 0; ///< its end, from the leg's first measured request
    double latency = 0; ///< s; of a failure: until it was one
    std::optional<double> timeToFirstToken {}; ///< s
    bool succeeded = true;

    bool operator==(const LiveDot&) const = default;
};

/// The figures of a leg so far, for tiles. Warm-ups are left out; latencies are of successful requests.
struct LiveNumbers
{
    std::int64_t attempted = 0; ///< sent, still in flight or not
    std::int64_t succeeded = 0;
    std::int64_t failed = 0;
    std::optional<double> latencyMean {}; ///< s
    std::optional<double> latencyMedian {}; ///< s
    std::optional<double> latencyP95 {}; ///< s
    std::optional<double> timeToFirstTokenMedian {}; ///< s
    std::optional<double> tokensPerSecond {}; ///< output tokens ÷ time with at least one request in flight
    double outputTokens = 0; ///< of finished requests, plus what has arrived of those in flight
    bool isEstimated = false; ///< the server did not tell the tokens of some answer: they are counted from its text

    bool operator==(const LiveNumbers&) const = default;
};

/// One endpoint's side of the live charts. Times are seconds from the leg's first measured request, so that legs that
/// ran one after the other lie over each other.
class LiveLeg
{
public:
    static constexpr std::size_t pointLimit = 600;

    explicit LiveLeg(Nanoseconds bucketWidth);

    void applyStarted(const LiveRequest& request);
    void applyChunks(const LiveChunks& chunks);
    void applyFinished(const RequestRecord& record);

    /// All finished requests in the order they ended.
    [[nodiscard]] const std::vector<LiveDot>& dots() const { return m_dots; }
    [[nodiscard]] LiveNumbers numbers() const;
    /// When the first measured request was sent, from the start of the run.
    [[nodiscard]] std::optional<Nanoseconds> startedAt() const { return m_startedAt; }
    /// From the first measured request to the last thing that happened, s.
    [[nodiscard]] double seconds() const;
    [[nodiscard]] std::int64_t inFlight() const { return static_cast<std::int64_t>(m_flights.size()); }

    // For charts: x in seconds, at most `limit` points.
    [[nodiscard]] std::vector<LivePoint> latencyPoints(std::size_t limit = pointLimit) const; ///< s, successful
    [[nodiscard]] std::vector<LivePoint> failurePoints(std::size_t limit = pointLimit) const; ///< s until the failure
    [[nodiscard]] std::vector<LivePoint> timeToFirstTokenPoints(std::size_t limit = pointLimit) const; ///< s
    [[nodiscard]] std::vector<LivePoint> medianPoints(std::size_t limit = pointLimit) const; ///< s, running median
    [[nodiscard]] std::vector<LivePoint> throughputPoints(std::size_t limit = pointLimit) const; ///< tokens/s

private:
    struct Flight
    {
        Nanoseconds sentAt {};
        std::vector<TokenShare> arrived {}; // provisional, taken back when the real number is known
    };

    void settleTokens(const Flight& flight, const RequestRecord& record);
    void spread(const RequestRecord& record, Nanoseconds sentAt, double tokens);
    void keepDot(const LiveDot& dot);
    void noteEvent(Nanoseconds at);
    [[nodiscard]] Nanoseconds sinceStart(Nanoseconds at) const;
    [[nodiscard]] Nanoseconds busyTime() const;
    [[nodiscard]] double charactersPerToken() const;

    std::optional<Nanoseconds> m_startedAt {};
    Nanoseconds m_lastAt {}; // the last thing that happened
    std::unordered_map<std::int64_t, Flight> m_flights {}; // measured requests in flight by their number
    std::vector<LiveDot> m_dots {};
    std::vector<LivePoint> m_medians {};
    std::vector<double> m_latencies {}; // sorted
    std::vector<double> m_timesToFirstToken {}; // sorted
    double m_latencySum = 0;
    std::int64_t m_attempted = 0;
    std::int64_t m_failed = 0;
    Nanoseconds m_busySince {};
    Nanoseconds m_busy {};
    ThroughputBuckets m_throughput;
    double m_tokens = 0; // of successful requests …
    double m_arrivingTokens = 0; // … and of those in flight
    bool m_isEstimated = false;
    double m_learntCharacters = 0;
    double m_learntTokens = 0;
};

} // namespace tokenscope
