// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/evidencewording.h"

#include "sample/quantiles.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>
#include <QtMath>

#include <algorithm>

namespace tokenscope {

namespace {

bool isShown(Verdict verdict)
{
    return verdict == Verdict::Better || verdict == Verdict::Worse || verdict == Verdict::Higher
        || verdict == Verdict::Lower;
}

bool isTested(const ComparedValue& value)
{
    return value.evidence && value.evidence->test != TestKind::None && value.evidence->p;
}

bool isTime(Metric metric)
{
    return traitsOf(metric).direction == Direction::LowerIsBetter && metric != Metric::CostPerThousand;
}

// A test tells the two apart, yet by less than is called a difference.
bool isSurelySmall(const ComparedValue& value)
{
    constexpr double level = 0.05;
    return value.verdict == Verdict::NoDifference && value.lean == Verdict::NoDifference && value.evidence
        && value.evidence->adjustedP.value_or(1) <= level;
}

std::optional<double> quantileOf(Statistic statistic)
{
    if (statistic == Statistic::P95)
        return 0.95;
    if (statistic == Statistic::P99)
        return 0.99;
    return std::nullopt;
}

std::int64_t neededFor(double quantile)
{
    std::int64_t n = 1;
    while (!supportsQuantile(n, quantile))
        ++n;
    return n;
}

// "Latency, p95"
QString figureName(const ComparedValue& value)
{
    const QString metric = metricName(value.metric);
    switch (value.statistic) {
    case Statistic::Main:
        return metric;
    case Statistic::Median:
        return QCoreApplication::translate("report", "%1, median").arg(metric);
    case Statistic::P95:
        return QCoreApplication::translate("report", "%1, p95").arg(metric);
    case Statistic::P99:
        return QCoreApplication::translate("report", "%1, p99").arg(metric);
    case Statistic::Maximum:
        return QCoreApplication::translate("report", "%1, maximum").arg(metric);
    case Statistic::Variation:
        return QCoreApplication::translate("report", "%1, variation").arg(metric);
    }
    Q_UNREACHABLE();
}

QString figureNumber(const ComparedValue& value, double number)
{
    return value.statistic == Statistic::Variation ? QString::number(number, 'f', 2)
                                                   : metricNumber(value.metric, number);
}

QString numbersOf(const ComparedValue& value)
{
    if (!value.value || !value.baselineValue)
        return {};
    const QString unit = value.statistic == Statistic::Variation ? QString() : metricUnit(value.metric);
    return QCoreApplication::translate("report", "%1 against %2 %3")
        .arg(figureNumber(value, *value.value), figureNumber(value, *value.baselineValue), unit)
        .trimmed();
}

QString testWords(const Evidence& evidence)
{
    //: a test and what it was given: "Wilcoxon signed-rank, n = 10 pairs, p = 0.002"
    const QString words = QCoreApplication::translate("report", "%1, %2, %3")
                              .arg(testName(evidence.test), sampleWords(evidence), pWords(evidence.p.value_or(1)));
    if (!evidence.adjustedP)
        return words;
    //: appended to "p = 0.002"
    return QCoreApplication::translate("report", "%1, after Holm's correction %2")
        .arg(words, pNumber(*evidence.adjustedP));
}

QStringList groundsOf(const ComparedValue& value)
{
    QStringList grounds;
    if (const QString numbers = numbersOf(value); !numbers.isEmpty())
        grounds << numbers;
    if (const auto interval = saidInterval(value))
        grounds << (isShown(value.verdict)
                        ? QCoreApplication::translate("report", "95 % interval %1").arg(intervalWords(*interval))
                        : QCoreApplication::translate("report", "95 % interval of the ratio %1")
                              .arg(intervalWords(*interval)));
    if (isTested(value))
        grounds << testWords(*value.evidence);
    else if (value.evidence && value.evidence->n > 0)
        grounds << sampleWords(*value.evidence);
    return grounds;
}

QString joined(const QStringList& grounds)
{
    return grounds.join(QStringLiteral("; "));
}

// Whether the leg's value is the larger of the two, as the verdict has it.
bool hasMore(const ComparedValue& value)
{
    if (value.verdict == Verdict::Higher || value.verdict == Verdict::Lower)
        return value.verdict == Verdict::Higher;
    const bool isLess = directionOf(value.metric, value.statistic) == Direction::LowerIsBetter;
    return (value.verdict == Verdict::Worse) == isLess;
}

QString shownSentence(const ComparedValue& value, const QString& leg, const QString& baseline)
{
    const QString grounds = joined(groundsOf(value));
    const QString factor = factorNumber(value.factor);
    const bool isMore = hasMore(value);
    const bool hasFactor = value.ratio && *value.ratio > 0;
    if (!hasFactor)
        return (isMore ? QCoreApplication::translate("report", "%1: higher for %2 than for %3 (%4).")
                       : QCoreApplication::translate("report", "%1: lower for %2 than for %3 (%4)."))
            .arg(figureName(value), leg, baseline, grounds);
    if (value.metric == Metric::Latency && value.statistic == Statistic::Main)
        return (isMore
                    //: a latency: %1 and %3 are endpoints, %2 is a number
                    ? QCoreApplication::translate("report",
                                                  "%1 took %2 times as long as %3 to answer (ratio of mean latencies; "
                                                  "%4).")
                    : QCoreApplication::translate("report",
                                                  "%1 answered %2 times as fast as %3 (ratio of mean latencies; %4)."))
            .arg(leg, factor, baseline, grounds);
    if (isTime(value.metric) && value.statistic != Statistic::Variation && !isMore)
        return QCoreApplication::translate("report", "%1: %2 was %3 times as fast as %4 (%5).")
            .arg(figureName(value), leg, factor, baseline, grounds);
    // said of the one that has more, since no one says "0.31 times"
    return QCoreApplication::translate("report", "%1: that of %2 was %3 times that of %4 (%5).")
        .arg(figureName(value), isMore ? leg : baseline, factor, isMore ? baseline : leg,
             isMore ? grounds
                    : QCoreApplication::translate("report", "%1: %2", "an endpoint and its figures").arg(leg, grounds));
}

QString notShownSentence(const ComparedValue& value, const QString& leg, const QString& baseline)
{
    QStringList grounds = groundsOf(value);
    if (isSurelySmall(value))
        return QCoreApplication::translate("report", "%1: those of %2 and %3 are less than half a per cent apart (%4).")
            .arg(figureName(value), leg, baseline, joined(grounds));
    if (value.evidence && value.evidence->detectable)
        grounds << QCoreApplication::translate("report",
                                               "alone, such a test finds a difference of %1 % about four times in five")
                       .arg(qCeil(*value.evidence->detectable * 100));
    return QCoreApplication::translate("report", "%1: no difference between %2 and %3 was shown (%4).")
        .arg(figureName(value), leg, baseline, joined(grounds));
}

QString tooFewSentence(const ComparedValue& value, const QString& leg, const QString& baseline)
{
    const std::int64_t n = value.evidence ? std::min(value.evidence->n, value.evidence->baselineN) : 0;
    const auto quantile = quantileOf(value.statistic);
    if (quantile && !value.isSupported) {
        const QString needed = QString::number(neededFor(*quantile));
        return n > 0
            ? QCoreApplication::translate("report",
                                          "%1: too few samples to compare %2 with %3 (n = %4; %5 are needed).")
                  .arg(figureName(value), leg, baseline, QString::number(n), needed)
            : QCoreApplication::translate("report", "%1: too few samples to compare %2 with %3 (%4 are needed).")
                  .arg(figureName(value), leg, baseline, needed);
    }
    const QString sample = value.evidence ? sampleWords(*value.evidence) : QString();
    return QCoreApplication::translate("report",
                                       "%1: too few samples for any test to show a difference between %2 and %3 (%4).")
        .arg(figureName(value), leg, baseline, sample.isEmpty() ? numbersOf(value) : sample);
}

QString untestedSentence(const ComparedValue& value, const QString& leg, const QString& baseline)
{
    const QString grounds = joined(groundsOf(value));
    const auto times = timesBaseline(value);
    if (!times)
        return QCoreApplication::translate("report", "%1 of %2 and %3: %4; not tested.")
            .arg(figureName(value), leg, baseline, grounds);
    const double more = *times;
    return QCoreApplication::translate("report", "%1: that of %2 was %3 times that of %4 as measured (%5); not tested.")
        .arg(figureName(value), more < 1 ? baseline : leg, factorNumber(more < 1 ? 1 / more : more),
             more < 1 ? leg : baseline,
             more < 1 ? QCoreApplication::translate("report", "%1: %2", "an endpoint and its figures").arg(leg, grounds)
                      : grounds);
}

} // namespace

QString testName(TestKind test)
{
    switch (test) {
    case TestKind::None:
        return {};
    case TestKind::WilcoxonSignedRank:
        return QCoreApplication::translate("report", "Wilcoxon signed-rank");
    case TestKind::MannWhitneyU:
        return QCoreApplication::translate("report", "Mann–Whitney U");
    case TestKind::Permutation:
        return QCoreApplication::translate("report", "permutation test");
    case TestKind::McNemar:
        return QCoreApplication::translate("report", "McNemar");
    case TestKind::FisherExact:
        return QCoreApplication::translate("report", "Fisher's exact test");
    }
    Q_UNREACHABLE();
}

QString pNumber(double p)
{
    if (p < 0.001)
        return QStringLiteral("<0.001");
    return QString::number(p, 'f', p < 0.0995 ? 3 : 2);
}

QString pWords(double p)
{
    return p < 0.001 ? QStringLiteral("p < 0.001") : QStringLiteral("p = %1").arg(pNumber(p));
}

QString factorNumber(double factor)
{
    if (factor < 10)
        return QString::number(factor, 'f', 2);
    return QString::number(factor, 'f', factor < 100 ? 1 : 0);
}

QString intervalWords(const Interval& interval)
{
    const int decimals = interval.low < 2 ? 2 : (interval.low < 100 ? 1 : 0);
    return QCoreApplication::translate("report", "%1 to %2", "an interval")
        .arg(QString::number(interval.low, 'f', decimals), QString::number(interval.high, 'f', decimals));
}

std::optional<Interval> saidInterval(const ComparedValue& value)
{
    if (!value.evidence || !value.evidence->interval)
        return std::nullopt;
    const Interval interval = *value.evidence->interval;
    const bool isTurned = isShown(value.verdict)
        ? value.ratio && *value.ratio < 1
        : directionOf(value.metric, value.statistic) == Direction::LowerIsBetter;
    return isTurned ? inverseOf(interval) : interval;
}

QString sampleWords(const Evidence& evidence)
{
    const auto pairs = static_cast<int>(evidence.n);
    if (evidence.isPaired)
        return QCoreApplication::translate("report", "n = %Ln pair(s)", nullptr, pairs);
    return QCoreApplication::translate("report", "n = %1 and %2").arg(evidence.n).arg(evidence.baselineN);
}

QString findingSentence(const Comparison& comparison, const ComparedValue& value)
{
    const QString leg = legTitle(comparison.legs[value.leg]);
    const QString baseline = legTitle(comparison.legs[comparison.baseline]);
    if (!value.value || !value.baselineValue || value.verdict == Verdict::NoData)
        return QCoreApplication::translate("report", "%1: no data to compare %2 with %3.")
            .arg(figureName(value), leg, baseline);
    if (value.verdict == Verdict::TooFew || (quantileOf(value.statistic) && !value.isSupported))
        return tooFewSentence(value, leg, baseline);
    if (!isTested(value))
        return untestedSentence(value, leg, baseline);
    return isShown(value.verdict) ? shownSentence(value, leg, baseline) : notShownSentence(value, leg, baseline);
}

} // namespace tokenscope
