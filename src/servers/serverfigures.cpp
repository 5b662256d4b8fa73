// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverfigures.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace tokenscope {

namespace {

using Json = nlohmann::json;
using Number = std::optional<double>;

Number numberIn(const Json& object, const char* key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number())
        return {};
    const double value = found->get<double>();
    return std::isfinite(value) && value >= 0 ? Number(value) : std::nullopt;
}

Number firstIn(const Json& object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        if (const Number value = numberIn(object, key))
            return value;
    }
    return {};
}

const Json& objectIn(const Json& object, const char* key)
{
    static const Json none;
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : none;
}

Number sum(const Number& a, const Number& b)
{
    return a && b ? Number(*a + *b) : std::nullopt;
}

Number seconds(const Number& milliseconds)
{
    return milliseconds ? Number(*milliseconds / 1000) : std::nullopt;
}

Number rate(const Number& tokens, const Number& time)
{
    return tokens && time && *time > 0 ? Number(*tokens / *time) : std::nullopt;
}

Number completionTokens(const Json& usage)
{
    return firstIn(usage, {"completion_tokens", "completion_tokens_count"});
}

/// A figure, and what it must be by the others.
struct Relation
{
    Number said {};
    Number computed {};

    [[nodiscard]] bool isBroken() const
    {
        constexpr double tolerance = 0.05;
        return said && computed && std::abs(*said - *computed) > tolerance * std::max(*said, *computed);
    }
};

bool isAnyBroken(std::initializer_list<Relation> relations)
{
    return std::ranges::any_of(relations, &Relation::isBroken);
}

/// Tokens after the first in the time after it: (n − 1) ÷ (latency − time to first token).
Number rateAfterFirst(const Number& tokens, const ServerFigures& figures)
{
    if (!tokens || *tokens < 2 || !figures.latency || !figures.timeToFirstToken)
        return {};
    return rate(*tokens - 1, *figures.latency - *figures.timeToFirstToken);
}

ServerFigures ofSambaNova(const Json& usage)
{
    ServerFigures figures {.clock = ServerClock::SambaNova};
    const Number tokens = completionTokens(usage);
    const Number begin = numberIn(usage, "start_time");
    const Number end = numberIn(usage, "end_time");
    const Number span = begin && end && *end >= *begin ? Number(*end - *begin) : std::nullopt;
    figures.latency = firstIn(usage, {"total_latency", "model_execution_time"});
    if (!figures.latency)
        figures.latency = span;
    figures.timeToFirstToken = firstIn(usage, {"time_to_first_token", "time_to_first_response"});
    figures.tokensPerSecond = numberIn(usage, "completion_tokens_per_sec");
    figures.contradictsItself
        = isAnyBroken({{figures.tokensPerSecond, rate(tokens, figures.latency)},
                       {firstIn(usage, {"completion_tokens_after_first_per_sec", "throughput_after_first_token"}),
                        rateAfterFirst(tokens, figures)},
                       {numberIn(usage, "total_tokens_per_sec"),
                        rate(firstIn(usage, {"total_tokens", "total_tokens_count"}), figures.latency)},
                       {span, figures.latency}});
    if (!figures.tokensPerSecond)
        figures.tokensPerSecond = rate(tokens, figures.latency);
    return figures;
}

ServerFigures ofGateway(const Json& reported, const Json& usage)
{
    ServerFigures figures {.clock = ServerClock::Gateway};
    const Json& place = numberIn(reported, "response_time") ? reported : usage;
    figures.latency = numberIn(place, "response_time");
    figures.tokensPerSecond = rate(completionTokens(usage), figures.latency);
    figures.contradictsItself = isAnyBroken(
        {{numberIn(place, "throughput_tokens_per_second"), rate(numberIn(usage, "total_tokens"), figures.latency)}});
    return figures;
}

ServerFigures ofLlamaCpp(const Json& timings)
{
    ServerFigures figures {.clock = ServerClock::LlamaCpp};
    const Number reading = seconds(numberIn(timings, "prompt_ms"));
    const Number writing = seconds(numberIn(timings, "predicted_ms"));
    figures.latency = sum(reading, writing);
    figures.timeToFirstToken = reading; // its first token falls out of reading the prompt
    figures.tokensPerSecond = numberIn(timings, "predicted_per_second");
    figures.contradictsItself
        = isAnyBroken({{figures.tokensPerSecond, rate(numberIn(timings, "predicted_n"), writing)}});
    return figures;
}

ServerFigures ofCerebras(const Json& times, const Json& usage)
{
    ServerFigures figures {.clock = ServerClock::Cerebras};
    const Number reading = numberIn(times, "prompt_time");
    const Number writing = numberIn(times, "completion_time");
    figures.queueTime = numberIn(times, "queue_time");
    figures.latency = numberIn(times, "total_time");
    figures.timeToFirstToken = sum(figures.queueTime, reading);
    figures.tokensPerSecond = rate(completionTokens(usage), writing);
    const Number parts = sum(figures.timeToFirstToken, writing);
    // what lies between the parts belongs to none, so the whole may be longer
    figures.contradictsItself = parts && figures.latency && *parts > *figures.latency * 1.05;
    return figures;
}

ServerFigures ofGroq(const Json& usage)
{
    ServerFigures figures {.clock = ServerClock::Groq};
    const Number reading = numberIn(usage, "prompt_time");
    const Number writing = numberIn(usage, "completion_time");
    figures.queueTime = numberIn(usage, "queue_time");
    figures.latency = numberIn(usage, "total_time");
    figures.timeToFirstToken = reading;
    figures.tokensPerSecond = rate(completionTokens(usage), writing);
    figures.contradictsItself = isAnyBroken({{figures.latency, sum(reading, writing)}});
    return figures;
}

ServerFigures ofOther(const Json& reported, const Json& usage)
{
    ServerFigures figures {.clock = ServerClock::Other};
    figures.tokensPerSecond = numberIn(reported, "tokens_per_second");
    if (!figures.tokensPerSecond)
        figures.tokensPerSecond = numberIn(usage, "tokens_per_second");
    return figures;
}

ServerFigures figuresIn(const Json& reported)
{
    const Json& usage = objectIn(reported, "usage");
    if (firstIn(usage, {"total_latency", "model_execution_time", "time_to_first_token", "time_to_first_response"}))
        return ofSambaNova(usage);
    if (numberIn(reported, "response_time") || numberIn(usage, "response_time"))
        return ofGateway(reported, usage);
    if (const Json& timings = objectIn(reported, "timings"); !timings.empty())
        return ofLlamaCpp(timings);
    if (const Json& times = objectIn(reported, "time_info"); !times.empty())
        return ofCerebras(times, usage);
    return firstIn(usage, {"total_time", "completion_time"}) ? ofGroq(usage) : ofOther(reported, usage);
}

} // namespace

ServerFigures serverFiguresOf(const QByteArray& serverReported)
{
    if (serverReported.isEmpty())
        return {};
    const Json reported = Json::parse(serverReported.begin(), serverReported.end(), nullptr, false);
    if (!reported.is_object())
        return {};
    ServerFigures figures = figuresIn(reported);
    const bool isFirstLate
        = figures.latency && figures.timeToFirstToken && *figures.timeToFirstToken > *figures.latency * 1.05;
    figures.contradictsItself = figures.contradictsItself || isFirstLate;
    const bool saysNothing = !figures.latency && !figures.timeToFirstToken && !figures.tokensPerSecond;
    return saysNothing ? ServerFigures {} : figures;
}

} // namespace tokenscope
