// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/findingsection.h"

#include "wording/evidencewording.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

// Throughputs other than this one follow from it and the lengths.
constexpr std::array toldMetrics {Metric::Latency,
                                  Metric::LatencyFromSchedule,
                                  Metric::TimeToFirstToken,
                                  Metric::InterTokenLatency,
                                  Metric::TimePerOutputToken,
                                  Metric::ServerLatency,
                                  Metric::TimeOutsideServer,
                                  Metric::OutputTokens,
                                  Metric::OutputThroughput,
                                  Metric::SuccessRate,
                                  Metric::CostPerThousand,
                                  Metric::TokensPerJoule,
                                  Metric::ExactMatch,
                                  Metric::AnswerF1,
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
    // that nothing failed is no finding: some files keep no failures
    if (value.metric == Metric::SuccessRate)
        return value.lean != Verdict::NoDifference;
    // without a test, as many as tell the story
    return isTested(value) || value.metric == Metric::TimeToFirstToken || value.metric == Metric::OutputThroughput;
}

QString agreementSentence(const Comparison& comparison, std::size_t leg, const Agreement& agreement)
{
    const auto n = static_cast<int>(agreement.n);
    QString words = QCoreApplication::translate("report", "n = %Ln prompt(s)", nullptr, n);
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
    if (isCompared && !isWeighed)
        section.notes.push_back(QCoreApplication::translate(
            "report", "Ratios of means as measured; whether they are more than chance is not tested here."));
    return section;
}

} // namespace tokenscope
