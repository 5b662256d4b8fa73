// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/conditionwording.h"

#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

QString notKnown()
{
    return QCoreApplication::translate("report", "not known");
}

QString modelOf(const LegSummary& leg)
{
    return leg.model.isEmpty() ? notKnown() : leg.model;
}

QString promptCountOf(const LegSummary& leg)
{
    return QString::number(leg.conditions.prompts.size());
}

QString streamingOf(const LegSummary& leg)
{
    return leg.conditions.streamed > 0 ? QCoreApplication::translate("report", "streamed")
                                       : QCoreApplication::translate("report", "not streamed");
}

QString samplingOf(const LegSummary& leg)
{
    return leg.conditions.hasPlan ? samplingWords(leg.conditions.sampling) : notKnown();
}

QString concurrencyOf(const LegSummary& leg)
{
    if (leg.load.isOpenLoop())
        return QCoreApplication::translate("report", "%1 requests/s").arg(*leg.load.rate);
    return leg.conditions.hasPlan ? QString::number(leg.conditions.concurrency) : notKnown();
}

QString orderOf(const LegSummary& leg)
{
    return leg.conditions.hasPlan ? orderWords(leg.conditions.order) : notKnown();
}

QString attemptedOf(const LegSummary& leg)
{
    return QString::number(leg.attempted);
}

QString startOf(const LegSummary& leg)
{
    return leg.conditions.startedAt.isValid() ? leg.conditions.startedAt.toString(Qt::ISODate) : notKnown();
}

QString clientOf(const LegSummary& leg)
{
    return leg.conditions.client.isEmpty() ? notKnown() : leg.conditions.client;
}

QString machineOf(const LegSummary& leg)
{
    return leg.conditions.machine.isEmpty() ? notKnown() : leg.conditions.machine;
}

QString warmupsOf(const LegSummary& leg)
{
    return QString::number(leg.conditions.warmups);
}

QString timeScaleOf(const LegSummary& leg)
{
    return QString::number(leg.conditions.timeScale);
}

QString bufferedOf(const LegSummary& leg)
{
    return QCoreApplication::translate("report", "%1 of %2 answers")
        .arg(QString::number(leg.conditions.buffered), QString::number(leg.conditions.streamed));
}

struct Wording
{
    Condition kind {};
    const char* key = "";
    const char* sentence = ""; ///< %1: the legs it is about
    QString (*valueOf)(const LegSummary&) = nullptr; ///< what is told of each leg; null: its name is enough
};

constexpr std::array<Wording, 22> wordings {{
    {Condition::Model, "model", QT_TRANSLATE_NOOP("report", "Models differ: %1."), modelOf},
    {Condition::Prompts, "prompts",
     QT_TRANSLATE_NOOP("report", "The prompts are not the same; different ones sent: %1."), promptCountOf},
    {Condition::Streaming, "streaming", QT_TRANSLATE_NOOP("report", "Streamed answers are compared with others: %1."),
     streamingOf},
    {Condition::Sampling, "sampling", QT_TRANSLATE_NOOP("report", "Sampling differs: %1."), samplingOf},
    {Condition::Concurrency, "concurrency",
     QT_TRANSLATE_NOOP("report", "Numbers of requests in flight at a time differ: %1."), concurrencyOf},
    {Condition::RunOrder, "order", QT_TRANSLATE_NOOP("report", "Orders of requests differ: %1."), orderOf},
    {Condition::RequestCount, "request_count", QT_TRANSLATE_NOOP("report", "Numbers of requests differ: %1."),
     attemptedOf},
    {Condition::StartTime, "start_time", QT_TRANSLATE_NOOP("report", "Measured in different runs: %1."), startOf},
    {Condition::ClientVersion, "client", QT_TRANSLATE_NOOP("report", "Measured by different programs: %1."), clientOf},
    {Condition::Location, "location", QT_TRANSLATE_NOOP("report", "Measured from different computers: %1."), machineOf},
    {Condition::Warmups, "warmups", QT_TRANSLATE_NOOP("report", "Numbers of warm-up requests differ: %1."), warmupsOf},
    {Condition::Simulated, "simulated", QT_TRANSLATE_NOOP("report", "Simulated, not measured on a real endpoint: %1."),
     nullptr},
    {Condition::TimeScale, "time_scale",
     QT_TRANSLATE_NOOP("report", "Simulated times are not those of the profile but scaled by: %1."), timeScaleOf},
    {Condition::EstimatedTokens, "estimated_tokens",
     QT_TRANSLATE_NOOP("report", "Tokens are estimated from characters (≈), the server did not tell: %1."), nullptr},
    {Condition::RecordedByService, "recorded_by_service",
     QT_TRANSLATE_NOOP("report",
                       "Recorded by the batch service: no single requests, so no intervals or tests, and its "
                       "throughput counts prompt and answer tokens: %1."),
     nullptr},
    {Condition::UnknownPlan, "unknown_plan",
     QT_TRANSLATE_NOOP("report", "The file keeps neither settings nor failed requests nor send times: %1."), nullptr},
    {Condition::NotStreamed, "not_streamed",
     QT_TRANSLATE_NOOP("report", "Not streamed, so there are no times of tokens: %1."), nullptr},
    {Condition::BufferedStream, "buffered_stream",
     QT_TRANSLATE_NOOP("report", "Streams arrived in one burst; times of tokens are the relay's, not the model's: %1."),
     bufferedOf},
    {Condition::DerivedThroughput, "derived_throughput",
     QT_TRANSLATE_NOOP("report", "Throughput (*) is over the sum of latencies, since no times are kept: %1."), nullptr},
    {Condition::Stopped, "stopped", QT_TRANSLATE_NOOP("report", "Stopped before its end: %1."), nullptr},
    {Condition::LateClient, "late_client",
     QT_TRANSLATE_NOOP("report", "The measuring computer was late itself, so distrust small times: %1."), nullptr},
    {Condition::NoResults, "no_results", QT_TRANSLATE_NOOP("report", "No successful request, so no data: %1."),
     nullptr},
}};

const Wording& wordingOf(Condition condition)
{
    const auto found = std::ranges::find(wordings, condition, &Wording::kind);
    Q_ASSERT(found != wordings.end());
    return *found;
}

// A difference is told of every leg, a remark of those it is on. Of what makes the legs unlike, only those that have
// it.
bool isAbout(const ConditionDifference& condition, std::size_t index, const LegSummary& leg)
{
    if (condition.kind == Condition::Simulated)
        return leg.isSimulated;
    if (condition.kind == Condition::EstimatedTokens)
        return leg.hasEstimatedTokens;
    return condition.isDifference || std::ranges::find(condition.legs, index) != condition.legs.end();
}

} // namespace

QString orderWords(Order order)
{
    switch (order) {
    case Order::Sequential:
        return QCoreApplication::translate("report", "one endpoint after the other");
    case Order::Alternating:
        return QCoreApplication::translate("report", "alternating");
    case Order::Together:
        return QCoreApplication::translate("report", "together");
    }
    Q_UNREACHABLE();
}

QString samplingWords(const Sampling& sampling)
{
    QString words = QCoreApplication::translate("report", "temperature %1, at most %2 tokens")
                        .arg(QString::number(sampling.temperature), QString::number(sampling.maxTokens));
    if (!sampling.seed)
        return words;
    return QCoreApplication::translate("report", "%1, seed %2").arg(words, QString::number(*sampling.seed));
}

QString conditionSentence(const Comparison& comparison, const ConditionDifference& condition)
{
    const Wording& wording = wordingOf(condition.kind);
    QStringList legs;
    for (std::size_t index = 0; index < comparison.legs.size(); ++index) {
        const LegSummary& leg = comparison.legs[index];
        if (!isAbout(condition, index, leg))
            continue;
        legs << (wording.valueOf ? QStringLiteral("%1: %2").arg(legTitle(leg), plain(wording.valueOf(leg)))
                                 : legTitle(leg));
    }
    return QCoreApplication::translate("report", wording.sentence).arg(legs.join(QStringLiteral("; ")));
}

QString conditionKey(Condition condition)
{
    return QString::fromLatin1(wordingOf(condition).key);
}

} // namespace tokenscope
