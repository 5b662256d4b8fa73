// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/stats/builders.h"

// Legs of sweeps and suites with latencies that are known without reckoning.

namespace tokenscope::testing {

/// What the requests of a built leg are like.
struct Pace
{
    double latency = 1; ///< s, median
    int requests = 10;
    double spread = 0.01; ///< from −spread to +spread around the median, evenly
    int promptTokens = 100;
    int outputTokens = 100;
    int lanes = 1; ///< so many are in flight all the time
};

/// Requests that follow one another on each lane: the median latency is `latency`, and the output throughput of a leg
/// with one lane is outputTokens ÷ latency.
inline std::vector<RequestRecord> pacedRequests(const Pace& pace)
{
    std::vector<RequestRecord> records;
    std::vector<Nanoseconds> freeAt(static_cast<std::size_t>(pace.lanes));
    for (int i = 0; i < pace.requests; ++i) {
        const double place = pace.requests > 1 ? 2.0 * i / (pace.requests - 1) - 1 : 0; // −1 … 1
        const double latency = pace.latency * (1 + pace.spread * place);
        Nanoseconds& at = freeAt[static_cast<std::size_t>(i % pace.lanes)];
        records.push_back(withUsage(answered(i + 1, latency), pace.promptTokens, pace.outputTokens));
        records.back().sentAt = at; // to the nanosecond, or neighbours would overlap by one
        at += records.back().latency;
    }
    return records;
}

inline Leg pacedLeg(const char* endpoint, const char* scenario, const Pace& pace)
{
    Leg leg = legOf(QString::fromLatin1(endpoint), pacedRequests(pace));
    leg.part.endpoint = QString::fromLatin1(endpoint);
    leg.part.scenario = QString::fromLatin1(scenario);
    return leg;
}

inline Leg pointLeg(const char* endpoint, const char* scenario, SweepVariable variable, double value, const Pace& pace)
{
    Leg leg = pacedLeg(endpoint, scenario, pace);
    leg.name += QStringLiteral(" · %1").arg(value);
    leg.key = leg.name.toLower();
    leg.part.point = SweepPoint {variable, value};
    if (variable == SweepVariable::Concurrency)
        leg.part.load = Load {.concurrency = static_cast<int>(value)};
    return leg;
}

inline Leg failedLeg(Leg leg, Outcome outcome)
{
    for (RequestRecord& record : leg.records) {
        const RequestRecord before = record;
        record = failed(before.promptNumber, outcome, 400);
        record.sentAt = before.sentAt;
    }
    return leg;
}

} // namespace tokenscope::testing
