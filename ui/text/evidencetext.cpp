// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/evidencetext.h"

#include "ui/text/format.h"
#include "weighing/weighing.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope::evidencetext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceText)
};

int asCount(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, 1'000'000'000)); // what %n takes
}

QString end(double value, double width)
{
    int decimals = width >= 1 ? 1 : (width >= 0.1 ? 2 : 3);
    if (width >= 10 && value >= 10)
        decimals = 0;
    if (value < 1)
        decimals = std::max(decimals, 2);
    return format::number(value, decimals);
}

QString testName(const Evidence& evidence)
{
    switch (evidence.test) {
    case TestKind::WilcoxonSignedRank:
        return Words::tr("Wilcoxon signed-rank test");
    case TestKind::MannWhitneyU:
        return Words::tr("Mann–Whitney U test");
    case TestKind::Permutation:
        return Words::tr("Permutation test");
    case TestKind::McNemar:
        return Words::tr("McNemar’s test");
    case TestKind::FisherExact:
        return Words::tr("Fisher’s exact test");
    case TestKind::None:
        break;
    }
    return {};
}

QString effectName(EffectKind kind)
{
    switch (kind) {
    case EffectKind::RankBiserial:
        return Words::tr("matched-pairs rank-biserial correlation");
    case EffectKind::CliffsDelta:
        return Words::tr("Cliff’s delta");
    case EffectKind::None:
        break;
    }
    return {};
}

QString testLine(const Evidence& evidence)
{
    if (evidence.test == TestKind::None || !evidence.p)
        return {};
    const QString test = evidence.isExact ? Words::tr("%1, exact").arg(testName(evidence)) : testName(evidence);
    if (!evidence.adjustedP)
        //: a test and its result
        return Words::tr("%1: %2").arg(test, pValue(*evidence.p));
    return Words::tr("%1: %2; adjusted for the metrics compared (Holm): %3")
        .arg(test, pValue(*evidence.p), pValue(*evidence.adjustedP));
}

QString intervalLine(const ComparedValue& compared)
{
    const bool isQuantile = compared.statistic == Statistic::Median || compared.statistic == Statistic::P95
        || compared.statistic == Statistic::P99;
    const WeighingOptions options; // what the window weighs by
    const QString text = isQuantile
        ? Words::tr("95 % interval of the ratio: %1 (percentile bootstrap, up to %2 resamples, seed %3)")
        : Words::tr("95 % interval of the ratio: %1 (BCa bootstrap, up to %2 resamples, seed %3)");
    return text.arg(interval(compared), format::count(options.resamples),
                    format::count(static_cast<std::int64_t>(options.seed)));
}

} // namespace

bool isTurned(const ComparedValue& compared)
{
    if (!compared.ratio || *compared.ratio <= 0)
        return false;
    const bool isShown = compared.verdict == Verdict::Better || compared.verdict == Verdict::Higher
        || compared.verdict == Verdict::Lower;
    return compared.verdict == Verdict::Worse
        || (!isShown && directionOf(compared.metric, compared.statistic) == Direction::LowerIsBetter);
}

std::optional<Interval> saidInterval(const ComparedValue& compared)
{
    if (!compared.evidence || !compared.evidence->interval)
        return {};
    const Interval& interval = *compared.evidence->interval;
    return isTurned(compared) ? inverseOf(interval) : interval;
}

QString interval(const Interval& interval)
{
    const double width = interval.high - interval.low;
    //: the ends of an interval: "2.4 – 4.1"
    return Words::tr("%1 – %2").arg(end(interval.low, width), end(interval.high, width));
}

QString interval(const ComparedValue& compared)
{
    const auto said = saidInterval(compared);
    return said ? interval(*said) : QString();
}

QString pValue(double p)
{
    if (p < 0.001)
        //: probability value of a test
        return Words::tr("p < %1").arg(format::number(0.001, 3));
    return Words::tr("p = %1").arg(format::number(p, p < 0.1 ? 3 : 2));
}

QString pValue(const ComparedValue& compared)
{
    if (!compared.evidence || !compared.evidence->p)
        return {};
    return pValue(compared.evidence->adjustedP.value_or(*compared.evidence->p));
}

QString sample(const Evidence& evidence)
{
    if (!evidence.isPaired)
        return Words::tr("%1 and %2 requests").arg(format::count(evidence.baselineN), format::count(evidence.n));
    return evidence.isAveraged ? Words::tr("%Ln paired prompt(s), repetitions averaged", nullptr, asCount(evidence.n))
                               : Words::tr("%Ln paired prompt(s)", nullptr, asCount(evidence.n));
}

QStringList grounds(const ComparedValue& compared)
{
    if (!compared.evidence)
        return {};
    const Evidence& evidence = *compared.evidence;
    QStringList lines;
    if (saidInterval(compared))
        lines.append(intervalLine(compared));
    lines.append(testLine(evidence));
    if (evidence.effect && evidence.effectKind != EffectKind::None)
        lines.append(Words::tr("Effect size: %1 (%2)")
                         .arg(format::number(*evidence.effect, 2), effectName(evidence.effectKind)));
    if (evidence.n > 0)
        lines.append(sample(evidence));
    if (evidence.detectable)
        lines.append(Words::tr("Alone, such a test finds a difference of %1 about four times in five.")
                         .arg(format::share(*evidence.detectable)));
    lines.removeAll(QString());
    return lines;
}

} // namespace tokenscope::evidencetext
