// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/findingsection.h"

#include "report/evidencewording.h"
#include "report/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

constexpr double usualLevel = 0.05; // of a test that no verdict rests on

// Throughputs other than this one follow from it and the lengths.
constexpr std::array toldMetrics {Metric::Latency,           Metric::LatencyFromSchedule, Metric::TimeToFirstToken,
                                  Metric::InterTokenLatency, Metric::TimePerOutputToken,  Metric::OutputTokens,
                                  Metric::OutputThroughput,  Metric::SuccessRate,         Metric::CostPerThousand,
                                  Metric::TokensPerJoule,    Metric::ExactMatch,          Metric::AnswerF1,
                                  Metric::ContainsAnswer};

bool isKnown(const ComparedValue& value)
{
    return value.value && value.baselineValue;
}

bool isTested(const ComparedValue& value)
{
    return value.evidence && value.evidence->test != TestKind::None;
}

// A quantile of latency is told where it was asked in vain, or where a test speaks.
bool isTold(const ComparedValue& value)
{
    const bool isMetric = std::ranges::find(toldMetrics, value.metric) != toldMetrics.end();
    if (value.statistic == Statistic::P95 || value.statistic == Statistic::P99)
        return value.metric == Metric::Latency && isKnown(value) && value.evidence.has_value();
    if (value.statistic != Statistic::Main || !isMetric)
        return false;
    if (value.metric == Metric::Latency)
        return true;
    if (!isKnown(value))
        return false;
    // without a test, as many as tell the story
    return isTested(value) || value.metric == Metric::TimeToFirstToken || value.metric == Metric::OutputThroughput
        || (value.metric == Metric::SuccessRate && value.lean != Verdict::NoDifference);
}

QString secondsAnd(const std::optional<Interval>& interval, double factor, int decimals)
{
    return interval ? QCoreApplication::translate("report", "95 % interval %1 to %2")
                          .arg(QString::number(interval->low * factor, 'f', decimals),
                               QString::number(interval->high * factor, 'f', decimals))
                    : QCoreApplication::translate("report", "no interval");
}

QString fitSentence(const LegSummary& leg)
{
    const LatencyFit& fit = *leg.fit;
    //: latency as a line over answer length; %2 to %6 are numbers and intervals
    return QCoreApplication::translate("report",
                                       "Latency of %1 against answer length: %2 s (%3) and %4 ms for each output "
                                       "token (%5); Theil–Sen, n = %6.")
        .arg(legTitle(leg), QString::number(fit.fixed, 'f', 2), secondsAnd(fit.fixedInterval, 1, 2),
             QString::number(fit.perToken * 1'000, 'f', 1), secondsAnd(fit.perTokenInterval, 1'000, 1),
             QString::number(fit.n));
}

QString driftSentence(const LegSummary& leg)
{
    const Drift& drift = *leg.predictability.drift;
    return QCoreApplication::translate("report",
                                       "Latency of %1 moved during the run: the median of the second half was %2 "
                                       "times that of the first (Mann–Kendall, %3).")
        .arg(legTitle(leg), factorNumber(drift.ratio), pWords(drift.p));
}

QString firstRequestSentence(const LegSummary& leg)
{
    return QCoreApplication::translate("report",
                                       "The first request to %1 took %2 s, the median of the others is %3 s; it was "
                                       "not left out.")
        .arg(legTitle(leg), QString::number(leg.firstRequest->latency, 'f', 3),
             QString::number(leg.firstRequest->restMedian, 'f', 3));
}

QString agreementSentence(const Comparison& comparison, std::size_t leg, const Agreement& agreement)
{
    QString words = QCoreApplication::translate("report", "n = %Ln prompt(s)", nullptr, static_cast<int>(agreement.n));
    if (agreement.interval)
        words += QStringLiteral("; ")
            + QCoreApplication::translate("report", "95 % interval %1 to %2")
                  .arg(QString::number(agreement.interval->low, 'f', 2),
                       QString::number(agreement.interval->high, 'f', 2));
    return QCoreApplication::translate("report",
                                       "Answers of %1 and %2 to the same prompts share words with a mean F1 of %3 "
                                       "(%4).")
        .arg(legTitle(comparison.legs[leg]), legTitle(comparison.legs[comparison.baseline]),
             QString::number(agreement.meanF1, 'f', 2), words);
}

void addLegs(ReportSection& section, const Comparison& comparison)
{
    for (const LegSummary& leg : comparison.legs) {
        if (leg.fit)
            section.lines.push_back(fitSentence(leg));
    }
    for (const LegSummary& leg : comparison.legs) {
        if (leg.predictability.drift && leg.predictability.drift->p <= usualLevel)
            section.lines.push_back(driftSentence(leg));
        if (leg.firstRequest && leg.firstRequest->isSlow)
            section.lines.push_back(firstRequestSentence(leg));
    }
}

} // namespace

ReportSection findingSection(const Comparison& comparison)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "In short")};
    bool isWeighed = false;
    for (const ComparedValue& value : comparison.values) {
        if (value.leg == comparison.baseline || !isTold(value))
            continue;
        section.lines.push_back(findingSentence(comparison, value));
        isWeighed = isWeighed || isTested(value);
    }
    const bool isCompared = !section.lines.empty();
    for (std::size_t leg = 0; leg < comparison.agreements.size() && leg < comparison.legs.size(); ++leg) {
        if (comparison.agreements[leg] && leg != comparison.baseline)
            section.lines.push_back(agreementSentence(comparison, leg, *comparison.agreements[leg]));
    }
    addLegs(section, comparison);
    if (isCompared && !isWeighed)
        section.notes.push_back(QCoreApplication::translate(
            "report", "Ratios of means as measured; whether they are more than chance is not tested here."));
    return section;
}

} // namespace tokenscope
