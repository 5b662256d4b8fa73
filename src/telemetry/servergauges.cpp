// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telemetry/servergauges.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tokenscope {

namespace {

using Field = std::optional<double> ServerSample::*;

/// A metric that is known by name. Of several names for one field the first that is there counts.
struct KnownMetric
{
    ServerKind kind {};
    Field field {};
    const char* name = "";
};

// Colons are written as underscores: exporters and collectors in between do so as well.
constexpr std::array knownMetrics {
    KnownMetric {ServerKind::Vllm, &ServerSample::running, "vllm_num_requests_running"},
    KnownMetric {ServerKind::Vllm, &ServerSample::waiting, "vllm_num_requests_waiting"},
    KnownMetric {ServerKind::Vllm, &ServerSample::cacheUse, "vllm_kv_cache_usage_perc"},
    KnownMetric {ServerKind::Vllm, &ServerSample::cacheUse, "vllm_gpu_cache_usage_perc"}, // before its V1 engine
    KnownMetric {ServerKind::Vllm, &ServerSample::promptTokens, "vllm_prompt_tokens_total"},
    KnownMetric {ServerKind::Vllm, &ServerSample::outputTokens, "vllm_generation_tokens_total"},
    KnownMetric {ServerKind::Vllm, &ServerSample::cachedTokens, "vllm_prefix_cache_hits_total"},
    KnownMetric {ServerKind::Vllm, &ServerSample::cachedTokens, "vllm_gpu_prefix_cache_hits_total"},
    KnownMetric {ServerKind::Vllm, &ServerSample::preemptions, "vllm_num_preemptions_total"},
    KnownMetric {ServerKind::Sglang, &ServerSample::running, "sglang_num_running_reqs"},
    KnownMetric {ServerKind::Sglang, &ServerSample::waiting, "sglang_num_queue_reqs"},
    KnownMetric {ServerKind::Sglang, &ServerSample::cacheUse, "sglang_token_usage"},
    KnownMetric {ServerKind::Sglang, &ServerSample::promptTokens, "sglang_prompt_tokens_total"},
    KnownMetric {ServerKind::Sglang, &ServerSample::outputTokens, "sglang_generation_tokens_total"},
    KnownMetric {ServerKind::Sglang, &ServerSample::cachedTokens, "sglang_cached_tokens_total"},
    KnownMetric {ServerKind::LlamaCpp, &ServerSample::running, "llamacpp_requests_processing"},
    KnownMetric {ServerKind::LlamaCpp, &ServerSample::waiting, "llamacpp_requests_deferred"},
    KnownMetric {ServerKind::LlamaCpp, &ServerSample::cacheUse, "llamacpp_kv_cache_usage_ratio"}, // gone since 2025
    KnownMetric {ServerKind::LlamaCpp, &ServerSample::promptTokens, "llamacpp_prompt_tokens_total"},
    KnownMetric {ServerKind::LlamaCpp, &ServerSample::outputTokens, "llamacpp_tokens_predicted_total"},
    KnownMetric {ServerKind::Tgi, &ServerSample::running, "tgi_batch_current_size"},
    KnownMetric {ServerKind::Tgi, &ServerSample::waiting, "tgi_queue_size"},
    KnownMetric {ServerKind::Tgi, &ServerSample::promptTokens, "tgi_request_input_length_sum"},
    KnownMetric {ServerKind::Tgi, &ServerSample::outputTokens, "tgi_request_generated_tokens_sum"},
};

/// "vllm:x" as the table has it; Ray puts a prefix of its own before it.
QByteArray plainName(const QByteArray& name)
{
    QByteArray plain = name;
    plain.replace(':', '_');
    constexpr QByteArrayView collector = "ray_";
    return plain.startsWith(collector) ? plain.sliced(collector.size()) : plain;
}

const KnownMetric* knownMetric(const QByteArray& name)
{
    const auto* const found = std::ranges::find_if(knownMetrics, [&](const auto& known) { return name == known.name; });
    return found == knownMetrics.end() ? nullptr : found;
}

/// The ranks of one model's tensors and layers all tell the same.
bool isRepetition(const MetricLine& line)
{
    const auto isOther = [&line](const char* key) {
        const QByteArray rank = line.label(key);
        return !rank.isEmpty() && rank != "0";
    };
    return isOther("tp_rank") || isOther("pp_rank");
}

struct KnownLine
{
    const KnownMetric* metric = nullptr;
    QByteArray model {};
    double value = 0;
};

std::vector<KnownLine> knownLines(const std::vector<MetricLine>& lines)
{
    std::vector<KnownLine> known;
    for (const MetricLine& line : lines) {
        const KnownMetric* const metric = knownMetric(plainName(line.name));
        if (metric != nullptr && std::isfinite(line.value) && line.value >= 0 && !isRepetition(line))
            known.push_back({metric, line.label("model_name"), line.value});
    }
    return known;
}

/// Of which server most is told: a router may repeat a few metrics of another.
ServerKind mostToldKind(const std::vector<KnownLine>& lines)
{
    ServerKind best = ServerKind::Unknown;
    std::ptrdiff_t most = 0;
    for (const KnownMetric& metric : knownMetrics) {
        const auto told
            = std::ranges::count(lines, metric.kind, [](const KnownLine& line) { return line.metric->kind; });
        if (told > most) {
            most = told;
            best = metric.kind;
        }
    }
    return best;
}

/// Counts add up over engines; shares are averaged.
std::optional<double> combined(const std::vector<KnownLine>& lines, const KnownMetric& metric)
{
    double sum = 0;
    int count = 0;
    for (const KnownLine& line : lines) {
        if (line.metric == &metric) {
            sum += line.value;
            ++count;
        }
    }
    if (count == 0)
        return std::nullopt;
    return metric.field == &ServerSample::cacheUse ? std::clamp(sum / count, 0.0, 1.0) : sum;
}

} // namespace

std::optional<ServerReading> readServerGauges(const std::vector<MetricLine>& lines, const QString& model)
{
    std::vector<KnownLine> known = knownLines(lines);
    ServerReading reading {.kind = mostToldKind(known)};
    if (reading.kind == ServerKind::Unknown)
        return std::nullopt;
    const QByteArray wanted = model.toUtf8();
    if (std::ranges::count(known, wanted, &KnownLine::model) > 0)
        std::erase_if(known, [&](const KnownLine& line) { return line.model != wanted; });
    for (const KnownMetric& metric : knownMetrics) {
        if (metric.kind == reading.kind && !(reading.sample.*metric.field))
            reading.sample.*metric.field = combined(known, metric);
    }
    return reading;
}

} // namespace tokenscope
