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

double silenceOf(const LaunchGlance& glance, std::size_t run)
{
    return run < glance.times.size() ? glance.times[run].silent.value_or(0) : 0;
}

// Steps between two Train lines.
std::int64_t lineSteps(const LaunchGlance& glance, const TrainingRun& run)
{
    const std::int64_t steps = glance.record.logSteps.value_or(run.firstStep.value_or(exampleLogSteps));
    return std::max<std::int64_t>(steps, 1);
}

std::optional<std::int64_t> plannedSteps(const LaunchGlance& glance, const TrainingRun& run)
{
    const std::optional<std::int64_t> planned = run.plannedSteps ? run.plannedSteps : glance.record.plannedSteps;
    return planned && *planned > 0 ? planned : std::nullopt;
}

bool isInTraining(const LaunchedRun& run)
{
    return run.state == LaunchedRun::State::Running && run.training.phase == TrainingPhase::Training;
}

} // namespace

std::optional<double> usualSilence(const LaunchGlance& glance, std::size_t run)
{
    const LaunchedRun& launched = glance.state.runs[run];
    if (!isInTraining(launched)) {
        return std::nullopt;
    }
    if (launched.secondsToNextLine) {
        return std::max(1.0, silenceOf(glance, run) + *launched.secondsToNextLine);
    }
    const bool isExample = glance.record.plan.parameters.contains(u"llama2_7b"_s, Qt::CaseInsensitive);
    if (!isExample || !launched.training.points.empty()) {
        return std::nullopt;
    }
    return static_cast<double>(lineSteps(glance, launched.training) * launched.batchSize) / exampleRate;
}

double shareDone(const LaunchGlance& glance, std::size_t run)
{
    const LaunchedRun& launched = glance.state.runs[run];
    const TrainingRun& training = launched.training;
    if (launched.state == LaunchedRun::State::Ended && training.status == TrainingStatus::Completed) {
        return 1;
    }
    const std::optional<std::int64_t> planned = plannedSteps(glance, training);
    if (!planned) {
        return 0;
    }
    const auto steps = static_cast<double>(training.lastStep.value_or(0));
    const std::optional<double> usual = usualSilence(glance, run);
    if (!usual) {
        return std::min(1.0, steps / static_cast<double>(*planned));
    }
    const double ofLine = std::min(mostOfLine, silenceOf(glance, run) / *usual);
    const double guessed = steps + ofLine * static_cast<double>(lineSteps(glance, training));
    return std::min(mostOfLine, guessed / static_cast<double>(*planned));
}

std::optional<double> secondsLeft(const LaunchGlance& glance, std::size_t run)
{
    const LaunchedRun& launched = glance.state.runs[run];
    if (launched.secondsLeft) {
        return launched.secondsLeft;
    }
    const std::optional<double> usual = usualSilence(glance, run);
    const std::optional<std::int64_t> planned = plannedSteps(glance, launched.training);
    if (!usual || !planned || !launched.training.points.empty()) {
        return std::nullopt;
    }
    const double lines = static_cast<double>(*planned) / static_cast<double>(lineSteps(glance, launched.training));
    return std::max(0.0, *usual * lines - silenceOf(glance, run));
}

} // namespace tokenscope
