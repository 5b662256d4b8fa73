// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/phaseclock.h"

namespace tokenscope {

namespace {

// Lines of several threads may come in another order than their times.
constexpr Milliseconds disorder = std::chrono::seconds(1);
// No run is silent for so long: a broken date.
constexpr Milliseconds longestSpan = std::chrono::days(366);

bool isSubmission(LogEventKind kind)
{
    return kind == LogEventKind::CompileJob || kind == LogEventKind::ExecuteJob || kind == LogEventKind::JobId;
}

bool isEnd(LogEventKind kind)
{
    return kind == LogEventKind::LoopEnded || kind == LogEventKind::Processed;
}

} // namespace

void PhaseClock::take(const LogEvent& event)
{
    if (event.at)
        count(*event.at, event.kind);
    const TrainingPhase next = phaseAfter(event.kind);
    remember(event.kind);
    m_phase = next;
}

void PhaseClock::extend(std::optional<Milliseconds> firstAt, std::optional<Milliseconds> lastAt)
{
    if (m_hasStepped || !firstAt || !lastAt)
        return;
    if (m_startedAt && firstAt < m_startedAt && *m_startedAt - *firstAt <= longestSpan) {
        m_phases[static_cast<std::size_t>(TrainingPhase::Other)] += secondsBetween(*firstAt, *m_startedAt);
        m_startedAt = firstAt;
    }
    if (!m_startedAt)
        m_startedAt = m_endedAt = firstAt;
    if (*lastAt > *m_endedAt)
        count(*lastAt, LogEventKind::Release);
}

void PhaseClock::count(Milliseconds at, LogEventKind kind)
{
    if (!m_startedAt) {
        m_startedAt = m_endedAt = at;
        return;
    }
    if (at < *m_endedAt - disorder || at > *m_endedAt + longestSpan) {
        m_hasStepped = true;
        m_endedAt = at;
    }
    if (at <= *m_endedAt)
        return;
    m_phases[static_cast<std::size_t>(phaseOfSpanBefore(kind))] += secondsBetween(*m_endedAt, at);
    m_endedAt = at;
}

// Some spans are understood only by the line that ends them.
TrainingPhase PhaseClock::phaseOfSpanBefore(LogEventKind kind) const
{
    if (m_hasFailed || kind == LogEventKind::Evaluate)
        return TrainingPhase::Other;
    if (kind == LogEventKind::Queueing && isSubmission(m_previous))
        return TrainingPhase::Queue;
    // what comes after the last checkpoint is taking the job down
    if (isEnd(kind) && m_previous == LogEventKind::CheckpointEnded)
        return TrainingPhase::Other;
    // old releases and excerpts do not say when the run begins
    const bool isReady = m_phase == TrainingPhase::Staging || m_phase == TrainingPhase::Programming;
    if (kind == LogEventKind::Train && isReady)
        return TrainingPhase::Training;
    return m_phase;
}

TrainingPhase PhaseClock::phaseAfter(LogEventKind kind) const
{
    switch (kind) {
    case LogEventKind::Train:
        return TrainingPhase::Training;
    case LogEventKind::RunBegan:
        return m_isEvaluating ? TrainingPhase::Other : TrainingPhase::Training;
    case LogEventKind::Queueing:
        return TrainingPhase::Queue;
    case LogEventKind::CompileBegan:
    case LogEventKind::CompileJob:
    case LogEventKind::CompileCached:
        return TrainingPhase::Compile;
    case LogEventKind::JobStarting:
    case LogEventKind::IngressReady:
        return m_job == Job::Compile ? TrainingPhase::Compile : TrainingPhase::Staging;
    case LogEventKind::ProgrammingBegan: // says so, but sets up the execute job first
    case LogEventKind::ExecuteJob:
    case LogEventKind::ExecutionPrepared:
    case LogEventKind::WeightsBegan:
    case LogEventKind::ProgrammingEnded:
    case LogEventKind::InputBegan:
    case LogEventKind::StagingEnded:
        return TrainingPhase::Staging;
    case LogEventKind::WeightsEnded:
        return TrainingPhase::Programming;
    case LogEventKind::CheckpointBegan:
        return TrainingPhase::Checkpoint;
    case LogEventKind::CheckpointEnded:
        return m_phase == TrainingPhase::Checkpoint ? m_phaseBeforeCheckpoint : m_phase;
    case LogEventKind::LoopBegan:
    case LogEventKind::EvaluationBegan:
    case LogEventKind::Evaluate:
    case LogEventKind::CompileEnded:
        return TrainingPhase::Other;
    case LogEventKind::LoopEnded:
    case LogEventKind::Processed: // also comes after a failure
        return m_hasFailed ? m_phase : TrainingPhase::Other;
    case LogEventKind::FitSummary:
    case LogEventKind::PlannedSteps:
    case LogEventKind::LogInterval:
    case LogEventKind::BatchSize:
    case LogEventKind::MicroBatchSize:
    case LogEventKind::SequenceLength:
    case LogEventKind::Release:
    case LogEventKind::JobId:
    case LogEventKind::ShutDown:
    case LogEventKind::JobFailed:
    case LogEventKind::JobCancelled:
    case LogEventKind::PythonError:
        return m_phase;
    }
    return m_phase;
}

void PhaseClock::remember(LogEventKind kind)
{
    if (kind == LogEventKind::CheckpointBegan && m_phase != TrainingPhase::Checkpoint)
        m_phaseBeforeCheckpoint = m_phase;
    if (kind == LogEventKind::CompileBegan || kind == LogEventKind::CompileJob)
        m_job = Job::Compile;
    if (kind == LogEventKind::CompileEnded || kind == LogEventKind::ExecuteJob)
        m_job = kind == LogEventKind::ExecuteJob ? Job::Execute : Job::None;
    if (kind == LogEventKind::EvaluationBegan || kind == LogEventKind::Evaluate)
        m_isEvaluating = true;
    if (kind == LogEventKind::LoopBegan || kind == LogEventKind::Train)
        m_isEvaluating = false;
    if (kind == LogEventKind::ShutDown || kind == LogEventKind::JobFailed || kind == LogEventKind::JobCancelled)
        m_hasFailed = true;
    if (kind == LogEventKind::LoopBegan || kind == LogEventKind::CompileBegan)
        m_hasFailed = false; // started again
    m_previous = kind;
}

} // namespace tokenscope
