// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/runanalysis.h"

#include <QVersionNumber>

#include <cmath>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double disagreement = 0.05;

std::optional<double> finite(std::optional<double> value)
{
    return value && std::isfinite(*value) ? value : std::nullopt;
}

// Releases 2.3 and newer say "training sample(s)" and mean the whole fit.
bool isWholeFit(const QString& release, QByteArrayView words)
{
    if (words == "training")
        return true;
    return QVersionNumber::fromString(release) >= QVersionNumber(2, 3);
}

bool isOff(std::optional<double> rate, double windowRate)
{
    return rate && std::abs(*rate / windowRate - 1) > disagreement;
}

void warnOfRates(TrainingRun& run)
{
    using enum TrainingWarning;
    const std::optional<double> window = run.windowRate();
    if (!window)
        return;
    if (isOff(run.lastRate, *window))
        run.warnings.push_back(RateDisagrees);
    if (isOff(run.lastGlobalRate, *window))
        run.warnings.push_back(GlobalRateDisagrees);
    const std::optional<double> whole = run.endToEndRate();
    if (whole && *whole < *window * (1 - disagreement))
        run.warnings.push_back(EndToEndMisleads);
}

// Up to 2.4 the log does not tell.
void estimateTimeLeft(TrainingRun& run)
{
    const bool goesOn = run.status == TrainingStatus::Running || run.status == TrainingStatus::Partial;
    if (!goesOn)
        run.secondsLeft.reset();
    else if (!run.secondsLeft && run.stepsPerSecond && run.plannedSteps >= run.lastStep)
        run.secondsLeft = static_cast<double>(*run.plannedSteps - *run.lastStep) / *run.stepsPerSecond;
}

} // namespace

void RunAnalysis::take(const LogEvent& event)
{
    m_clock.take(event);
    m_outcome.take(event);
    const bool isNew = m_window.take(event);
    if (isNew)
        takeTrain(event);
    if (event.kind == LogEventKind::Processed)
        takeProcessed(event);
    if (event.kind == LogEventKind::RunBegan)
        takeRunBegan(event);
    takeFact(event);
}

RunAnalysis RunAnalysis::successor() const
{
    RunAnalysis next;
    next.m_run.release = m_run.release;
    next.m_run.sequenceLength = m_run.sequenceLength;
    return next;
}

void RunAnalysis::takeTrain(const LogEvent& event)
{
    const ProgressReport& told = event.progress;
    const TrainingPoint point {event.at,       told.step, finite(told.loss), finite(told.rate), finite(told.globalRate),
                               m_window.loop()};
    m_points.add(point);
    m_run.firstStep = m_run.firstStep ? m_run.firstStep : told.step;
    m_run.lastStep = std::max(m_run.lastStep.value_or(0), told.step);
    if (!told.device.isEmpty() && told.device != m_device) {
        m_device = told.device.toByteArray();
        m_run.device = plainLine(m_device);
    }
    m_run.lastRate = point.rate ? point.rate : m_run.lastRate;
    m_run.lastGlobalRate = point.globalRate ? point.globalRate : m_run.lastGlobalRate;
    m_run.secondsLeft = told.secondsLeft ? told.secondsLeft : told.loopSecondsLeft;
    if (!told.loss)
        return;
    m_seen.lossNotFinite = m_seen.lossNotFinite || !point.loss;
    m_run.finalLoss = point.loss;
    if (point.loss)
        m_run.bestLoss = std::min(m_run.bestLoss.value_or(*point.loss), *point.loss);
}

void RunAnalysis::takeFact(const LogEvent& event)
{
    switch (event.kind) {
    case LogEventKind::FitSummary:
        if (const auto named = batchSizeOfCommand(QString::fromUtf8(event.text)))
            m_namedBatchSize = named;
        return;
    case LogEventKind::PlannedSteps:
        return takePlannedSteps(event);
    case LogEventKind::BatchSize:
        m_seen.batchSizeConflict = m_seen.batchSizeConflict || (m_toldBatchSize && m_toldBatchSize != event.number);
        m_toldBatchSize = event.number;
        return;
    case LogEventKind::MicroBatchSize:
        m_run.microBatchSize = event.number;
        return;
    case LogEventKind::SequenceLength:
        m_run.sequenceLength = event.number;
        return;
    case LogEventKind::Release:
        m_run.release = plainLine(event.text);
        return;
    case LogEventKind::LoopBegan:
        m_loopStart = m_loopStart ? m_loopStart : event.number;
        m_loopLine = event.line;
        return;
    case LogEventKind::CompileBegan:
    case LogEventKind::CompileJob:
        m_seen.executeJob = false;
        return;
    case LogEventKind::ExecuteJob:
        m_seen.executeJob = true;
        return;
    case LogEventKind::JobId:
        if (m_seen.executeJob)
            m_run.jobId = plainLine(event.text);
        return;
    default:
        return;
    }
}

void RunAnalysis::takeProcessed(const LogEvent& event)
{
    m_run.processedSamples = event.number;
    m_run.processedSeconds = event.seconds;
    m_run.isWholeFit = isWholeFit(m_run.release, event.text);
    m_processedAt = m_processedAt ? m_processedAt : event.at;
}

// Up to 2.4 the line that begins the loop tells the last step, since then a summary tells how many there will be.
void RunAnalysis::takePlannedSteps(const LogEvent& event)
{
    m_seen.stepsInSummary = event.line != m_loopLine;
    m_run.plannedSteps = event.number;
}

void RunAnalysis::takeRunBegan(const LogEvent& event)
{
    if (!m_points.last())
        m_runBeganAt = event.at;
}

// "from global step 0" up to 2.4, "from global step 1" since.
std::int64_t RunAnalysis::stepsBefore() const
{
    const std::int64_t start = m_loopStart.value_or(0);
    return start > 0 && (m_seen.stepsInSummary || start == 1) ? start - 1 : start;
}

BatchSizeClues RunAnalysis::clues(const TrainingRun& run, BatchSizeClues known) const
{
    known.log = m_toldBatchSize;
    known.command = m_namedBatchSize ? std::optional(m_namedBatchSize->value) : std::nullopt;
    known.recovered = recoverBatchSize(run.points, m_runBeganAt, stepsBefore());
    const std::int64_t steps = run.lastStep.value_or(0) - stepsBefore();
    // a run that failed has trained steps that no line tells of
    const bool isWhole = run.status == TrainingStatus::Completed && run.processedSamples.value_or(0) > 0 && steps > 0;
    if (isWhole && *run.processedSamples % steps == 0)
        known.processed = *run.processedSamples / steps;
    return known;
}

TrainingStatus RunAnalysis::status(bool isFollowed) const
{
    TrainingStatus status = m_outcome.status();
    // each loop is completed successfully; the last one is followed by the end line
    const std::int64_t planned = m_run.plannedSteps.value_or(0) + (m_seen.stepsInSummary ? stepsBefore() : 0);
    const bool isBetweenLoops = !m_run.processedSamples && planned > m_run.lastStep.value_or(0);
    if (status == TrainingStatus::Completed && isBetweenLoops)
        status = TrainingStatus::Partial;
    return status == TrainingStatus::Partial && isFollowed ? TrainingStatus::Running : status;
}

// Where neither the release nor the line's words tell: training alone cannot take longer than since it began.
bool RunAnalysis::isLongerThanTraining(const TrainingRun& run) const
{
    constexpr double roundingOfSeconds = 1;
    if (!m_processedAt || !m_runBeganAt)
        return false;
    return *run.processedSeconds > secondsBetween(*m_runBeganAt, *m_processedAt) + roundingOfSeconds;
}

void RunAnalysis::addMissingFront(TrainingRun& run) const
{
    if (run.release.isEmpty() && run.processedSeconds)
        run.isWholeFit = run.isWholeFit || isLongerThanTraining(run);
    if (!run.isWholeFit || !m_processedAt || !run.startedAt || m_clock.hasStepped())
        return;
    const double missing = *run.processedSeconds - secondsBetween(*run.startedAt, *m_processedAt);
    constexpr double roundingOfSeconds = 1;
    if (missing > roundingOfSeconds)
        run.phases[static_cast<std::size_t>(TrainingPhase::Other)] += missing;
}

void RunAnalysis::warn(TrainingRun& run, const BatchSizeClues& sizes, bool isCutShort) const
{
    using enum TrainingWarning;
    const auto add = [&run](bool applies, TrainingWarning warning) {
        if (applies)
            run.warnings.push_back(warning);
    };
    warnOfRates(run);
    add(run.batchSize && run.batchSize->source == BatchSizeSource::Recovered, BatchSizeRecovered);
    add(m_seen.batchSizeConflict || sizes.disagree(), BatchSizesDisagree);
    add(!run.startedAt, NoTimestamps);
    add(run.startedAt && !run.points.empty() && !run.stepsPerSecond, NoWindow);
    add(m_clock.hasStepped(), ClockSteps);
    add(isCutShort, CutShort);
    add(m_seen.lossNotFinite, LossNotFinite);
    add(m_points.isThinned(), PointsThinned);
    const bool hasFailed = run.status == TrainingStatus::Failed || run.status == TrainingStatus::Cancelled;
    add(hasFailed && run.processedSamples, ProcessedAfterFailure);
}

void RunAnalysis::takeTimes(TrainingRun& run, const RunSurroundings& known) const
{
    PhaseClock clock = m_clock;
    clock.extend(known.firstAt, known.lastAt);
    run.phases = clock.phases();
    run.phase = clock.phase();
    run.startedAt = clock.startedAt();
    run.endedAt = clock.endedAt();
    addMissingFront(run);
}

TrainingRun RunAnalysis::run(const RunSurroundings& known) const
{
    TrainingRun run = m_run;
    run.stepsPerSecond = m_window.stepsPerSecond();
    run.points = m_points.all();
    takeTimes(run, known);
    if (!run.plannedSteps)
        run.plannedSteps = known.plannedSteps;
    else if (m_seen.stepsInSummary)
        *run.plannedSteps += stepsBefore();
    run.status = status(known.isFollowed);
    run.reason = m_outcome.reason();
    if (!run.sequenceLength || known.isSequenceLengthSure)
        run.sequenceLength = known.sequenceLength;
    const BatchSizeClues sizes = clues(run, known.batchSize);
    run.batchSize = sizes.surest();
    estimateTimeLeft(run);
    warn(run, sizes, known.isCutShort);
    return run;
}

} // namespace tokenscope
