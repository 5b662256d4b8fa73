// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>

namespace tokenscope {

/// Every figure a leg can have; one catalogue feeds tables, charts, exports and reports.
/// The definitions are those of stats/summary.h.
enum class Metric
{
    Latency,
    LatencyFromSchedule, ///< scheduled → last byte: open loop only
    TimeToFirstToken,
    InterTokenLatency,
    TimePerOutputToken,
    ServerLatency, ///< as the server's own clock has it
    ServerTimeToFirstToken,
    TimeOutsideServer, ///< latency less the server's: network, gateways, and the queue where the server leaves it out
    OutputTokens,
    PromptTokens,
    ResponseCharacters,
    OutputThroughput,
    TotalThroughput,
    OriginalThroughput,
    RequestThroughput,
    Goodput, ///< of requests within the plan's service objective
    SuccessRate,
    CostPerThousand, ///< answers, in the endpoint's currency
    TokensPerJoule,
    ExactMatch, ///< of the answers that could be scored; see model/answerscore.h
    AnswerF1,
    ContainsAnswer,
};

/// Metrics that only say yes or no of a request: their mean is a share, and they have no quantiles.
[[nodiscard]] bool isShare(Metric metric);
/// Metrics that rest on what servers say of themselves; each counts from another moment, see model/serverfigures.h.
[[nodiscard]] bool isServerReported(Metric metric);
/// Metrics of how good answers are.
[[nodiscard]] bool isQuality(Metric metric);

enum class Direction
{
    LowerIsBetter,
    HigherIsBetter,
    Neither, ///< a condition, not a merit: token counts
};

struct MetricTraits
{
    Metric metric {};
    const char* key = ""; ///< in JSON documents, unit included: "latency_s"
    const char* unit = ""; ///< "s", "tokens", "tokens/s", "1/s"; "" for a share, and for money: the endpoint's currency
    Direction direction = Direction::Neither;
    bool isDistribution = false; ///< one value a request (a Distribution), or one value a leg
};

inline constexpr std::array<MetricTraits, 22> allMetrics {{
    {Metric::Latency, "latency_s", "s", Direction::LowerIsBetter, true},
    {Metric::LatencyFromSchedule, "latency_from_schedule_s", "s", Direction::LowerIsBetter, true},
    {Metric::TimeToFirstToken, "ttft_s", "s", Direction::LowerIsBetter, true},
    {Metric::InterTokenLatency, "itl_s", "s", Direction::LowerIsBetter, true},
    {Metric::TimePerOutputToken, "tpot_s", "s", Direction::LowerIsBetter, true},
    {Metric::ServerLatency, "server_latency_s", "s", Direction::LowerIsBetter, true},
    {Metric::ServerTimeToFirstToken, "server_ttft_s", "s", Direction::LowerIsBetter, true},
    {Metric::TimeOutsideServer, "outside_server_s", "s", Direction::LowerIsBetter, true},
    {Metric::OutputTokens, "output_tokens", "tokens", Direction::Neither, true},
    {Metric::PromptTokens, "prompt_tokens", "tokens", Direction::Neither, true},
    {Metric::ResponseCharacters, "response_chars", "characters", Direction::Neither, true},
    {Metric::OutputThroughput, "output_throughput_tokens_per_s", "tokens/s", Direction::HigherIsBetter, false},
    {Metric::TotalThroughput, "total_throughput_tokens_per_s", "tokens/s", Direction::HigherIsBetter, false},
    {Metric::OriginalThroughput, "original_throughput_tokens_per_s", "tokens/s", Direction::HigherIsBetter, false},
    {Metric::RequestThroughput, "request_throughput_per_s", "1/s", Direction::HigherIsBetter, false},
    {Metric::Goodput, "goodput_per_s", "1/s", Direction::HigherIsBetter, false},
    {Metric::SuccessRate, "success_rate", "", Direction::HigherIsBetter, false},
    {Metric::CostPerThousand, "cost_per_1000_answers", "", Direction::LowerIsBetter, false},
    {Metric::TokensPerJoule, "tokens_per_joule", "tokens/J", Direction::HigherIsBetter, false},
    {Metric::ExactMatch, "exact_match", "", Direction::HigherIsBetter, true},
    {Metric::AnswerF1, "answer_f1", "", Direction::HigherIsBetter, true},
    {Metric::ContainsAnswer, "contains_answer", "", Direction::HigherIsBetter, true},
}};

[[nodiscard]] const MetricTraits& traitsOf(Metric metric);

} // namespace tokenscope
