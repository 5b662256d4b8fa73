// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/answertext.h"

#include "ui/text/format.h"
#include "ui/text/metrictext.h"
#include "ui/text/outcometext.h"

#include <QCoreApplication>
#include <QStringList>

namespace tokenscope::answertext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerText)
};

QString rateOf(double tokensPerSecond)
{
    return metrictext::value(Metric::OutputThroughput, tokensPerSecond);
}

QString timeAndRate(const std::optional<double>& seconds, const std::optional<double>& rate)
{
    QStringList parts;
    if (seconds)
        parts.append(format::seconds(*seconds, 2));
    if (rate)
        parts.append(rateOf(*rate));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString aside(const RequestRecord* record)
{
    if (!record)
        return Words::tr("This prompt was not sent.");
    if (!record->succeeded())
        return outcometext::details(*record);
    if (!record->text.isEmpty())
        return {};
    return record->reasoning.isEmpty() ? Words::tr("The answer is empty.") : record->reasoning;
}

QString score(const RequestRecord& record)
{
    if (!record.score)
        return {};
    if (record.score->isExact)
        return Words::tr("exact match");
    //: F1: harmonic mean of precision and recall
    const QString f1 = Words::tr("F1 %1").arg(format::number(record.score->f1, 2));
    return record.score->containsAnswer ? Words::tr("contains a gold answer, %1").arg(f1)
                                        : Words::tr("no gold answer in it, %1").arg(f1);
}

QString facts(const RequestRecord& record)
{
    QStringList parts {score(record)};
    if (!record.succeeded())
        parts.append(outcometext::word(record));
    if (const auto tokens = record.outputTokens(); tokens && record.succeeded())
        parts.append(format::tokens(*tokens, record.hasEstimatedTokens()));
    parts.append(format::latency(record.latency));
    if (const auto first = record.timeToFirstToken())
        //: time to first token
        parts.append(Words::tr("TTFT %1").arg(format::firstToken(*first)));
    if (record.text.size() > 0 && record.finishReason == QStringLiteral("length"))
        parts.append(Words::tr("cut off at its longest length"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString serverAgainstMeasured(const RequestRecord& record)
{
    const ServerFigures& said = record.server;
    const QString theirs = timeAndRate(said.latency, said.tokensPerSecond);
    if (theirs.isEmpty() || !record.succeeded())
        return {};
    const double seconds = toSeconds(record.latency);
    const auto tokens = record.outputTokens();
    const auto rate
        = tokens && seconds > 0 ? std::optional(static_cast<double>(*tokens) / seconds) : std::optional<double>();
    const QString ours
        = timeAndRate(said.latency ? std::optional(seconds) : std::nullopt, said.tokensPerSecond ? rate : std::nullopt);
    if (const auto outside = record.timeOutsideServer())
        //: %3: measured less the server's time: network, gateways, queue
        return Words::tr("server: %1; measured: %2; outside the model: %3")
            .arg(theirs, ours, format::seconds(*outside, 2));
    return Words::tr("server: %1; measured: %2").arg(theirs, ours);
}

} // namespace tokenscope::answertext
