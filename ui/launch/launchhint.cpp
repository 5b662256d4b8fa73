// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/launchtext.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <cmath>

namespace tokenscope::launchtext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LaunchText)
};

constexpr double worthSaying = 60; // s of silence
constexpr double tooLong = 1.5; // times what is usual

QString inWords(double seconds)
{
    // to the minute, as it is an estimate and must not flicker
    return seconds < 90 ? format::duration(fromSeconds(std::round(seconds / 10) * 10))
                        : Words::tr("%1 min").arg(format::count(std::llround(seconds / 60)));
}

QString inTraining(double silent, std::optional<double> usual, bool isFirst)
{
    const QString since = inWords(silent);
    if (!usual) {
        return isFirst ? Words::tr("Silent for %1. The first line comes when as many steps are done as the "
                                   "parameters say under log_steps: at large batch sizes after half an hour.")
                             .arg(since)
                       : QString();
    }
    if (silent > tooLong * *usual) {
        return Words::tr("Silent for %1, longer than the %2 that are usual here. Look at the list of jobs.")
            .arg(since, inWords(*usual));
    }
    return isFirst
        ? Words::tr("Silent for %1: expected, the first line comes after about %2.").arg(since, inWords(*usual))
        : Words::tr("Silent for %1: expected, a line comes every %2.").arg(since, inWords(*usual));
}

QString inSilence(const LaunchedRun& run, double silent, std::optional<double> usual)
{
    const QString since = inWords(silent);
    switch (run.training.phase) {
    case TrainingPhase::Queue:
        return Words::tr("Silent for %1: it waits for other people's jobs, and asks less and less often.").arg(since);
    case TrainingPhase::Compile:
        return Words::tr("Silent for %1: a size that has not been compiled before takes up to half an hour.")
            .arg(since);
    case TrainingPhase::Staging:
    case TrainingPhase::Programming:
        return Words::tr("Silent for %1: weights are on their way to the wafer, which takes minutes.").arg(since);
    case TrainingPhase::Training:
        return inTraining(silent, usual, run.training.points.empty());
    case TrainingPhase::Checkpoint:
        return Words::tr("Silent for %1: a checkpoint takes up to ten minutes.").arg(since);
    case TrainingPhase::Other:
        break;
    }
    return Words::tr("Silent for %1.").arg(since);
}

} // namespace

QString hint(const LaunchGlance& glance, std::size_t run)
{
    const LaunchedRun& launched = glance.state.runs[run];
    switch (launched.state) {
    case LaunchedRun::State::Waiting:
    case LaunchedRun::State::Skipped:
        return {};
    case LaunchedRun::State::Cancelled:
        // who cancelled it, if the log says; what an interruption looks like in it is nothing to read
        return launched.training.status == TrainingStatus::Cancelled ? format::oneLine(launched.training.reason)
                                                                     : QString();
    case LaunchedRun::State::Running: {
        const std::optional<double> silent = run < glance.times.size() ? glance.times[run].silent : std::nullopt;
        return silent && *silent >= worthSaying ? inSilence(launched, *silent, usualSilence(glance, run)) : QString();
    }
    case LaunchedRun::State::Ended:
        break;
    }
    if (!launched.training.reason.isEmpty()) {
        return format::oneLine(launched.training.reason);
    }
    if (!launched.exitCode) {
        return Words::tr("What ran it is gone without a word; the machine may have been restarted.");
    }
    if (*launched.exitCode != 0) {
        return Words::tr("Its command ended with exit code %1; see the end of its log.").arg(*launched.exitCode);
    }
    return launched.training.status == TrainingStatus::Completed
        ? QString()
        : Words::tr("It ended without saying that training is complete; see the end of its log.");
}

QString steps(const LaunchGlance& glance, std::size_t run)
{
    const TrainingRun& training = glance.state.runs[run].training;
    const std::optional<std::int64_t> planned
        = training.plannedSteps ? training.plannedSteps : glance.record.plannedSteps;
    if (!training.lastStep) {
        return format::noValue();
    }
    return planned ? format::outOf(*training.lastStep, *planned) : format::count(*training.lastStep);
}

} // namespace tokenscope::launchtext
