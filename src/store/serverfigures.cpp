// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/serverfigures.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace tokenscope {

namespace {

using Json = nlohmann::json;

std::optional<double> numberIn(const Json& object, const char* key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number())
        return {};
    const double value = found->get<double>();
    return std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

const Json& objectIn(const Json& object, const char* key)
{
    static const Json none;
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : none;
}

std::optional<double> firstOf(std::initializer_list<std::optional<double>> values)
{
    for (const auto& value : values) {
        if (value)
            return value;
    }
    return {};
}

// llama.cpp parts its time into reading the prompt and writing the answer.
std::optional<double> timingsSum(const Json& timings)
{
    const auto reading = numberIn(timings, "prompt_ms");
    const auto writing = numberIn(timings, "predicted_ms");
    return reading && writing ? std::optional((*reading + *writing) / 1000) : std::nullopt;
}

std::optional<double> rateOfUsage(const Json& usage)
{
    const auto tokens = numberIn(usage, "completion_tokens");
    const auto time = numberIn(usage, "completion_time");
    return tokens && time && *time > 0 ? std::optional(*tokens / *time) : std::nullopt;
}

} // namespace

ServerFigures serverFiguresOf(const QByteArray& serverReported)
{
    if (serverReported.isEmpty())
        return {};
    const Json reported = Json::parse(serverReported.begin(), serverReported.end(), nullptr, false);
    if (!reported.is_object())
        return {};
    const Json& usage = objectIn(reported, "usage");
    const Json& timings = objectIn(reported, "timings");
    ServerFigures figures;
    figures.responseTime = firstOf({numberIn(reported, "response_time"), numberIn(usage, "response_time"),
                                    numberIn(usage, "total_time"), timingsSum(timings)});
    figures.tokensPerSecond
        = firstOf({numberIn(reported, "throughput_tokens_per_second"), numberIn(usage, "throughput_tokens_per_second"),
                   numberIn(reported, "tokens_per_second"), numberIn(usage, "tokens_per_second"),
                   numberIn(timings, "predicted_per_second"), rateOfUsage(usage)});
    return figures;
}

} // namespace tokenscope
