// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope {

namespace {

QString fixed(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

// Times of single tokens are thousandths of a second.
bool isInMilliseconds(Metric metric)
{
    return metric == Metric::InterTokenLatency || metric == Metric::TimePerOutputToken;
}

int decimalsOf(Metric metric)
{
    switch (metric) {
    case Metric::Latency:
    case Metric::LatencyFromSchedule:
    case Metric::TimeToFirstToken:
    case Metric::ServerLatency:
    case Metric::ServerTimeToFirstToken:
    case Metric::TimeOutsideServer:
    case Metric::RequestThroughput:
    case Metric::Goodput:
    case Metric::TokensPerJoule:
        return 3;
    case Metric::CostPerThousand:
        return 4;
    case Metric::InterTokenLatency:
    case Metric::TimePerOutputToken:
    case Metric::OutputThroughput:
    case Metric::TotalThroughput:
    case Metric::OriginalThroughput:
        return 2;
    case Metric::OutputTokens:
    case Metric::PromptTokens:
    case Metric::ResponseCharacters:
    case Metric::SuccessRate:
    case Metric::ExactMatch:
    case Metric::AnswerF1:
    case Metric::ContainsAnswer:
        return 1;
    }
    Q_UNREACHABLE();
}

} // namespace

QString metricName(Metric metric)
{
    switch (metric) {
    case Metric::Latency:
        return QCoreApplication::translate("report", "Latency");
    case Metric::LatencyFromSchedule:
        return QCoreApplication::translate("report", "Latency from schedule");
    case Metric::TimeToFirstToken:
        return QCoreApplication::translate("report", "Time to first token");
    case Metric::InterTokenLatency:
        return QCoreApplication::translate("report", "Inter-token latency");
    case Metric::TimePerOutputToken:
        return QCoreApplication::translate("report", "Time per output token");
    case Metric::ServerLatency:
        return QCoreApplication::translate("report", "Latency, as the server says");
    case Metric::ServerTimeToFirstToken:
        return QCoreApplication::translate("report", "Time to first token, as the server says");
    case Metric::TimeOutsideServer:
        return QCoreApplication::translate("report", "Outside the model: client − server");
    case Metric::OutputTokens:
        return QCoreApplication::translate("report", "Output tokens");
    case Metric::PromptTokens:
        return QCoreApplication::translate("report", "Prompt tokens");
    case Metric::ResponseCharacters:
        return QCoreApplication::translate("report", "Response length");
    case Metric::OutputThroughput:
        return QCoreApplication::translate("report", "Output throughput");
    case Metric::TotalThroughput:
        return QCoreApplication::translate("report", "Total throughput (with prompt)");
    case Metric::OriginalThroughput:
        return QCoreApplication::translate("report", "Throughput as in the original script");
    case Metric::RequestThroughput:
        return QCoreApplication::translate("report", "Request throughput");
    case Metric::Goodput:
        return QCoreApplication::translate("report", "Goodput");
    case Metric::SuccessRate:
        return QCoreApplication::translate("report", "Success rate");
    case Metric::CostPerThousand:
        return QCoreApplication::translate("report", "Cost of 1,000 answers");
    case Metric::TokensPerJoule:
        return QCoreApplication::translate("report", "Tokens per joule");
    case Metric::ExactMatch:
        return QCoreApplication::translate("report", "Exact match");
    case Metric::AnswerF1:
        return QCoreApplication::translate("report", "F1 of answers");
    case Metric::ContainsAnswer:
        return QCoreApplication::translate("report", "Contains a gold answer");
    }
    Q_UNREACHABLE();
}

bool isOnlyShownWhereKnown(Metric metric)
{
    return metric == Metric::LatencyFromSchedule || metric == Metric::Goodput || metric == Metric::CostPerThousand
        || metric == Metric::TokensPerJoule || isServerReported(metric) || isQuality(metric);
}

QString metricUnit(Metric metric)
{
    if (isInMilliseconds(metric))
        return QStringLiteral("ms");
    switch (metric) {
    case Metric::SuccessRate:
    case Metric::ExactMatch:
    case Metric::AnswerF1:
    case Metric::ContainsAnswer:
        return QStringLiteral("%");
    case Metric::OutputTokens:
    case Metric::PromptTokens:
        return QCoreApplication::translate("report", "tokens");
    case Metric::ResponseCharacters:
        return QCoreApplication::translate("report", "characters");
    case Metric::OutputThroughput:
    case Metric::TotalThroughput:
    case Metric::OriginalThroughput:
        return QCoreApplication::translate("report", "tokens/s");
    case Metric::TokensPerJoule:
        return QCoreApplication::translate("report", "tokens/J");
    case Metric::Latency:
    case Metric::LatencyFromSchedule:
    case Metric::TimeToFirstToken:
    case Metric::InterTokenLatency:
    case Metric::TimePerOutputToken:
    case Metric::ServerLatency:
    case Metric::ServerTimeToFirstToken:
    case Metric::TimeOutsideServer:
    case Metric::RequestThroughput:
    case Metric::Goodput:
    case Metric::CostPerThousand: // the endpoint's currency
        break;
    }
    return QString::fromLatin1(traitsOf(metric).unit);
}

QString metricNumber(Metric metric, double value)
{
    const double scale
        = metric == Metric::SuccessRate || isQuality(metric) ? 100 : (isInMilliseconds(metric) ? 1000 : 1);
    return fixed(value * scale, decimalsOf(metric));
}

QString notMeasurableWords(NotMeasurableReason reason)
{
    switch (reason) {
    case NotMeasurableReason::Buffered:
        return QCoreApplication::translate("report", "not measurable (buffered)");
    case NotMeasurableReason::NotStreamed:
        return QCoreApplication::translate("report", "not measurable (not streamed)");
    case NotMeasurableReason::TooFewChunks:
        return QCoreApplication::translate("report", "not measurable (too few chunks)");
    }
    Q_UNREACHABLE();
}

QString notMeasurableKey(NotMeasurableReason reason)
{
    switch (reason) {
    case NotMeasurableReason::Buffered:
        return QStringLiteral("buffered");
    case NotMeasurableReason::NotStreamed:
        return QStringLiteral("not_streamed");
    case NotMeasurableReason::TooFewChunks:
        return QStringLiteral("too_few_chunks");
    }
    Q_UNREACHABLE();
}

QString recordedItemName(RecordedItem item)
{
    switch (item) {
    case RecordedItem::Requests:
        return QCoreApplication::translate("report", "Requests");
    case RecordedItem::Successful:
        return QCoreApplication::translate("report", "Successful requests");
    case RecordedItem::Failed:
        return QCoreApplication::translate("report", "Failed requests");
    case RecordedItem::LatencyMean:
        return QCoreApplication::translate("report", "Latency, mean (s)");
    case RecordedItem::LatencyMin:
        return QCoreApplication::translate("report", "Latency, minimum (s)");
    case RecordedItem::LatencyMax:
        return QCoreApplication::translate("report", "Latency, maximum (s)");
    case RecordedItem::LatencyMedian:
        return QCoreApplication::translate("report", "Latency, median (s)");
    case RecordedItem::TokensMean:
        return QCoreApplication::translate("report", "Tokens, mean");
    case RecordedItem::ResponseLengthMean:
        return QCoreApplication::translate("report", "Response length, mean (characters)");
    case RecordedItem::Throughput:
        return QCoreApplication::translate("report", "Throughput (tokens/s)");
    }
    Q_UNREACHABLE();
}

QString recordedNumber(RecordedItem item, double value)
{
    switch (item) {
    case RecordedItem::Requests:
    case RecordedItem::Successful:
    case RecordedItem::Failed:
        return fixed(value, 0);
    case RecordedItem::LatencyMean:
    case RecordedItem::LatencyMin:
    case RecordedItem::LatencyMax:
    case RecordedItem::LatencyMedian:
        return fixed(value, 3);
    case RecordedItem::TokensMean:
    case RecordedItem::ResponseLengthMean:
        return fixed(value, 1);
    case RecordedItem::Throughput:
        return fixed(value, 2);
    }
    Q_UNREACHABLE();
}

QString recordedReasonWords(RecordedReason reason)
{
    switch (reason) {
    case RecordedReason::Agrees:
        return QCoreApplication::translate("report", "agrees");
    case RecordedReason::Rounded:
        return QCoreApplication::translate("report", "recorded with fewer digits");
    case RecordedReason::UpperMedian:
        return QCoreApplication::translate("report", "recorded is the upper of the two middle values");
    case RecordedReason::PromptTokensIncluded:
        return QCoreApplication::translate("report", "recorded counts prompt tokens too");
    case RecordedReason::FailuresNotKept:
        return QCoreApplication::translate("report", "the original script keeps no failed request");
    case RecordedReason::NoResults:
        return QCoreApplication::translate("report", "no results: recorded is a placeholder");
    case RecordedReason::Unexplained:
        return QCoreApplication::translate("report", "differs, for a reason that the file does not tell");
    }
    Q_UNREACHABLE();
}

QString legTitle(const LegSummary& leg)
{
    QString title = plain(leg.title);
    if (!leg.isSimulated || title.contains(QStringLiteral("simulated"), Qt::CaseInsensitive))
        return title;
    return QCoreApplication::translate("report", "%1 (simulated)").arg(title);
}

QString plain(const QString& text, qsizetype longest)
{
    QString line;
    for (const QChar unit : text.left(4 * longest)) {
        if (unit.category() == QChar::Other_Format) // direction marks can turn a table's text around
            continue;
        line += unit.category() == QChar::Other_Control ? QChar(u' ') : unit;
    }
    line = line.simplified();
    if (line.size() <= longest)
        return line;
    line.truncate(longest - 1);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + QChar(u'…');
}

} // namespace tokenscope
