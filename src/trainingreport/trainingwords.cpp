// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingreport/trainingwords.h"

#include "trainingreport/trainingnumbers.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace tokenscope {

namespace {

constexpr qsizetype longestName = 60;
constexpr double finestError = 0.001; // of a batch size that is told; below it there is none to speak of

QString misleadingSentence(const TrainingRun& run)
{
    const auto endToEnd = run.endToEndRate();
    const auto rate = run.bestRate();
    if (!endToEnd || !rate)
        return QCoreApplication::translate("report", "The end-to-end rate misleads: it counts more than training.");
    return QCoreApplication::translate(
               "report",
               "The end-to-end rate of %1 samples/s (%2 samples in %3 s) misleads: training runs "
               "at %4 samples/s and takes %5 % of that time.")
        .arg(rateNumber(endToEnd), QString::number(*run.processedSamples), rateNumber(run.processedSeconds),
             rateNumber(rate), percentNumber(*endToEnd / *rate));
}

QString disagreementSentence(const QString& name, std::optional<double> said, std::optional<double> window)
{
    if (!said || !window)
        return QCoreApplication::translate("report", "%1 disagrees with the window rate.", "Rate or GlobalRate")
            .arg(name);
    return QCoreApplication::translate("report",
                                       "%1 says %2 samples/s, the window rate is %3 samples/s: they are %4 % apart.",
                                       "Rate or GlobalRate")
        .arg(name, rateNumber(said), rateNumber(window), percentNumber(std::abs(*said / *window - 1)));
}

QString recoveredSentence(const TrainingRun& run)
{
    if (!run.batchSize)
        return QCoreApplication::translate("report", "The batch size is computed.");
    return QCoreApplication::translate("report",
                                       "The batch size of %1 is computed from GlobalRate, time and steps; the lines "
                                       "agree within %2 %.")
        .arg(QString::number(run.batchSize->value), percentNumber(std::max(run.batchSize->error, finestError)));
}

QString sizesDisagreeSentence(const TrainingRun& run)
{
    if (!run.batchSize)
        return QCoreApplication::translate("report", "Two sources tell different batch sizes.");
    return QCoreApplication::translate("report", "Two sources tell different batch sizes; taken is %1 (%2).",
                                       "a number; where it is known from")
        .arg(QString::number(run.batchSize->value), sourceWords(run.batchSize->source));
}

QString ownName(const TrainingRun& run)
{
    const QString name = plain(run.label, longestName);
    if (!name.isEmpty())
        return name;
    const QString file = plain(QFileInfo(run.file).completeBaseName(), longestName);
    return file.isEmpty() ? QCoreApplication::translate("report", "unnamed", "a training run") : file;
}

QString withFolder(const TrainingRun& run, const QString& name)
{
    const QString folder = plain(QFileInfo(run.file).dir().dirName(), longestName);
    return folder.isEmpty() || folder == QStringLiteral(".") ? name : folder + QChar(u'/') + name;
}

QString withBatchSize(const TrainingRun& run, const QString& name)
{
    return run.batchSize ? QStringLiteral("%1 · %2").arg(name).arg(run.batchSize->value) : name;
}

using Lengthen = QString (*)(const TrainingRun&, const QString&);

/// Lengthens names that several runs have, if that tells any two of these apart.
void tellApart(std::vector<QString>& names, const std::vector<TrainingRun>& runs, Lengthen lengthen)
{
    std::map<QString, std::vector<std::size_t>> namesakes;
    for (std::size_t i = 0; i < names.size(); ++i)
        namesakes[names[i]].push_back(i);
    for (const auto& [name, positions] : namesakes) {
        std::set<QString> longer;
        for (const std::size_t i : positions)
            longer.insert(lengthen(runs[i], name));
        if (longer.size() < 2)
            continue;
        for (const std::size_t i : positions)
            names[i] = lengthen(runs[i], name);
    }
}

void number(std::vector<QString>& names)
{
    std::map<QString, int> counts;
    for (const QString& name : names)
        ++counts[name];
    std::map<QString, int> met;
    for (QString& name : names) {
        if (counts[name] > 1)
            name += QStringLiteral(" (%1)").arg(++met[name]);
    }
}

} // namespace

QString statusWords(TrainingStatus status)
{
    switch (status) {
    case TrainingStatus::Completed:
        return QCoreApplication::translate("report", "completed", "a training run");
    case TrainingStatus::Failed:
        return QCoreApplication::translate("report", "failed", "a training run");
    case TrainingStatus::Cancelled:
        return QCoreApplication::translate("report", "cancelled", "a training run");
    case TrainingStatus::Partial:
        return QCoreApplication::translate("report", "partial", "a training run");
    case TrainingStatus::Running:
        return QCoreApplication::translate("report", "running", "a training run");
    }
    Q_UNREACHABLE();
}

QString statusKey(TrainingStatus status)
{
    switch (status) {
    case TrainingStatus::Completed:
        return QStringLiteral("completed");
    case TrainingStatus::Failed:
        return QStringLiteral("failed");
    case TrainingStatus::Cancelled:
        return QStringLiteral("cancelled");
    case TrainingStatus::Partial:
        return QStringLiteral("partial");
    case TrainingStatus::Running:
        return QStringLiteral("running");
    }
    Q_UNREACHABLE();
}

QString phaseWords(TrainingPhase phase)
{
    switch (phase) {
    case TrainingPhase::Queue:
        return QCoreApplication::translate("report", "queue", "a phase of training");
    case TrainingPhase::Compile:
        return QCoreApplication::translate("report", "compile", "a phase of training");
    case TrainingPhase::Staging:
        return QCoreApplication::translate("report", "staging", "a phase of training");
    case TrainingPhase::Programming:
        return QCoreApplication::translate("report", "programming", "a phase of training: of the wafer");
    case TrainingPhase::Training:
        return QCoreApplication::translate("report", "training", "a phase of training");
    case TrainingPhase::Checkpoint:
        return QCoreApplication::translate("report", "checkpoint", "a phase of training");
    case TrainingPhase::Other:
        return QCoreApplication::translate("report", "other", "a phase of training");
    }
    Q_UNREACHABLE();
}

QString phaseKey(TrainingPhase phase)
{
    switch (phase) {
    case TrainingPhase::Queue:
        return QStringLiteral("queue");
    case TrainingPhase::Compile:
        return QStringLiteral("compile");
    case TrainingPhase::Staging:
        return QStringLiteral("staging");
    case TrainingPhase::Programming:
        return QStringLiteral("programming");
    case TrainingPhase::Training:
        return QStringLiteral("training");
    case TrainingPhase::Checkpoint:
        return QStringLiteral("checkpoint");
    case TrainingPhase::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

QString sourceWords(BatchSizeSource source)
{
    switch (source) {
    case BatchSizeSource::User:
        return QCoreApplication::translate("report", "given", "where a batch size is known from: the user");
    case BatchSizeSource::Log:
        return QCoreApplication::translate("report", "log", "where a batch size is known from");
    case BatchSizeSource::Parameters:
        return QCoreApplication::translate("report", "parameters file", "where a batch size is known from");
    case BatchSizeSource::Processed:
        return QCoreApplication::translate("report", "samples ÷ steps", "where a batch size is known from");
    case BatchSizeSource::StartCommand:
        return QCoreApplication::translate("report", "command", "where a batch size is known from");
    case BatchSizeSource::FileName:
        return QCoreApplication::translate("report", "file name", "where a batch size is known from");
    case BatchSizeSource::Recovered:
        return QCoreApplication::translate("report", "computed", "where a batch size is known from");
    case BatchSizeSource::Table:
        return QCoreApplication::translate("report", "table", "where a batch size is known from");
    }
    Q_UNREACHABLE();
}

QString sourceKey(BatchSizeSource source)
{
    switch (source) {
    case BatchSizeSource::User:
        return QStringLiteral("user");
    case BatchSizeSource::Log:
        return QStringLiteral("log");
    case BatchSizeSource::Parameters:
        return QStringLiteral("parameters");
    case BatchSizeSource::Processed:
        return QStringLiteral("processed");
    case BatchSizeSource::StartCommand:
        return QStringLiteral("command");
    case BatchSizeSource::FileName:
        return QStringLiteral("file_name");
    case BatchSizeSource::Recovered:
        return QStringLiteral("recovered");
    case BatchSizeSource::Table:
        return QStringLiteral("table");
    }
    Q_UNREACHABLE();
}

QString warningSentence(TrainingWarning warning, const TrainingRun& run)
{
    switch (warning) {
    case TrainingWarning::EndToEndMisleads:
        return misleadingSentence(run);
    case TrainingWarning::RateDisagrees:
        return disagreementSentence(QStringLiteral("Rate"), run.lastRate, run.windowRate());
    case TrainingWarning::GlobalRateDisagrees:
        return disagreementSentence(QStringLiteral("GlobalRate"), run.lastGlobalRate, run.windowRate());
    case TrainingWarning::BatchSizeRecovered:
        return recoveredSentence(run);
    case TrainingWarning::BatchSizesDisagree:
        return sizesDisagreeSentence(run);
    case TrainingWarning::NoTimestamps:
        return QCoreApplication::translate(
            "report", "The log's lines have no timestamps: no window rate, and wall time cannot be split.");
    case TrainingWarning::NoWindow:
        return QCoreApplication::translate("report",
                                           "There are no two Train lines of one loop to take a window rate between.");
    case TrainingWarning::ClockSteps:
        return QCoreApplication::translate("report", "The log's clock goes backwards: its times are weak.");
    case TrainingWarning::CutShort:
        return QCoreApplication::translate("report", "The log's last line is cut short.");
    case TrainingWarning::LossNotFinite:
        return QCoreApplication::translate("report", "The loss is NaN or infinite in places.");
    case TrainingWarning::PointsThinned:
        return QCoreApplication::translate("report", "Charts show a part of the log's many Train lines.");
    case TrainingWarning::ProcessedAfterFailure:
        return QCoreApplication::translate(
            "report", "The end line with the processed samples came, and yet the run did not succeed.");
    }
    Q_UNREACHABLE();
}

QString warningKey(TrainingWarning warning)
{
    switch (warning) {
    case TrainingWarning::EndToEndMisleads:
        return QStringLiteral("end_to_end_misleads");
    case TrainingWarning::RateDisagrees:
        return QStringLiteral("rate_disagrees");
    case TrainingWarning::GlobalRateDisagrees:
        return QStringLiteral("global_rate_disagrees");
    case TrainingWarning::BatchSizeRecovered:
        return QStringLiteral("batch_size_recovered");
    case TrainingWarning::BatchSizesDisagree:
        return QStringLiteral("batch_sizes_disagree");
    case TrainingWarning::NoTimestamps:
        return QStringLiteral("no_timestamps");
    case TrainingWarning::NoWindow:
        return QStringLiteral("no_window");
    case TrainingWarning::ClockSteps:
        return QStringLiteral("clock_steps");
    case TrainingWarning::CutShort:
        return QStringLiteral("cut_short");
    case TrainingWarning::LossNotFinite:
        return QStringLiteral("loss_not_finite");
    case TrainingWarning::PointsThinned:
        return QStringLiteral("points_thinned");
    case TrainingWarning::ProcessedAfterFailure:
        return QStringLiteral("processed_after_failure");
    }
    Q_UNREACHABLE();
}

QString statusSentence(const TrainingRun& run)
{
    const QString reason = plain(run.reason);
    switch (run.status) {
    case TrainingStatus::Completed:
        return {};
    case TrainingStatus::Failed:
        return reason.isEmpty() ? QCoreApplication::translate("report", "The run failed.")
                                : QCoreApplication::translate("report", "The run failed: %1").arg(reason);
    case TrainingStatus::Cancelled:
        return reason.isEmpty() ? QCoreApplication::translate("report", "The run was cancelled.")
                                : QCoreApplication::translate("report", "The run was cancelled: %1").arg(reason);
    case TrainingStatus::Partial:
        return QCoreApplication::translate("report", "The log ends before the run does, in this phase: %1.")
            .arg(phaseWords(run.phase));
    case TrainingStatus::Running:
        return QCoreApplication::translate("report", "The run is not over; it is in this phase: %1.")
            .arg(phaseWords(run.phase));
    }
    Q_UNREACHABLE();
}

std::vector<QString> runNames(const std::vector<TrainingRun>& runs)
{
    std::vector<QString> names;
    for (const TrainingRun& run : runs)
        names.push_back(ownName(run));
    tellApart(names, runs, withFolder);
    tellApart(names, runs, withBatchSize);
    number(names);
    return names;
}

} // namespace tokenscope
