// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/metricvalues.h"

#include "stats/tokenspread.h"

#include <algorithm>

namespace tokenscope {

namespace {

// As Python's len(): code points, so that our figure and the original script's mean the same.
std::int64_t codePointsOf(const QString& text)
{
    return text.size() - std::ranges::count_if(text, [](QChar unit) { return unit.isLowSurrogate(); });
}

std::optional<double> asNumber(const std::optional<std::int64_t>& count)
{
    if (!count)
        return std::nullopt;
    return static_cast<double>(*count);
}

std::optional<double> asNumber(const std::optional<Nanoseconds>& time)
{
    if (!time)
        return std::nullopt;
    return toSeconds(*time);
}

} // namespace

bool countsInStatistics(const RequestRecord& record)
{
    return !record.isWarmup && record.succeeded();
}

std::optional<std::int64_t> totalTokens(const RequestRecord& record)
{
    const Usage& usage = record.usage;
    if (usage.totalTokens)
        return usage.totalTokens;
    if (usage.promptTokens && usage.completionTokens)
        return *usage.promptTokens + *usage.completionTokens;
    return std::nullopt;
}

std::optional<double> valueOf(const RequestRecord& record, Metric metric)
{
    switch (metric) {
    case Metric::Latency:
        return toSeconds(record.latency);
    case Metric::LatencyFromSchedule:
        return asNumber(record.latencyFromSchedule());
    case Metric::TimeToFirstToken:
        return asNumber(record.timeToFirstToken());
    case Metric::TimePerOutputToken:
        return timePerOutputToken(record);
    case Metric::ServerLatency:
        return record.server.latency;
    case Metric::ServerTimeToFirstToken:
        return record.server.timeToFirstToken;
    case Metric::TimeOutsideServer:
        return record.timeOutsideServer();
    case Metric::OutputTokens:
        return asNumber(record.outputTokens());
    case Metric::PromptTokens:
        return asNumber(record.usage.promptTokens);
    case Metric::ResponseCharacters:
        return static_cast<double>(codePointsOf(record.text));
    case Metric::ExactMatch:
        return record.score ? std::optional(record.score->isExact ? 1.0 : 0.0) : std::nullopt;
    case Metric::AnswerF1:
        return record.score ? std::optional(record.score->f1) : std::nullopt;
    case Metric::ContainsAnswer:
        return record.score ? std::optional(record.score->containsAnswer ? 1.0 : 0.0) : std::nullopt;
    case Metric::InterTokenLatency: // many a request; see valuesOf()
    case Metric::OutputThroughput:
    case Metric::TotalThroughput:
    case Metric::OriginalThroughput:
    case Metric::RequestThroughput:
    case Metric::Goodput:
    case Metric::SuccessRate:
    case Metric::CostPerThousand:
    case Metric::TokensPerJoule:
        break;
    }
    return std::nullopt;
}

void appendValuesOf(const RequestRecord& record, Metric metric, std::vector<double>& values)
{
    if (metric == Metric::InterTokenLatency) {
        for (std::size_t i = 1; i < record.chunks.size(); ++i)
            values.push_back(toSeconds(record.chunks[i].after - record.chunks[i - 1].after));
    } else if (const auto value = valueOf(record, metric)) {
        values.push_back(*value);
    }
}

std::vector<double> valuesOf(const Leg& leg, Metric metric)
{
    std::vector<double> values;
    for (const RequestRecord& record : leg.records) {
        if (countsInStatistics(record))
            appendValuesOf(record, metric, values);
    }
    return values;
}

} // namespace tokenscope
