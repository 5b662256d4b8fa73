// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/requestcsv.h"

#include "document/csvfield.h"

#include <QStringList>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr auto head
    = "leg,endpoint,model,simulated,file,number,prompt,run,warmup,question,scheduled_s,sent_s,held_s,ttft_s,latency_s,"
      "latency_from_schedule_s,streamed,chunks,prompt_tokens,output_tokens,output_tokens_estimated,cached_tokens,"
      "outcome,http_status,cause,rate_limited,error,finish_reason,served_model,response_chars,exact_match,answer_f1,"
      "contains_answer,answer,server_reported\n";

QString flag(bool isSet)
{
    return isSet ? QStringLiteral("true") : QStringLiteral("false");
}

QString seconds(const std::optional<Nanoseconds>& time)
{
    return time ? csvNumber(toSeconds(*time)) : QString();
}

QString count(const std::optional<std::int64_t>& number)
{
    return number ? QString::number(*number) : QString();
}

QString textOrNothing(const QString& text)
{
    return text.isEmpty() ? QString() : csvText(text);
}

QStringList legFields(const LegSummary& leg)
{
    return {csvText(leg.label), csvText(leg.part.endpoint), csvText(leg.model), flag(leg.isSimulated),
            csvText(leg.path)};
}

QStringList timeFields(const RequestRecord& record)
{
    return {seconds(record.scheduledAt),
            seconds(record.sentAt),
            csvNumber(toSeconds(record.heldFor)),
            seconds(record.timeToFirstToken()),
            csvNumber(toSeconds(record.latency)),
            seconds(record.latencyFromSchedule()),
            flag(record.isStreamed),
            QString::number(record.chunks.size())};
}

QStringList tokenFields(const RequestRecord& record)
{
    const auto tokens = record.outputTokens();
    return {count(record.usage.promptTokens), count(tokens), tokens ? flag(record.hasEstimatedTokens()) : QString(),
            count(record.usage.cachedTokens)};
}

QStringList outcomeFields(const RequestRecord& record)
{
    return {keyOf(record.outcome, record.httpStatus),
            record.httpStatus > 0 ? QString::number(record.httpStatus) : QString(),
            keyOf(record.cause),
            QString::number(record.rateLimitedTimes),
            textOrNothing(record.errorMessage),
            textOrNothing(record.finishReason),
            textOrNothing(record.servedModel),
            QString::number(record.text.size())};
}

QStringList scoreFields(const std::optional<AnswerScore>& score)
{
    if (!score)
        return {QString(), QString(), QString()};
    return {flag(score->isExact), csvNumber(score->f1), flag(score->containsAnswer)};
}

QString questionOf(const LegSummary& leg, const RequestRecord& record)
{
    const auto prompt = std::ranges::lower_bound(leg.prompts, record.promptNumber, {}, &PromptLatency::promptNumber);
    const bool isKnown = prompt != leg.prompts.end() && prompt->promptNumber == record.promptNumber;
    return isKnown ? prompt->question : promptFromText(record.prompt).question;
}

QStringList recordFields(const LegSummary& leg, const RequestRecord& record)
{
    return QStringList {QString::number(record.number), QString::number(record.promptNumber),
                        QString::number(record.run), flag(record.isWarmup), csvText(questionOf(leg, record))}
    + timeFields(record) + tokenFields(record) + outcomeFields(record) + scoreFields(record.score)
        + QStringList {textOrNothing(record.text), textOrNothing(QString::fromUtf8(record.serverReported))};
}

} // namespace

QByteArray requestsCsv(const Comparison& comparison, const std::vector<LegSource>& sources)
{
    QByteArray text = head;
    const std::size_t legs = std::min(comparison.legs.size(), sources.size());
    for (std::size_t leg = 0; leg < legs; ++leg) {
        const QStringList identity = legFields(comparison.legs[leg]);
        for (const RequestRecord& record : sources[leg].leg->records)
            text += (identity + recordFields(comparison.legs[leg], record)).join(QChar(u',')).toUtf8() + '\n';
    }
    return text;
}

} // namespace tokenscope
