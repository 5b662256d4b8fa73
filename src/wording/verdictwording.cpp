// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/verdictwording.h"

#include <QCoreApplication>

namespace tokenscope {

namespace {

QString factorText(double factor)
{
    if (factor < 10)
        return QString::number(factor, 'f', 2);
    return QString::number(factor, 'f', factor < 100 ? 1 : 0);
}

enum class Word
{
    Faster,
    Slower,
    Higher,
    Lower,
    Steadier,
    LessSteady,
};

bool isTime(const ComparedValue& value)
{
    return traitsOf(value.metric).direction == Direction::LowerIsBetter && value.metric != Metric::CostPerThousand;
}

// Times are faster or slower, everything else is higher or lower: "better" would leave open what is meant.
Word wordOf(const ComparedValue& value)
{
    const MetricTraits& traits = traitsOf(value.metric);
    const bool isLess = traits.direction == Direction::LowerIsBetter;
    if (value.statistic == Statistic::Variation)
        return value.verdict == Verdict::Better ? Word::Steadier : Word::LessSteady;
    if (value.verdict == Verdict::Better)
        return isTime(value) ? Word::Faster : (isLess ? Word::Lower : Word::Higher);
    if (value.verdict == Verdict::Worse)
        return isTime(value) ? Word::Slower : (isLess ? Word::Higher : Word::Lower);
    return value.verdict == Verdict::Higher ? Word::Higher : Word::Lower;
}

QString timesWords(Word word, const QString& factor)
{
    switch (word) {
    case Word::Faster:
        return QCoreApplication::translate("report", "%1× faster").arg(factor);
    case Word::Slower:
        return QCoreApplication::translate("report", "%1× slower").arg(factor);
    case Word::Higher:
        return QCoreApplication::translate("report", "%1× higher").arg(factor);
    case Word::Lower:
        return QCoreApplication::translate("report", "%1× lower").arg(factor);
    case Word::Steadier:
        return QCoreApplication::translate("report", "%1× steadier").arg(factor);
    case Word::LessSteady:
        return QCoreApplication::translate("report", "%1× less steady").arg(factor);
    }
    Q_UNREACHABLE();
}

// Where there is no factor: against zero.
QString directionWords(Word word)
{
    switch (word) {
    case Word::Faster:
        return QCoreApplication::translate("report", "faster");
    case Word::Slower:
        return QCoreApplication::translate("report", "slower");
    case Word::Higher:
        return QCoreApplication::translate("report", "higher");
    case Word::Lower:
        return QCoreApplication::translate("report", "lower");
    case Word::Steadier:
        return QCoreApplication::translate("report", "steadier");
    case Word::LessSteady:
        return QCoreApplication::translate("report", "less steady");
    }
    Q_UNREACHABLE();
}

QString wordKey(Word word)
{
    switch (word) {
    case Word::Faster:
        return QStringLiteral("faster");
    case Word::Slower:
        return QStringLiteral("slower");
    case Word::Higher:
        return QStringLiteral("higher");
    case Word::Lower:
        return QStringLiteral("lower");
    case Word::Steadier:
        return QStringLiteral("steadier");
    case Word::LessSteady:
        return QStringLiteral("less_steady");
    }
    Q_UNREACHABLE();
}

// The leg's figure in terms of the baseline's, whichever way is better, so that a number alone never reads as praise.
QString untestedWords(const ComparedValue& value)
{
    const auto times = timesBaseline(value);
    if (!times)
        return QCoreApplication::translate("report", "not tested");
    return (isTime(value) && value.statistic != Statistic::Variation
                //: a time against the baseline's
                ? QCoreApplication::translate("report", "%1× as long, not tested")
                //: an amount against the baseline's
                : QCoreApplication::translate("report", "%1× as much, not tested"))
        .arg(factorText(*times));
}

} // namespace

QString verdictWords(const ComparedValue& value)
{
    switch (value.verdict) {
    case Verdict::Baseline:
        return QCoreApplication::translate("report", "baseline");
    case Verdict::NoDifference:
        return QCoreApplication::translate("report", "no difference shown");
    case Verdict::TooFew:
        return QCoreApplication::translate("report", "too few samples");
    case Verdict::NotTested:
        return untestedWords(value);
    case Verdict::NoData:
        return QCoreApplication::translate("report", "no data");
    case Verdict::Better:
    case Verdict::Worse:
    case Verdict::Higher:
    case Verdict::Lower:
        break;
    }
    if (value.ratio && *value.ratio > 0)
        return timesWords(wordOf(value), factorText(value.factor));
    return directionWords(wordOf(value));
}

QString verdictKey(const ComparedValue& value)
{
    switch (value.verdict) {
    case Verdict::Baseline:
        return QStringLiteral("baseline");
    case Verdict::NoDifference:
        return QStringLiteral("no_difference_shown");
    case Verdict::TooFew:
        return QStringLiteral("too_few_samples");
    case Verdict::NotTested:
        return QStringLiteral("not_tested");
    case Verdict::NoData:
        return QStringLiteral("no_data");
    case Verdict::Better:
    case Verdict::Worse:
    case Verdict::Higher:
    case Verdict::Lower:
        break;
    }
    return wordKey(wordOf(value));
}

QString comparedKey(const ComparedValue& value)
{
    QString key = QString::fromLatin1(traitsOf(value.metric).key);
    switch (value.statistic) {
    case Statistic::Main:
        return key;
    case Statistic::Median:
        return key + QStringLiteral(".median");
    case Statistic::P95:
        return key + QStringLiteral(".p95");
    case Statistic::P99:
        return key + QStringLiteral(".p99");
    case Statistic::Maximum:
        return key + QStringLiteral(".max");
    case Statistic::Variation:
        return key + QStringLiteral(".cv");
    }
    Q_UNREACHABLE();
}

} // namespace tokenscope
