// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/recordedtext.h"

#include "ui/text/format.h"
#include "ui/text/metrictext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tokenscope::recordedtext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordedText)
};

bool isCount(RecordedItem item)
{
    return item == RecordedItem::Requests || item == RecordedItem::Successful || item == RecordedItem::Failed;
}

// The metric whose unit and direction a recorded figure has.
Metric metricOf(RecordedItem item)
{
    switch (item) {
    case RecordedItem::LatencyMean:
    case RecordedItem::LatencyMin:
    case RecordedItem::LatencyMax:
    case RecordedItem::LatencyMedian:
        return Metric::Latency;
    case RecordedItem::TokensMean:
        return Metric::OutputTokens;
    case RecordedItem::ResponseLengthMean:
        return Metric::ResponseCharacters;
    case RecordedItem::Throughput:
        return Metric::OriginalThroughput;
    case RecordedItem::Requests:
    case RecordedItem::Successful:
    case RecordedItem::Failed:
        break;
    }
    return Metric::SuccessRate;
}

QString valueText(RecordedItem item, double value)
{
    return isCount(item) ? format::count(std::llround(value)) : metrictext::value(metricOf(item), value);
}

QString reasonWords(RecordedReason reason)
{
    switch (reason) {
    case RecordedReason::Agrees:
        return Words::tr("agrees");
    case RecordedReason::Rounded:
        return Words::tr("agrees, rounded");
    case RecordedReason::UpperMedian:
        return Words::tr("upper middle value");
    case RecordedReason::PromptTokensIncluded:
        return Words::tr("includes prompt tokens");
    case RecordedReason::FailuresNotKept:
        return Words::tr("failures were not kept");
    case RecordedReason::NoResults:
        return Words::tr("placeholder, no results");
    case RecordedReason::Unexplained:
        return Words::tr("differs, the records do not say why");
    }
    return {};
}

QString reasonSentence(RecordedReason reason)
{
    switch (reason) {
    case RecordedReason::Agrees:
        return Words::tr("Both are the same.");
    case RecordedReason::Rounded:
        return Words::tr("Both are the same but for rounding.");
    case RecordedReason::UpperMedian:
        return Words::tr("Of an even number of values the file took the upper of the two middle ones; we take the "
                         "mean of both.");
    case RecordedReason::PromptTokensIncluded:
        return Words::tr("The file counted the tokens of the prompts too; ours are those of the answers alone.");
    case RecordedReason::FailuresNotKept:
        return Words::tr("The original script did not store failed requests, so this number proves nothing.");
    case RecordedReason::NoResults:
        return Words::tr("The leg holds no results; the file's number is a placeholder.");
    case RecordedReason::Unexplained:
        return Words::tr("The records in the file do not give this number in any way we know.");
    }
    return {};
}

} // namespace

std::optional<RecordedFigure> find(const LegSummary& leg, RecordedItem item)
{
    const auto found = std::ranges::find(leg.recordedFigures, item, &RecordedFigure::item);
    return found == leg.recordedFigures.end() ? std::nullopt : std::optional(*found);
}

std::optional<double> valueOf(const LegSummary& leg, RecordedItem item)
{
    const auto found = find(leg, item);
    const bool isPlaceholder = found && found->reason == RecordedReason::NoResults && !isCount(item);
    return found && !isPlaceholder ? std::optional(found->recorded) : std::nullopt;
}

QString name(RecordedItem item)
{
    switch (item) {
    case RecordedItem::Requests:
        return Words::tr("Requests, as recorded");
    case RecordedItem::Successful:
        return Words::tr("Successful, as recorded");
    case RecordedItem::Failed:
        return Words::tr("Failed, as recorded");
    case RecordedItem::LatencyMean:
        return Words::tr("Mean latency, as recorded");
    case RecordedItem::LatencyMin:
        return Words::tr("Fastest, as recorded");
    case RecordedItem::LatencyMax:
        return Words::tr("Slowest, as recorded");
    case RecordedItem::LatencyMedian:
        return Words::tr("Median latency, as recorded");
    case RecordedItem::TokensMean:
        return Words::tr("Tokens, as recorded");
    case RecordedItem::ResponseLengthMean:
        return Words::tr("Answer length, as recorded");
    case RecordedItem::Throughput:
        return Words::tr("Throughput, as recorded");
    }
    return {};
}

QString value(const LegSummary& leg, RecordedItem item)
{
    const auto found = valueOf(leg, item);
    return found ? valueText(item, *found) : format::noValue();
}

std::optional<double> ratioOf(const Comparison& comparison, std::size_t leg, RecordedItem item)
{
    const auto baseline = valueOf(comparison.legs[comparison.baseline], item);
    const auto value = valueOf(comparison.legs[leg], item);
    if (isCount(item) || !baseline || !value)
        return {};
    const bool isLowerBetter = traitsOf(metricOf(item)).direction == Direction::LowerIsBetter;
    const double divisor = isLowerBetter ? *value : *baseline;
    if (divisor == 0)
        return {};
    return (isLowerBetter ? *baseline : *value) / divisor;
}

QString ratio(const Comparison& comparison, std::size_t leg, RecordedItem item)
{
    const auto found = ratioOf(comparison, leg, item);
    return found ? metrictext::asMeasured({.metric = metricOf(item), .ratio = found}) : QStringLiteral("—");
}

QString difference(const std::vector<LegSummary>& legs, RecordedItem item)
{
    QStringList words;
    for (const LegSummary& leg : legs) {
        if (const auto found = find(leg, item))
            words.append(reasonWords(found->reason));
    }
    words.removeDuplicates();
    if (words.size() > 1) // one leg's "agrees" is no news beside another's difference
        words.removeAll(reasonWords(RecordedReason::Agrees));
    return words.join(QStringLiteral(" · "));
}

QString provenance(const LegSummary& leg, RecordedItem item)
{
    const auto found = find(leg, item);
    if (!found)
        return Words::tr("The file of %1 does not state it.").arg(leg.title);
    //: heading of a tool tip: a figure, an endpoint and its value
    QStringList lines {Words::tr("%1 of %2: %3").arg(name(item), leg.title, valueText(item, found->recorded))};
    if (found->recomputed) {
        const Metric metric = item == RecordedItem::Throughput ? Metric::OutputThroughput : metricOf(item);
        const QString ours
            = isCount(item) ? valueText(item, *found->recomputed) : metrictext::value(metric, *found->recomputed);
        lines.append(Words::tr("Recomputed from the records: %1").arg(ours));
    }
    lines.append(reasonSentence(found->reason));
    return lines.join(u'\n');
}

} // namespace tokenscope::recordedtext
