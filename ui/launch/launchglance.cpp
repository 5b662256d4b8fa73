// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/launchglance.h"

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

// Of the Llama-2-7B example on one CS-3, as published logs of it have it at every batch size.
constexpr double exampleRate = 33; // samples/s
constexpr std::int64_t exampleLogSteps = 50;

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

} // namespace tokenscope
