// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/originalstatistics.h"

#include <algorithm>
#include <numeric>

namespace tokenscope::originalstatistics {

namespace {

/// What the original script collects from its results before it divides.
struct Samples
{
    std::vector<double> latencies {}; // s
    std::vector<double> tokens {}; // total tokens where known and not 0
    std::vector<double> lengths {}; // characters of answers that are not empty
    std::int64_t failed = 0;
};

double sum(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double meanOf(const std::vector<double>& values)
{
    return values.empty() ? 0.0 : sum(values) / static_cast<double>(values.size());
}

void addSuccess(const RequestRecord& record, Samples& samples)
{
    samples.latencies.push_back(toSeconds(record.latency));
    if (record.usage.totalTokens.value_or(0) != 0)
        samples.tokens.push_back(static_cast<double>(*record.usage.totalTokens));
    if (!record.text.isEmpty()) // Python counts code points
        samples.lengths.push_back(static_cast<double>(record.text.toUcs4().size()));
}

Samples samplesOf(const Leg& leg)
{
    Samples samples;
    for (const RequestRecord& record : leg.records) {
        if (record.isWarmup)
            continue;
        if (record.succeeded())
            addSuccess(record, samples);
        else
            ++samples.failed;
    }
    return samples;
}

JsonFields latencyBlock(std::vector<double> latencies)
{
    const bool isEmpty = latencies.empty();
    const double mean = meanOf(latencies);
    std::ranges::sort(latencies);
    JsonFields block;
    block.putNumber("mean", mean);
    block.putNumber("min", isEmpty ? 0.0 : latencies.front());
    block.putNumber("max", isEmpty ? 0.0 : latencies.back());
    block.putNumber("median", isEmpty ? 0.0 : latencies[latencies.size() / 2]);
    return block;
}

} // namespace

JsonFields computed(const Leg& leg)
{
    const Samples samples = samplesOf(leg);
    const auto succeeded = static_cast<std::int64_t>(samples.latencies.size());
    const double time = sum(samples.latencies);
    JsonFields tokens;
    tokens.putNumber("mean", meanOf(samples.tokens));
    tokens.putInteger("total", static_cast<std::int64_t>(sum(samples.tokens)));
    JsonFields length;
    length.putNumber("mean", meanOf(samples.lengths));

    JsonFields block;
    block.putInteger("num_requests", succeeded + samples.failed);
    block.putInteger("successful_requests", succeeded);
    block.putInteger("failed_requests", samples.failed);
    block.putObject("latency", latencyBlock(samples.latencies));
    block.putObject("tokens", std::move(tokens));
    block.putObject("response_length", std::move(length));
    block.putNumber("throughput_tokens_per_sec", time > 0.0 ? sum(samples.tokens) / time : 0.0);
    return block;
}

RecordedStatistics recorded(JsonFields&& block)
{
    RecordedStatistics statistics;
    statistics.verbatim = block.isEmpty() ? QByteArray("{}") : block.text();
    statistics.requests = block.takeInteger("num_requests");
    statistics.successful = block.takeInteger("successful_requests");
    statistics.failed = block.takeInteger("failed_requests");
    if (auto latency = block.takeObject("latency")) {
        statistics.latencyMean = latency->takeNumber("mean");
        statistics.latencyMin = latency->takeNumber("min");
        statistics.latencyMax = latency->takeNumber("max");
        statistics.latencyMedian = latency->takeNumber("median");
    }
    if (auto tokens = block.takeObject("tokens")) {
        statistics.tokensMean = tokens->takeNumber("mean");
        statistics.tokensTotal = tokens->takeNumber("total");
    }
    if (auto length = block.takeObject("response_length"))
        statistics.responseLengthMean = length->takeNumber("mean");
    statistics.throughput = block.takeNumber("throughput_tokens_per_sec");
    return statistics;
}

} // namespace tokenscope::originalstatistics
