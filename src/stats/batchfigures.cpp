// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/batchfigures.h"

#include <algorithm>

namespace tokenscope {

namespace {

std::size_t indexOf(Metric metric)
{
    return static_cast<std::size_t>(metric);
}

} // namespace

void takeBatch(LegSummary& summary, const RecordedBatch& batch)
{
    summary.batch = batch;
    summary.conditions.client.clear(); // which wrote the file, and measured nothing
    summary.conditions.machine.clear();
    summary.succeeded = std::max<std::int64_t>(batch.responses.value_or(0), 0);
    summary.attempted = std::max(batch.lines.value_or(0), summary.succeeded);
    summary.failed = summary.attempted - summary.succeeded;
    const double seconds = batch.responseTime ? toSeconds(*batch.responseTime) : 0;
    const auto perSecond = [seconds](std::optional<double> sum) {
        return sum && seconds > 0 ? std::optional(*sum / seconds) : std::nullopt;
    };
    const auto tokens = batch.totalTokens ? std::optional(static_cast<double>(*batch.totalTokens)) : std::nullopt;
    if (seconds > 0)
        summary.wallTime = seconds;
    summary.figures[indexOf(Metric::TotalThroughput)]
        = batch.tokensPerSecond ? batch.tokensPerSecond : perSecond(tokens);
    if (batch.responses)
        summary.figures[indexOf(Metric::RequestThroughput)] = perSecond(static_cast<double>(summary.succeeded));
    if (batch.responses && summary.attempted > 0)
        summary.figures[indexOf(Metric::SuccessRate)]
            = static_cast<double>(summary.succeeded) / static_cast<double>(summary.attempted);
}

} // namespace tokenscope
