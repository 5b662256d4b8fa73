// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logevent.h"
#include "training/trainingrun.h"

namespace tokenscope {

/// Divides a log's time among the phases: the span between two timestamps goes to exactly one of them, so that they sum
/// up to the time from the first to the last. An evaluation's own job waits, compiles and is staged like any; only what
/// it then runs is Other. A span in which the clock steps is left out.
class PhaseClock
{
public:
    void take(const LogEvent& event);
    /// The log's first and last times, where those are of lines that tell nothing.
    void extend(std::optional<Milliseconds> firstAt, std::optional<Milliseconds> lastAt);

    /// s, by TrainingPhase.
    [[nodiscard]] const std::array<double, trainingPhaseCount>& phases() const { return m_phases; }
    /// Where the run is now. A failure leaves it: that is where it happened.
    [[nodiscard]] TrainingPhase phase() const { return m_phase; }
    [[nodiscard]] std::optional<Milliseconds> startedAt() const { return m_startedAt; }
    [[nodiscard]] std::optional<Milliseconds> endedAt() const { return m_endedAt; }
    /// Back by more than a second (less is lines of several threads), or ahead by more than a year.
    [[nodiscard]] bool hasStepped() const { return m_hasStepped; }

private:
    enum class Job
    {
        None,
        Compile,
        Execute
    };

    void count(Milliseconds at, LogEventKind kind);
    [[nodiscard]] TrainingPhase phaseOfSpanBefore(LogEventKind kind) const;
    [[nodiscard]] TrainingPhase phaseAfter(LogEventKind kind) const;
    void remember(LogEventKind kind);

    std::array<double, trainingPhaseCount> m_phases {};
    TrainingPhase m_phase = TrainingPhase::Other;
    TrainingPhase m_phaseBeforeCheckpoint = TrainingPhase::Other;
    std::optional<Milliseconds> m_startedAt {};
    std::optional<Milliseconds> m_endedAt {};
    LogEventKind m_previous = LogEventKind::Release;
    Job m_job = Job::None; ///< whose pods are waited for
    bool m_isEvaluating = false;
    bool m_hasFailed = false;
    bool m_hasStepped = false;
};

} // namespace tokenscope
