// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <cmath>

// Small values for the suites of stats and report.

namespace tokenscope::testing {

/// A request that succeeded: no times, no chunks, no usage until they are set.
inline RequestRecord answered(int promptNumber, double latency)
{
    RequestRecord record;
    record.number = promptNumber - 1;
    record.promptNumber = promptNumber;
    record.prompt = QStringLiteral("Prompt %1").arg(promptNumber);
    record.latency = Nanoseconds(std::llround(latency * 1e9)); // as files are read
    record.text = QStringLiteral("Answer");
    return record;
}

inline RequestRecord failed(int promptNumber, Outcome outcome, int httpStatus = 0)
{
    RequestRecord record = answered(promptNumber, 0.1);
    record.outcome = outcome;
    record.httpStatus = httpStatus;
    record.text.clear();
    return record;
}

inline RequestRecord sentAt(RequestRecord record, double seconds)
{
    record.sentAt = fromSeconds(seconds);
    return record;
}

inline RequestRecord withUsage(RequestRecord record, std::int64_t promptTokens, std::int64_t completionTokens)
{
    record.usage = {promptTokens, completionTokens, promptTokens + completionTokens, {}};
    return record;
}

/// Streamed: each pair is seconds since sending and characters.
inline RequestRecord streamed(RequestRecord record, const std::vector<std::pair<double, int>>& chunks)
{
    record.isStreamed = true;
    for (const auto& [seconds, characters] : chunks)
        record.chunks.push_back({fromSeconds(seconds), characters, true});
    return record;
}

inline Leg legOf(const QString& name, std::vector<RequestRecord> records)
{
    Leg leg;
    leg.key = name.toLower();
    leg.name = name;
    leg.model = QStringLiteral("model");
    leg.records = std::move(records);
    return leg;
}

/// A run of our own, with a plan: sequential, one request at a time.
inline RunResult runOf(std::vector<Leg> legs)
{
    RunResult result;
    result.startedAt = QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05Z"), Qt::ISODate);
    result.hasPlan = true;
    result.legs = std::move(legs);
    return result;
}

} // namespace tokenscope::testing
