// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/findingwording.h"

#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

constexpr std::array<std::pair<const char*, const char*>, 6> scenarioNames {{
    {"original", QT_TRANSLATE_NOOP("report", "Original protocol")},
    {"concurrency", QT_TRANSLATE_NOOP("report", "Concurrency sweep")},
    {"batch", QT_TRANSLATE_NOOP("report", "Batch")},
    {"long_context", QT_TRANSLATE_NOOP("report", "Long context")},
    {"long_answers", QT_TRANSLATE_NOOP("report", "Long answers")},
    {"steady", QT_TRANSLATE_NOOP("report", "Steady load")},
}};

QString milliseconds(double seconds)
{
    return QString::number(1'000 * seconds, 'f', 1);
}

QString percent(double share)
{
    return QString::number(100 * share, 'f', 0);
}

} // namespace

QString scenarioName(const QString& key)
{
    const auto found = std::ranges::find_if(scenarioNames, [&key](const auto& name) {
        const QLatin1String known(name.first); // "batch_32" is a kind of batch
        return key == known || key.startsWith(known + QChar(u'_'));
    });
    return found == scenarioNames.end() ? plain(key) : QCoreApplication::translate("report", found->second);
}

QString variableName(SweepVariable variable)
{
    switch (variable) {
    case SweepVariable::Concurrency:
        return QCoreApplication::translate("report", "At a time");
    case SweepVariable::Rate:
        return QCoreApplication::translate("report", "Requests/s");
    case SweepVariable::PromptTokens:
        return QCoreApplication::translate("report", "Prompt tokens");
    case SweepVariable::OutputTokens:
        return QCoreApplication::translate("report", "Longest answer");
    }
    Q_UNREACHABLE();
}

QString stretchWords(SweepVariable variable, double from, double to)
{
    const QString values = from == to
        ? variableNumber(from)
        //: from one value to another: "2 to 8"
        : QCoreApplication::translate("report", "%1 to %2").arg(variableNumber(from), variableNumber(to));
    switch (variable) {
    case SweepVariable::Concurrency:
        return QCoreApplication::translate("report", "%1 at a time").arg(values);
    case SweepVariable::Rate:
        return QCoreApplication::translate("report", "%1 requests/s").arg(values);
    case SweepVariable::PromptTokens:
        return QCoreApplication::translate("report", "%1 prompt tokens").arg(values);
    case SweepVariable::OutputTokens:
        return QCoreApplication::translate("report", "%1 output tokens").arg(values);
    }
    Q_UNREACHABLE();
}

QString variableKey(SweepVariable variable)
{
    const auto* const found
        = std::ranges::find(sweepVariableKeys, variable, &std::pair<SweepVariable, const char*>::first);
    Q_ASSERT(found != sweepVariableKeys.end());
    return QString::fromLatin1(found->second);
}

QString variableNumber(double value)
{
    return QString::number(value, 'g', 9);
}

QString meritName(Merit merit, bool isTailRatio)
{
    switch (merit) {
    case Merit::MedianLatency:
        return QCoreApplication::translate("report", "Median latency");
    case Merit::OutputThroughput:
        return metricName(Metric::OutputThroughput);
    case Merit::TimeToFirstToken:
        return QCoreApplication::translate("report", "Median time to first token");
    case Merit::LatencySpread:
        return isTailRatio ? QCoreApplication::translate("report", "Latency, p99 ÷ median")
                           : QCoreApplication::translate("report", "Latency, deviation ÷ mean");
    case Merit::LongestContext:
        return QCoreApplication::translate("report", "Longest prompt answered");
    case Merit::CostPerThousand:
        return metricName(Metric::CostPerThousand);
    case Merit::TokensPerJoule:
        return metricName(Metric::TokensPerJoule);
    }
    Q_UNREACHABLE();
}

QString meritUnit(Merit merit)
{
    switch (merit) {
    case Merit::MedianLatency:
    case Merit::TimeToFirstToken:
        return QStringLiteral("s");
    case Merit::OutputThroughput:
        return metricUnit(Metric::OutputThroughput);
    case Merit::LongestContext:
        return metricUnit(Metric::PromptTokens);
    case Merit::TokensPerJoule:
        return metricUnit(Metric::TokensPerJoule);
    case Merit::LatencySpread:
    case Merit::CostPerThousand:
        break;
    }
    return {};
}

QString meritNumber(Merit merit, double value)
{
    switch (merit) {
    case Merit::MedianLatency:
        return metricNumber(Metric::Latency, value);
    case Merit::OutputThroughput:
        return metricNumber(Metric::OutputThroughput, value);
    case Merit::TimeToFirstToken:
        return metricNumber(Metric::TimeToFirstToken, value);
    case Merit::LatencySpread:
        return QString::number(value, 'f', 3);
    case Merit::LongestContext:
        return QString::number(value, 'f', 0);
    case Merit::CostPerThousand:
        return metricNumber(Metric::CostPerThousand, value);
    case Merit::TokensPerJoule:
        return metricNumber(Metric::TokensPerJoule, value);
    }
    Q_UNREACHABLE();
}

QString meritKey(Merit merit, bool isTailRatio)
{
    switch (merit) {
    case Merit::MedianLatency:
        return QStringLiteral("median_latency_s");
    case Merit::OutputThroughput:
        return QStringLiteral("output_throughput_tokens_per_s");
    case Merit::TimeToFirstToken:
        return QStringLiteral("median_ttft_s");
    case Merit::LatencySpread:
        return isTailRatio ? QStringLiteral("latency_p99_over_p50") : QStringLiteral("latency_variation");
    case Merit::LongestContext:
        return QStringLiteral("longest_prompt_tokens");
    case Merit::CostPerThousand:
        return QStringLiteral("cost_per_1000_answers");
    case Merit::TokensPerJoule:
        return QStringLiteral("tokens_per_joule");
    }
    Q_UNREACHABLE();
}

QString surenessWords(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Shown:
        return QCoreApplication::translate("report", "shown");
    case Sureness::NotShown:
        return QCoreApplication::translate("report", "not shown");
    case Sureness::TooFew:
        return QCoreApplication::translate("report", "too few answers");
    }
    Q_UNREACHABLE();
}

QString surenessKey(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Shown:
        return QStringLiteral("shown");
    case Sureness::NotShown:
        return QStringLiteral("not_shown");
    case Sureness::TooFew:
        return QStringLiteral("too_few");
    }
    Q_UNREACHABLE();
}

QString endKey(LegEnd end)
{
    switch (end) {
    case LegEnd::PlanDone:
        return QStringLiteral("plan_done");
    case LegEnd::Stopped:
        return QStringLiteral("stopped");
    case LegEnd::TimeLimit:
        return QStringLiteral("time_limit");
    case LegEnd::TokenLimit:
        return QStringLiteral("token_limit");
    case LegEnd::FailuresInARow:
        return QStringLiteral("failures_in_a_row");
    case LegEnd::FailureShare:
        return QStringLiteral("failure_share");
    case LegEnd::CredentialLost:
        return QStringLiteral("credential_lost");
    }
    Q_UNREACHABLE();
}

QString trustKey(TrustLevel level)
{
    switch (level) {
    case TrustLevel::Good:
        return QStringLiteral("good");
    case TrustLevel::Doubtful:
        return QStringLiteral("doubtful");
    case TrustLevel::Poor:
        return QStringLiteral("poor");
    }
    Q_UNREACHABLE();
}

QString distrustKey(DistrustReason reason)
{
    switch (reason) {
    case DistrustReason::LateTimer:
        return QStringLiteral("late_timer");
    case DistrustReason::LateSending:
        return QStringLiteral("late_sending");
    case DistrustReason::BusyWorker:
        return QStringLiteral("busy_worker");
    }
    Q_UNREACHABLE();
}

QString distrustWords(const Distrust& distrust)
{
    switch (distrust.reason) {
    case DistrustReason::LateTimer:
        return QCoreApplication::translate("report", "timer %1 ms late (p99, limit %2 ms)")
            .arg(milliseconds(distrust.value), milliseconds(distrust.limit));
    case DistrustReason::LateSending:
        return QCoreApplication::translate("report", "requests sent %1 ms late (p99, limit %2 ms)")
            .arg(milliseconds(distrust.value), milliseconds(distrust.limit));
    case DistrustReason::BusyWorker:
        return QCoreApplication::translate("report", "a measuring thread %1 % busy (limit %2 %)")
            .arg(percent(distrust.value), percent(distrust.limit));
    }
    Q_UNREACHABLE();
}

} // namespace tokenscope
