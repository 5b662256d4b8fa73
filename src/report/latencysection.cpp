// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/latencysection.h"

#include "wording/evidencewording.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double drifting = 0.05; // p of the trend that is told
constexpr std::size_t mostNamed = 3; // outliers
constexpr qsizetype longestQuestion = 60;

QString number(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    if (text.startsWith(u'-') && text.toDouble() == 0)
        text.remove(0, 1); // "-0.0"
    return text.replace(u'-', QChar(u'−'));
}

QString seconds(double value)
{
    return number(value, std::abs(value) < 0.1 ? 3 : 2);
}

// Milliseconds per token: simulated and small models need less than one.
QString milliseconds(double value)
{
    return number(1'000 * value, std::abs(value) < 0.000'1 && value != 0 ? 3 : 1);
}

QString fitSentence(const LegSummary& leg, const LatencyFit& fit)
{
    const QString fixed = seconds(fit.fixed);
    const QString perToken = milliseconds(fit.perToken);
    if (!fit.perTokenInterval || !fit.fixedInterval) {
        return QCoreApplication::translate("report", "%1: %2 s + %3 ms per output token (n = %4).")
            .arg(legTitle(leg), fixed, perToken, QString::number(fit.n));
    }
    const Interval& interval = *fit.perTokenInterval;
    const bool isShown = !interval.contains(0);
    const QString sentence = isShown
        ? QCoreApplication::translate("report",
                                      "%1: %2 s + %3 ms per output token (95 % intervals %4 to %5 s and %6 to %7 ms, "
                                      "n = %8).")
        : QCoreApplication::translate("report",
                                      "%1: %2 s + %3 ms per output token (95 % intervals %4 to %5 s and %6 to %7 ms, "
                                      "n = %8): it is not shown that longer answers take longer.");
    return sentence.arg(legTitle(leg), fixed, perToken, seconds(fit.fixedInterval->low),
                        seconds(fit.fixedInterval->high), milliseconds(interval.low), milliseconds(interval.high),
                        QString::number(fit.n));
}

QString firstRequestSentence(const LegSummary& leg, const FirstRequest& first)
{
    return QCoreApplication::translate("report",
                                       "The first request of %1 took %2 s against a median of %3 s of the rest.")
        .arg(legTitle(leg), seconds(first.latency), seconds(first.restMedian));
}

QString driftSentence(const LegSummary& leg, const Drift& drift)
{
    const QString ratio = factorNumber(drift.ratio);
    const bool isUp = drift.ratio > 1;
    const QString sentence = ratio == QStringLiteral("1.00")
        ? QCoreApplication::translate("report",
                                      "The latency of %1 drifted during the run, though the medians of its halves "
                                      "are alike: %2× (Mann–Kendall, %3).")
        : isUp ? QCoreApplication::translate("report",
                                             "The latency of %1 rose during the run: the median of the second half is "
                                             "%2× that of the first (Mann–Kendall, %3).")
               : QCoreApplication::translate("report",
                                             "The latency of %1 fell during the run: the median of the second half is "
                                             "%2× that of the first (Mann–Kendall, %3).");
    return sentence.arg(legTitle(leg), ratio, pWords(drift.p));
}

QString promptName(const LegSummary& leg, int promptNumber)
{
    const auto found = std::ranges::find(leg.prompts, promptNumber, &PromptLatency::promptNumber);
    QString question = found == leg.prompts.end() ? QString() : plain(found->question);
    if (question.isEmpty())
        return QCoreApplication::translate("report", "prompt %1").arg(promptNumber);
    if (question.size() > longestQuestion) {
        question.truncate(longestQuestion - 1);
        if (question.back().isHighSurrogate())
            question.chop(1);
        question += QChar(u'…');
    }
    //: a prompt with its question, for example: prompt 3 (“Where did Super Bowl 50 take place?”)
    return QCoreApplication::translate("report", "prompt %1 (“%2”)").arg(QString::number(promptNumber), question);
}

QString outlierSentence(const LegSummary& leg)
{
    std::vector<int> prompts;
    for (const int prompt : leg.outlierPrompts) {
        if (std::ranges::find(prompts, prompt) == prompts.end())
            prompts.push_back(prompt);
    }
    QStringList names;
    for (std::size_t i = 0; i < std::min(prompts.size(), mostNamed); ++i)
        names << promptName(leg, prompts[i]);
    const QString sentence = names.isEmpty()
        ? QCoreApplication::translate("report", "Outliers of %1: %2 of %3 requests.")
        : prompts.size() > mostNamed
        ? QCoreApplication::translate("report", "Outliers of %1: %2 of %3 requests, first %4.")
        //: %4 are prompts
        : QCoreApplication::translate("report", "Outliers of %1: %2 of %3 requests, %4.");
    const QString count = QString::number(leg.predictability.outliers->size());
    const QString all = QString::number(leg.succeeded);
    return names.isEmpty() ? sentence.arg(legTitle(leg), count, all)
                           : sentence.arg(legTitle(leg), count, all, names.join(QStringLiteral(", ")));
}

} // namespace

ReportSection latencySection(const Comparison& comparison)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "What latency is made of")};
    bool hasFit = false;
    bool hasOutliers = false;
    for (const LegSummary& leg : comparison.legs) {
        const Predictability& predictability = leg.predictability;
        const std::size_t outliers = predictability.outliers ? predictability.outliers->size() : 0;
        if (leg.fit)
            section.lines.push_back(fitSentence(leg, *leg.fit));
        if (leg.firstRequest && leg.firstRequest->isSlow)
            section.lines.push_back(firstRequestSentence(leg, *leg.firstRequest));
        if (predictability.drift && predictability.drift->p <= drifting)
            section.lines.push_back(driftSentence(leg, *predictability.drift));
        if (outliers > 0)
            section.lines.push_back(outlierSentence(leg));
        hasFit = hasFit || leg.fit;
        hasOutliers = hasOutliers || outliers > 0;
    }
    if (hasFit)
        section.notes.push_back(QCoreApplication::translate(
            "report",
            "Theil–Sen line of latency on output tokens. The fixed part is what an answer costs before its length "
            "matters: the path, the gateway, the queue, reading the prompt."));
    if (hasOutliers)
        section.notes.push_back(QCoreApplication::translate(
            "report", "Outliers lie more than three interquartile ranges above the third quartile of their leg."));
    return section;
}

} // namespace tokenscope
