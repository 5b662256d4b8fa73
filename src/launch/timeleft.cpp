// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/timeleft.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tokenscope {

namespace {

using State = LaunchedRun::State;
using Phases = std::array<double, trainingPhaseCount>;

constexpr std::array beforeTraining {TrainingPhase::Queue, TrainingPhase::Compile, TrainingPhase::Staging,
                                     TrainingPhase::Programming};

std::size_t indexOf(TrainingPhase phase)
{
    return static_cast<std::size_t>(phase);
}

std::optional<double> ownSecondsPerStep(const LaunchedRun& run)
{
    const TrainingRun& training = run.training;
    if (training.stepsPerSecond && *training.stepsPerSecond > 0)
        return 1 / *training.stepsPerSecond;
    // one Train line: GlobalRate counts from the begin of the loop
    if (training.lastGlobalRate && std::isfinite(*training.lastGlobalRate) && *training.lastGlobalRate > 0)
        return double(run.batchSize) / *training.lastGlobalRate;
    return std::nullopt;
}

struct Pace
{
    double batchSize = 0;
    double seconds = 0;
};

std::vector<Pace> pacesNearestFirst(const std::vector<LaunchedRun>& runs, std::int64_t batchSize)
{
    std::vector<Pace> paces;
    for (const LaunchedRun& run : runs) {
        if (const auto seconds = ownSecondsPerStep(run))
            paces.push_back({.batchSize = double(run.batchSize), .seconds = *seconds});
    }
    std::ranges::stable_sort(
        paces, {}, [batchSize](const Pace& pace) { return std::abs(std::log(pace.batchSize / double(batchSize))); });
    return paces;
}

/// What has happened to a run so far, the time since its last line included.
Phases spentBy(const LaunchedRun& run, const LaunchPace& pace)
{
    Phases spent = run.training.phases;
    if (run.state == State::Running)
        spent[indexOf(run.training.phase)] += pace.silentFor;
    return spent;
}

/// Means over the runs that were completed; while none is, what the current one shows.
Phases expectedPhases(const std::vector<LaunchedRun>& runs, const LaunchPace& pace)
{
    Phases sums {};
    int completed = 0;
    for (const LaunchedRun& run : runs) {
        if (run.state != State::Ended || run.training.status != TrainingStatus::Completed)
            continue;
        ++completed;
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += run.training.phases[i];
    }
    for (double& sum : sums)
        sum /= qMax(1, completed);
    const auto running = std::ranges::find(runs, State::Running, &LaunchedRun::state);
    return completed == 0 && running != runs.end() ? spentBy(*running, pace) : sums;
}

/// Seconds since the last Train line, or since training began.
double sinceLastLine(const TrainingRun& training, double spentTraining, const LaunchPace& pace)
{
    if (!training.points.empty() && training.points.back().at && training.endedAt)
        return toSeconds(*training.endedAt - *training.points.back().at) + pace.silentFor;
    return spentTraining;
}

std::optional<std::int64_t> logStepsOf(const TrainingRun& training, const LaunchPace& pace)
{
    const auto& points = training.points;
    if (points.size() > 1 && points.back().step > points[points.size() - 2].step)
        return points.back().step - points[points.size() - 2].step;
    return pace.logSteps;
}

class Estimate
{
public:
    Estimate(const std::vector<LaunchedRun>& runs, const LaunchPace& pace)
        : m_runs(runs)
        , m_pace(pace)
        , m_expected(expectedPhases(runs, pace))
    {
    }

    [[nodiscard]] std::optional<double> ofTraining(const LaunchedRun& run, double spent) const
    {
        const TrainingRun& training = run.training;
        const auto steps = training.plannedSteps ? training.plannedSteps : m_pace.plannedSteps;
        const auto seconds = secondsPerStep(m_runs, run.batchSize);
        const bool isTrained = training.phase == TrainingPhase::Checkpoint && training.lastStep == steps;
        if (isTrained)
            return 0;
        if (steps && seconds) {
            const double toDo = double(*steps - training.lastStep.value_or(0)) * *seconds;
            return qMax(0.0, toDo - (spent > 0 ? sinceLastLine(training, spent, m_pace) : 0));
        }
        if (training.secondsLeft)
            return qMax(0.0, *training.secondsLeft - sinceLastLine(training, spent, m_pace));
        return std::nullopt;
    }

    [[nodiscard]] std::optional<double> of(const LaunchedRun& run) const
    {
        const Phases spent = spentBy(run, m_pace);
        const double spentTraining = spent[indexOf(TrainingPhase::Training)];
        auto seconds = ofTraining(run, spentTraining);
        if (!seconds)
            return std::nullopt;
        if (spentTraining <= 0) {
            for (const TrainingPhase phase : beforeTraining)
                *seconds += qMax(0.0, m_expected[indexOf(phase)] - spent[indexOf(phase)]);
        }
        const std::size_t checkpoint = indexOf(TrainingPhase::Checkpoint);
        return *seconds + qMax(0.0, m_expected[checkpoint] - spent[checkpoint]);
    }

    [[nodiscard]] std::optional<double> toNextLine(const LaunchedRun& run) const
    {
        const TrainingRun& training = run.training;
        const auto steps = logStepsOf(training, m_pace);
        const auto seconds = secondsPerStep(m_runs, run.batchSize);
        if (training.phase != TrainingPhase::Training || !steps || !seconds)
            return std::nullopt;
        const double spent = spentBy(run, m_pace)[indexOf(TrainingPhase::Training)];
        return double(*steps) * *seconds - sinceLastLine(training, spent, m_pace);
    }

private:
    const std::vector<LaunchedRun>& m_runs;
    const LaunchPace& m_pace;
    Phases m_expected;
};

} // namespace

std::optional<double> secondsPerStep(const std::vector<LaunchedRun>& runs, std::int64_t batchSize)
{
    const std::vector<Pace> paces = pacesNearestFirst(runs, batchSize);
    if (paces.empty())
        return std::nullopt;
    const Pace& nearest = paces[0];
    const auto size = double(batchSize);
    if (nearest.batchSize == size)
        return nearest.seconds;
    const double inProportion = nearest.seconds * size / nearest.batchSize;
    const auto other
        = std::ranges::find_if(paces, [&nearest](const Pace& pace) { return pace.batchSize != nearest.batchSize; });
    if (other == paces.end())
        return inProportion;
    const double slope = (other->seconds - nearest.seconds) / (other->batchSize - nearest.batchSize);
    const double onLine = nearest.seconds + slope * (size - nearest.batchSize);
    return onLine > 0 ? onLine : inProportion;
}

std::optional<double> estimateTimeLeft(std::vector<LaunchedRun>& runs, const LaunchPace& pace)
{
    const std::vector<LaunchedRun> before = runs;
    const Estimate estimate(before, pace);
    std::optional<double> total = 0;
    for (LaunchedRun& run : runs) {
        run.secondsLeft.reset();
        run.secondsToNextLine.reset();
        run.silentSeconds.reset();
        if (run.state != State::Running && run.state != State::Waiting)
            continue;
        run.secondsLeft = estimate.of(run);
        if (run.state == State::Running) {
            run.silentSeconds = pace.silentFor;
            run.secondsToNextLine = estimate.toNextLine(run);
        }
        total = total && run.secondsLeft ? std::optional(*total + *run.secondsLeft) : std::nullopt;
    }
    return total;
}

} // namespace tokenscope
