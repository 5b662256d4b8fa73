// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingreport/trainingconclusion.h"

#include "batchsize/batchsizefindings.h"
#include "trainingreport/trainingnumbers.h"
#include "trainingreport/trainingwords.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double smallShare = 0.05; // of a phase that a sentence can do without
constexpr double hardlyRepeats = 1.0; // runs at one batch size that differ by more are no repeats
constexpr double alike = 0.01; // rates so close have a third digit in common
constexpr qsizetype longestValue = 40; // of a release or a device

QString flatSentence(const RateFinding& finding)
{
    const int digits = finding.difference() < alike ? 3 : 2;
    const auto secondsPerStep = [](const BatchSizeRate& of) { return static_cast<double>(of.batchSize) / of.rate; };
    return QCoreApplication::translate("report",
                                       "%1 samples/s at every size: from batch size %2 to %3 the rate changes by "
                                       "%4 %; only the time per step grows, from %5 s to %6 s.")
        .arg(roundNumber(finding.meanRate, digits), QString::number(finding.smallest.batchSize),
             QString::number(finding.largest.batchSize), percentNumber(std::abs(finding.change())),
             rateNumber(secondsPerStep(finding.smallest)), rateNumber(secondsPerStep(finding.largest)));
}

QString risingSentence(const RateFinding& finding)
{
    const double speedUp = finding.largest.rate / finding.smallest.rate;
    return QCoreApplication::translate("report",
                                       "The rate rises with the batch size, from %1 samples/s at %2 to %3 samples/s at "
                                       "%4: %5 times the rate for %6 times the batch, a scaling efficiency of %7 %.")
        .arg(rateNumber(finding.smallest.rate), QString::number(finding.smallest.batchSize),
             rateNumber(finding.largest.rate), QString::number(finding.largest.batchSize), rateNumber(speedUp),
             QString::number(finding.factor(), 'g', 3), percentNumber(speedUp / finding.factor()));
}

QString fallingSentence(const RateFinding& finding)
{
    return QCoreApplication::translate("report",
                                       "The rate falls as the batch size grows, from %1 samples/s at %2 to %3 "
                                       "samples/s at %4: by %5 %.")
        .arg(rateNumber(finding.smallest.rate), QString::number(finding.smallest.batchSize),
             rateNumber(finding.largest.rate), QString::number(finding.largest.batchSize),
             percentNumber(std::abs(finding.change())));
}

QString varyingSentence(const RateFinding& finding)
{
    return QCoreApplication::translate("report",
                                       "The rate neither rises nor falls with the batch size: it is highest at %1 with "
                                       "%2 samples/s and lowest at %3 with %4 samples/s.")
        .arg(QString::number(finding.fastest.batchSize), rateNumber(finding.fastest.rate),
             QString::number(finding.slowest.batchSize), rateNumber(finding.slowest.rate));
}

QString trendSentence(const RateFinding& finding)
{
    switch (finding.trend) {
    case RateTrend::Flat:
        return flatSentence(finding);
    case RateTrend::Rises:
        return risingSentence(finding);
    case RateTrend::Falls:
        return fallingSentence(finding);
    case RateTrend::Varies:
        return varyingSentence(finding);
    }
    Q_UNREACHABLE();
}

QString repeatSentence(const RateFinding& finding)
{
    return QCoreApplication::translate("report",
                                       "Repeats at one batch size differ by up to %1 %, the batch sizes by %2 %: what "
                                       "differs need not be due to the batch size.")
        .arg(percentNumber(*finding.repeatDifference), percentNumber(finding.difference()));
}

// Of a single batch size there is nothing to say but its rate.
QString loneSentence(const BatchSizeComparison& comparison)
{
    const auto row
        = std::ranges::find_if(comparison.rows, [](const BatchSizeRow& one) { return one.rate.has_value(); });
    if (row == comparison.rows.end())
        return {};
    return QCoreApplication::translate("report",
                                       "%1 samples/s at batch size %2; a second batch size would tell whether it "
                                       "matters.")
        .arg(rateNumber(row->rate->mean), QString::number(row->batchSize));
}

/// What took time besides training, the longest first, without what is small.
std::vector<TrainingPhase> longestPhases(const std::array<double, trainingPhaseCount>& shares)
{
    std::vector<TrainingPhase> phases;
    for (std::size_t i = 0; i < trainingPhaseCount; ++i) {
        const auto phase = static_cast<TrainingPhase>(i);
        if (phase != TrainingPhase::Training && phase != TrainingPhase::Other && shares[i] >= smallShare)
            phases.push_back(phase);
    }
    std::ranges::stable_sort(phases, std::ranges::greater {},
                             [&shares](TrainingPhase phase) { return shares[static_cast<std::size_t>(phase)]; });
    phases.resize(std::min<std::size_t>(phases.size(), 2));
    return phases;
}

QString phaseList(const std::vector<TrainingPhase>& phases)
{
    if (phases.size() < 2)
        return phaseWords(phases.front());
    return QCoreApplication::translate("report", "%1 and %2", "two phases of training")
        .arg(phaseWords(phases[0]), phaseWords(phases[1]));
}

/// A run in the middle of a sentence: by its batch size where that is enough.
QString runInSentence(const BatchSizeComparison& comparison, std::size_t run)
{
    for (const BatchSizeRow& row : comparison.rows) {
        if (row.runs.size() == 1 && row.runs.front() == run)
            return QCoreApplication::translate("report", "%1 run", "a training run by its batch size")
                .arg(row.batchSize);
    }
    return QCoreApplication::translate("report", "run %1", "a training run by its name")
        .arg(runNames(comparison.runs)[run]);
}

QString timeSentence(const BatchSizeComparison& comparison, const TimeFinding& finding)
{
    const QString time = secondsAndDuration(finding.totalSeconds);
    const QString run = runInSentence(comparison, finding.run);
    const QString endToEnd = rateNumber(finding.endToEndRate);
    const auto phases = finding.phaseShares ? longestPhases(*finding.phaseShares) : std::vector<TrainingPhase> {};
    if (phases.empty())
        return QCoreApplication::translate("report",
                                           "The %1 of the %2 are %3 % queue, compile and whatever else is not "
                                           "training: its %4 samples/s end to end are not its speed, which is %5.")
            .arg(time, run, percentNumber(1 - finding.trainingShare), endToEnd, rateNumber(finding.rate));
    double share = 0;
    for (const TrainingPhase phase : phases)
        share += (*finding.phaseShares)[static_cast<std::size_t>(phase)];
    return QCoreApplication::translate("report",
                                       "The %1 of the %2 are %3 % %4, %5 % training: its %6 samples/s end to end are "
                                       "not its speed, which is %7.",
                                       "%3 and %4: 82 % queue and compile")
        .arg(time, run, percentNumber(share), phaseList(phases), percentNumber(finding.trainingShare), endToEnd,
             rateNumber(finding.rate));
}

QString lossSentence(const BatchSizeComparison& comparison, const LossFinding& finding)
{
    const QString steps = QString::number(*comparison.equalSteps);
    const QString samples = QString::number(*comparison.equalSamples, 'f', 0);
    const QString bySteps = QString::number(finding.bestAtEqualSteps.batchSize);
    const QString bySamples = QString::number(finding.bestAtEqualSamples.batchSize);
    const QString lossBySteps = lossNumber(finding.bestAtEqualSteps.loss);
    const QString lossBySamples = lossNumber(finding.bestAtEqualSamples.loss);
    if (bySteps != bySamples)
        return QCoreApplication::translate("report",
                                           "Equal steps are not equal samples: after %1 steps the loss is lowest at "
                                           "batch size %2 (%3), after %4 samples at %5 (%6).")
            .arg(steps, bySteps, lossBySteps, samples, bySamples, lossBySamples);
    return QCoreApplication::translate("report",
                                       "The loss is lowest at batch size %1, after %2 steps (%3) and after %4 samples "
                                       "(%5), but the other sizes change their order.")
        .arg(bySteps, steps, lossBySteps, samples, lossBySamples);
}

/// Logs call every one of Cerebras's systems CSX, people say which it is.
QStringList withoutGeneralName(QStringList devices)
{
    const auto isParticular = [](const QString& device) { return device.startsWith(QStringLiteral("CS-")); };
    if (std::ranges::any_of(devices, isParticular))
        devices.removeAll(QStringLiteral("CSX"));
    return devices;
}

/// What the compared runs say, each once; what is not told is no difference.
template<typename Value>
QStringList valuesOf(const BatchSizeComparison& comparison, Value value)
{
    QStringList values;
    for (const BatchSizeRow& row : comparison.rows) {
        for (const std::size_t run : row.runs)
            values << plain(value(comparison.runs[run]), longestValue);
    }
    values.removeAll(QString());
    values.removeDuplicates();
    std::ranges::sort(values);
    return values;
}

} // namespace

std::vector<QString> conditionSentences(const BatchSizeComparison& comparison)
{
    std::vector<QString> sentences;
    const auto add = [&sentences](const QStringList& values, const QString& sentence) {
        if (values.size() > 1)
            sentences.push_back(sentence.arg(values.join(QStringLiteral(", "))));
    };
    add(valuesOf(comparison, [](const TrainingRun& run) { return run.release; }),
        QCoreApplication::translate("report", "The runs are of different releases, which may be the cause: %1."));
    add(withoutGeneralName(valuesOf(comparison, [](const TrainingRun& run) { return run.device; })),
        QCoreApplication::translate("report", "The runs are of different devices, which may be the cause: %1."));
    add(valuesOf(comparison,
                 [](const TrainingRun& run) {
                     return run.sequenceLength ? QString::number(*run.sequenceLength) : QString();
                 }),
        QCoreApplication::translate("report", "A sample is not the same everywhere; sequence lengths are %1 tokens."));
    const auto repeats = repeatDifference(comparison);
    if (repeats && *repeats > hardlyRepeats)
        sentences.push_back(QCoreApplication::translate("report",
                                                        "At one batch size rates differ up to %1 times: the runs may "
                                                        "be of different models, or disturbed.")
                                .arg(rateNumber(1 + *repeats)));
    return sentences;
}

std::vector<QString> conclusionSentences(const BatchSizeComparison& comparison)
{
    std::vector<QString> sentences;
    if (const auto rates = rateFinding(comparison)) {
        sentences.push_back(trendSentence(*rates));
        if (rates->isWithinRepeats())
            sentences.push_back(repeatSentence(*rates));
    } else if (areOfDifferentModels(comparison.rows)) {
        sentences.push_back(QCoreApplication::translate(
            "report",
            "The rates are too far apart to be of one model: no speed-up is computed. Choose runs of the same model."));
    } else if (const QString lone = loneSentence(comparison); !lone.isEmpty()) {
        sentences.push_back(lone);
    }
    if (const auto time = timeFinding(comparison))
        sentences.push_back(timeSentence(comparison, *time));
    if (const auto losses = lossFinding(comparison); losses && losses->ranksDiffer)
        sentences.push_back(lossSentence(comparison, *losses));
    return sentences;
}

QString trainingConclusion(const BatchSizeComparison& comparison)
{
    const std::vector<QString> sentences = conclusionSentences(comparison);
    return QStringList(sentences.begin(), sentences.end()).join(QChar(u' '));
}

} // namespace tokenscope
