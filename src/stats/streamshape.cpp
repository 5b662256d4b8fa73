// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/streamshape.h"

#include "stats/metricvalues.h"
#include "stats/tokenspread.h"

#include <algorithm>
#include <numeric>

namespace tokenscope {

namespace {

constexpr double burstShare = 0.05; // of the latency
constexpr double fastestToken = 0.0002; // s; the fastest services known make one in 0.3 ms for one answer
constexpr std::int64_t tokensToTell = 20; // SambaNova sends as many in one chunk

} // namespace

std::optional<bool> isBurst(const RequestRecord& record, double timeScale)
{
    const std::vector<std::int64_t> tokens = tokensPerChunk(record);
    if (tokens.size() < 2)
        return std::nullopt;
    const std::int64_t later = std::accumulate(tokens.begin() + 1, tokens.end(), std::int64_t {0});
    if (later < tokensToTell)
        return std::nullopt;
    const double span = toSeconds(record.chunks.back().after - record.chunks.front().after);
    return span <= burstShare * toSeconds(record.latency)
        && span < static_cast<double>(later) * fastestToken * std::min(timeScale, 1.0);
}

StreamShape streamShapeOf(const Leg& leg, double timeScale)
{
    StreamShape shape;
    std::int64_t chunks = 0;
    std::int64_t sum = 0;
    std::int64_t most = 0;
    for (const RequestRecord& record : leg.records) {
        if (!countsInStatistics(record) || !record.isStreamed)
            continue;
        ++shape.streamed;
        shape.hasChunks = shape.hasChunks || !record.chunks.empty();
        shape.hasGaps = shape.hasGaps || record.chunks.size() > 1;
        if (const auto burst = isBurst(record, timeScale)) {
            ++shape.told;
            shape.bursts += *burst ? 1 : 0;
        }
        for (const std::int64_t tokens : tokensPerChunk(record)) {
            ++chunks;
            sum += tokens;
            most = std::max(most, tokens);
        }
    }
    if (chunks > 0)
        shape.chunkSize = ChunkSize {.mean = static_cast<double>(sum) / static_cast<double>(chunks), .max = most};
    return shape;
}

std::vector<NotMeasurable> notMeasurableOf(const StreamShape& shape, bool hasAnswers)
{
    if (!hasAnswers)
        return {};
    const auto reasonFor = [&shape](Metric metric) -> std::optional<NotMeasurableReason> {
        if (shape.streamed == 0)
            return NotMeasurableReason::NotStreamed;
        if (shape.isBuffered())
            return NotMeasurableReason::Buffered;
        const bool isEnough = metric == Metric::TimeToFirstToken ? shape.hasChunks : shape.hasGaps;
        return isEnough ? std::nullopt : std::optional(NotMeasurableReason::TooFewChunks);
    };
    std::vector<NotMeasurable> found;
    for (const Metric metric : {Metric::TimeToFirstToken, Metric::InterTokenLatency, Metric::TimePerOutputToken}) {
        if (const auto reason = reasonFor(metric))
            found.push_back({metric, *reason});
    }
    return found;
}

} // namespace tokenscope
