// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/launchglance.h"

#include <algorithm>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

// Of the Llama-2-7B example on one CS-3, as published logs of it have it at every batch size.
constexpr double exampleRate = 33; // samples/s
constexpr std::int64_t exampleLogSteps = 50;

constexpr double mostOfLine = 0.99; // done until the line says that it is

double toSecondsBetween(const TrainingPoint& first, const TrainingPoint& second)
{
    return first.at && second.at ? toSeconds(*second.at - *first.at) : 0;
}

std::optional<double> betweenLines(const TrainingRun& run)
{
    const std::size_t count = run.points.size();
    if (count < 2) {
        return std::nullopt;
    }
    const double gap = toSecondsBetween(run.points[count - 2], run.points[count - 1]);
    return gap > 0 ? std::optional(gap) : std::nullopt;
}

// What a run needed for as many samples.
std::optional<double> fromRun(const TrainingRun& run, double batchSize, std::optional<std::int64_t> logSteps)
{
    const std::optional<double> rate = run.bestRate();
    const std::optional<std::int64_t> steps = logSteps ? logSteps : run.firstStep;
    if (!rate || *rate <= 0 || !steps) {
        return std::nullopt;
    }
    return static_cast<double>(*steps) * batchSize / *rate;
}

double silenceOf(const LaunchGlance& glance, std::size_t run)
{
    return run < glance.times.size() ? glance.times[run].silentSeconds.value_or(0) : 0;
}

// Steps between two Train lines.
std::int64_t lineSteps(const LaunchGlance& glance, const TrainingRun& run)
{
    return glance.logSteps.value_or(run.firstStep.value_or(exampleLogSteps));
}

} // namespace

std::optional<double> usualSilence(const LaunchGlance& glance, std::size_t run)
{
    const LaunchedRun& current = glance.state.runs[run];
    if (current.training.phase != TrainingPhase::Training) {
        return std::nullopt;
    }
    if (current.training.points.size() > 1) {
        return betweenLines(current.training);
    }
    const auto batchSize = static_cast<double>(current.batchSize);
    if (const auto seconds = fromRun(current.training, batchSize, glance.logSteps)) {
        return seconds;
    }
    for (const LaunchedRun& other : glance.state.runs) {
        if (const auto seconds = fromRun(other.training, batchSize, glance.logSteps)) {
            return seconds;
        }
    }
    if (!glance.plan.parameters.contains(u"llama2_7b"_s, Qt::CaseInsensitive)) {
        return std::nullopt;
    }
    return static_cast<double>(glance.logSteps.value_or(exampleLogSteps)) * batchSize / exampleRate;
}

double shareDone(const LaunchGlance& glance, std::size_t run)
{
    const LaunchedRun& launched = glance.state.runs[run];
    const TrainingRun& training = launched.training;
    if (launched.state == LaunchedRun::State::Ended && training.status == TrainingStatus::Completed) {
        return 1;
    }
    const auto planned = static_cast<double>(training.plannedSteps.value_or(0));
    if (planned <= 0) {
        return 0;
    }
    const auto steps = static_cast<double>(training.lastStep.value_or(0));
    const std::optional<double> usual
        = launched.state == LaunchedRun::State::Running ? usualSilence(glance, run) : std::nullopt;
    if (!usual || *usual <= 0) {
        return std::min(1.0, steps / planned);
    }
    const double sinceLine = std::min(mostOfLine, silenceOf(glance, run) / *usual);
    return std::min(mostOfLine, (steps + sinceLine * static_cast<double>(lineSteps(glance, training))) / planned);
}

std::optional<double> secondsLeft(const LaunchGlance& glance, std::size_t run)
{
    const LaunchedRun& launched = glance.state.runs[run];
    const TrainingRun& training = launched.training;
    if (launched.state != LaunchedRun::State::Running) {
        return std::nullopt;
    }
    if (training.secondsLeft) {
        return std::max(0.0, *training.secondsLeft - silenceOf(glance, run));
    }
    const std::optional<double> usual = usualSilence(glance, run);
    if (!usual || !training.plannedSteps || !training.points.empty()) {
        return std::nullopt;
    }
    const double lines = static_cast<double>(*training.plannedSteps) / static_cast<double>(lineSteps(glance, training));
    return std::max(0.0, *usual * lines - silenceOf(glance, run));
}

} // namespace tokenscope
