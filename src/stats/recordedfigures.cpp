// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/recordedfigures.h"

#include "sample/distribution.h"
#include "stats/metricvalues.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

bool isSame(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool isRounded(double a, double b)
{
    return std::abs(a - b) <= 5e-3 * std::max(std::abs(a), std::abs(b));
}

// What the original script computed, so that a difference can be explained and not only shown.
struct OriginalFigures
{
    std::optional<double> upperMedian {};
    std::optional<double> totalTokensMean {};
    std::optional<double> throughput {};
};

OriginalFigures originalFiguresOf(const Leg& leg)
{
    std::vector<double> latencies = valuesOf(leg, Metric::Latency);
    if (latencies.empty())
        return {};
    double seconds = 0;
    for (const double latency : latencies)
        seconds += latency;
    double tokens = 0;
    bool hasTokens = true;
    for (const RequestRecord& record : leg.records) {
        if (!countsInStatistics(record))
            continue;
        const auto total = totalTokens(record);
        hasTokens = hasTokens && total.has_value();
        tokens += static_cast<double>(total.value_or(0));
    }
    std::ranges::sort(latencies);
    OriginalFigures figures {.upperMedian = latencies[latencies.size() / 2], .totalTokensMean = {}, .throughput = {}};
    if (hasTokens) {
        figures.totalTokensMean = tokens / static_cast<double>(latencies.size());
        if (seconds > 0)
            figures.throughput = tokens / seconds;
    }
    return figures;
}

/// Collects the figures that a file holds, each with the reason that the records prove.
class Comparer
{
public:
    explicit Comparer(bool isEmpty)
        : m_isEmpty(isEmpty)
    {
    }

    void add(RecordedItem item, std::optional<double> recorded, std::optional<double> recomputed)
    {
        addExplained(item, recorded, recomputed, std::nullopt, RecordedReason::Unexplained);
    }

    // `known` is what the original script's own definition gives; if that is what was recorded, it explains the rest
    void addExplained(RecordedItem item, std::optional<double> recorded, std::optional<double> recomputed,
                      std::optional<double> known, RecordedReason reason)
    {
        if (recorded)
            m_figures.push_back({item, *recorded, recomputed, reasonFor(*recorded, recomputed, known, reason)});
    }

    [[nodiscard]] std::vector<RecordedFigure> take() { return std::move(m_figures); }

private:
    [[nodiscard]] RecordedReason reasonFor(double recorded, std::optional<double> recomputed,
                                           std::optional<double> known, RecordedReason reason) const
    {
        if (recomputed && isSame(recorded, *recomputed))
            return RecordedReason::Agrees;
        if (m_isEmpty)
            return RecordedReason::NoResults;
        if (known && (isSame(recorded, *known) || isRounded(recorded, *known))
            && !(recomputed && isSame(*known, *recomputed)))
            return reason;
        if (recomputed && isRounded(recorded, *recomputed))
            return RecordedReason::Rounded;
        return RecordedReason::Unexplained;
    }

    bool m_isEmpty = false;
    std::vector<RecordedFigure> m_figures {};
};

std::optional<double> asNumber(const std::optional<std::int64_t>& count)
{
    if (!count)
        return std::nullopt;
    return static_cast<double>(*count);
}

void addCounts(Comparer& comparer, const Leg& leg, const RecordedStatistics& recorded, bool isOriginal)
{
    const auto attempted = std::ranges::count(leg.records, false, &RequestRecord::isWarmup);
    const auto succeeded = std::ranges::count_if(leg.records, countsInStatistics);
    comparer.add(RecordedItem::Requests, asNumber(recorded.requests), static_cast<double>(attempted));
    comparer.add(RecordedItem::Successful, asNumber(recorded.successful), static_cast<double>(succeeded));
    if (isOriginal && recorded.failed == 0 && attempted == succeeded) {
        comparer.addExplained(RecordedItem::Failed, 0, std::nullopt, 0, RecordedReason::FailuresNotKept);
        return;
    }
    comparer.add(RecordedItem::Failed, asNumber(recorded.failed), static_cast<double>(attempted - succeeded));
}

void addLatencies(Comparer& comparer, const std::optional<Distribution>& latency, const RecordedStatistics& recorded,
                  const OriginalFigures& original)
{
    const auto ours = [&latency](double Distribution::*member) {
        return latency ? std::optional((*latency).*member) : std::nullopt;
    };
    comparer.add(RecordedItem::LatencyMean, recorded.latencyMean, ours(&Distribution::mean));
    comparer.add(RecordedItem::LatencyMin, recorded.latencyMin, ours(&Distribution::min));
    comparer.add(RecordedItem::LatencyMax, recorded.latencyMax, ours(&Distribution::max));
    comparer.addExplained(RecordedItem::LatencyMedian, recorded.latencyMedian, ours(&Distribution::median),
                          original.upperMedian, RecordedReason::UpperMedian);
}

std::optional<double> meanOf(const Leg& leg, Metric metric)
{
    const auto distribution = distributionOf(valuesOf(leg, metric));
    return distribution ? std::optional(distribution->mean) : std::nullopt;
}

} // namespace

std::vector<RecordedFigure> recordedFigures(const Leg& leg, bool isOriginal, std::optional<double> outputThroughput)
{
    if (!leg.recorded)
        return {};
    const RecordedStatistics& recorded = *leg.recorded;
    const OriginalFigures original = originalFiguresOf(leg);
    Comparer comparer(leg.records.empty());
    addCounts(comparer, leg, recorded, isOriginal);
    addLatencies(comparer, distributionOf(valuesOf(leg, Metric::Latency)), recorded, original);
    comparer.addExplained(RecordedItem::TokensMean, recorded.tokensMean, meanOf(leg, Metric::OutputTokens),
                          original.totalTokensMean, RecordedReason::PromptTokensIncluded);
    comparer.add(RecordedItem::ResponseLengthMean, recorded.responseLengthMean,
                 meanOf(leg, Metric::ResponseCharacters));
    comparer.addExplained(RecordedItem::Throughput, recorded.throughput, outputThroughput, original.throughput,
                          RecordedReason::PromptTokensIncluded);
    return comparer.take();
}

} // namespace tokenscope
