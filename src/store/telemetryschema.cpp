// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/telemetryschema.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tokenscope::telemetryschema {

namespace {

using Field = std::optional<double> ServerSample::*;
using Column = std::vector<std::optional<double>>;

constexpr std::array<std::pair<const char*, Field>, 7> columns {{
    {"running", &ServerSample::running},
    {"waiting", &ServerSample::waiting},
    {"cache_use", &ServerSample::cacheUse},
    {"prompt_tokens", &ServerSample::promptTokens},
    {"output_tokens", &ServerSample::outputTokens},
    {"cached_tokens", &ServerSample::cachedTokens},
    {"preemptions", &ServerSample::preemptions},
}};

constexpr std::array<std::pair<ServerKind, const char*>, 5> kinds {{
    {ServerKind::Unknown, "unknown"},
    {ServerKind::Vllm, "vllm"},
    {ServerKind::LlamaCpp, "llama.cpp"},
    {ServerKind::Sglang, "sglang"},
    {ServerKind::Tgi, "tgi"},
}};

QString keyOf(ServerKind kind)
{
    return QString::fromLatin1(std::ranges::find(kinds, kind, &std::pair<ServerKind, const char*>::first)->second);
}

ServerKind kindFromKey(const QString& key)
{
    const auto known = std::ranges::find_if(kinds, [&](const auto& kind) { return key == QLatin1String(kind.second); });
    return known == kinds.end() ? ServerKind::Unknown : known->first;
}

JsonFields sampleFields(const std::vector<ServerSample>& samples)
{
    std::vector<std::int64_t> times;
    for (const ServerSample& sample : samples)
        times.push_back(sample.at.count());
    JsonFields fields;
    fields.putIntegers("at_ns", times);
    for (const auto& [key, field] : columns) {
        Column column;
        for (const ServerSample& sample : samples)
            column.push_back(sample.*field);
        if (std::ranges::any_of(column, [](const auto& value) { return value.has_value(); }))
            fields.putSparseNumbers(key, column);
    }
    return fields;
}

/// False if a column has another length or values that cannot be.
bool takeColumn(JsonFields& fields, const char* key, Field field, std::vector<ServerSample>& samples)
{
    const bool isThere = fields.contains(key);
    const auto column = fields.takeSparseNumbers(key);
    if (!column)
        return !isThere;
    if (column->size() != samples.size())
        return false;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if ((*column)[i] && *(*column)[i] < 0)
            return false;
        samples[i].*field = (*column)[i];
    }
    return true;
}

std::optional<std::vector<ServerSample>> takeSamples(JsonFields& fields)
{
    const auto times = fields.takeIntegers("at_ns");
    if (!times || !std::ranges::is_sorted(*times))
        return std::nullopt;
    std::vector<ServerSample> samples(times->size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i].at = Nanoseconds((*times)[i]);
    for (const auto& [key, field] : columns) {
        if (!takeColumn(fields, key, field, samples))
            return std::nullopt;
    }
    return samples;
}

} // namespace

void putServer(JsonFields& leg, const ServerTelemetry& server)
{
    if (server == ServerTelemetry {})
        return;
    JsonFields fields;
    fields.putText("server", keyOf(server.kind));
    if (server.failures > 0)
        fields.putInteger("failures", server.failures);
    fields.putObject("samples", sampleFields(server.samples));
    leg.putObject("server_metrics", std::move(fields));
}

void takeServer(JsonFields& leg, ServerTelemetry& server)
{
    const QByteArray asWritten = leg.json("server_metrics");
    auto fields = leg.takeObject("server_metrics");
    if (!fields)
        return;
    auto block = fields->takeObject("samples");
    auto samples = block ? takeSamples(*block) : std::nullopt;
    if (!samples) {
        leg.putJson("server_metrics", asWritten);
        return;
    }
    server.samples = *std::move(samples);
    if (const auto key = fields->takeText("server")) {
        server.kind = kindFromKey(*key);
        if (keyOf(server.kind) != *key) // a server that a later version knows
            fields->putText("server", *key);
    }
    server.failures = std::max<std::int64_t>(fields->takeInteger("failures").value_or(0), 0);
    if (!block->isEmpty())
        fields->putObject("samples", std::move(*block));
    if (!fields->isEmpty())
        leg.putObject("server_metrics", std::move(*fields));
}

void putBatch(JsonFields& leg, const std::optional<RecordedBatch>& batch)
{
    if (!batch)
        return;
    JsonFields fields;
    fields.putText("id", batch->id);
    if (batch->responseTime)
        fields.putInteger("response_time_ns", batch->responseTime->count());
    if (batch->tokensPerSecond)
        fields.putNumber("total_tokens_per_s", *batch->tokensPerSecond);
    if (batch->totalTokens)
        fields.putInteger("total_tokens", *batch->totalTokens);
    if (batch->responses)
        fields.putInteger("responses", *batch->responses);
    if (batch->lines)
        fields.putInteger("lines", *batch->lines);
    leg.putObject("batch", std::move(fields));
}

void takeBatch(JsonFields& leg, std::optional<RecordedBatch>& batch)
{
    auto fields = leg.takeObject("batch");
    if (!fields)
        return;
    batch = RecordedBatch {.id = fields->takeText("id").value_or(QString()),
                           .tokensPerSecond = fields->takeNumber("total_tokens_per_s"),
                           .totalTokens = fields->takeInteger("total_tokens"),
                           .responses = fields->takeInteger("responses"),
                           .lines = fields->takeInteger("lines")};
    if (const auto time = fields->takeInteger("response_time_ns"))
        batch->responseTime = Nanoseconds(*time);
    if (!fields->isEmpty())
        leg.putObject("batch", std::move(*fields));
}

} // namespace tokenscope::telemetryschema
