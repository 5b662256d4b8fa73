// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logevent.h"
#include "training/batchsizeclue.h"
#include "training/phaseclock.h"
#include "training/runoutcome.h"
#include "training/trainingpoints.h"
#include "training/trainingwindow.h"

namespace tokenscope {

/// What is known of a run from outside its log.
struct RunSurroundings
{
    BatchSizeClues batchSize {}; ///< of the user, the parameters and the file's name; the log's own come on top
    std::optional<std::int64_t> sequenceLength {}; ///< used where the log does not tell
    bool isSequenceLengthSure = false; ///< used even where it does
    std::optional<std::int64_t> plannedSteps {}; ///< used where the log does not tell
    std::optional<Milliseconds> firstAt {}; ///< of any line, as in LogEvent
    std::optional<Milliseconds> lastAt {};
    bool isFollowed = false; ///< a log that just ends is one of a run that goes on
    bool isCutShort = false; ///< in the middle of its last line
};

/// Events of a log, in its order, to the run that they tell of. Memory is bounded whatever the log's length.
///
/// Phases: the span between two timestamps goes to the phase that the line before it began. A log that starts in the
/// middle, as people cut them, of a release that tells the whole fit's time: what is missing at its front goes to
/// Other, because it belongs to the run and nobody knows what it was; so the phases then sum up to the time told.
class RunAnalysis
{
public:
    void take(const LogEvent& event);

    /// As if the log ended here; file and label are the caller's.
    [[nodiscard]] TrainingRun run(const RunSurroundings& known = {}) const;
    /// Of a run behind this one in the same file, before its first event: it has what a file tells but once.
    [[nodiscard]] RunAnalysis successor() const;

private:
    void takeTrain(const LogEvent& event);
    void takeFact(const LogEvent& event);
    void takeProcessed(const LogEvent& event);
    void takePlannedSteps(const LogEvent& event);
    void takeRunBegan(const LogEvent& event);
    [[nodiscard]] BatchSizeClues clues(const TrainingRun& run, BatchSizeClues known) const;
    [[nodiscard]] std::int64_t stepsBefore() const;
    [[nodiscard]] TrainingStatus status(bool isFollowed) const;
    void takeTimes(TrainingRun& run, const RunSurroundings& known) const;
    [[nodiscard]] bool isLongerThanTraining(const TrainingRun& run) const;
    void addMissingFront(TrainingRun& run) const;
    void warn(TrainingRun& run, const BatchSizeClues& sizes, bool isCutShort) const;

    TrainingRun m_run {}; ///< facts that are simply told
    QByteArray m_device {}; ///< as written
    PhaseClock m_clock {};
    TrainingWindow m_window {};
    TrainingPoints m_points {};
    RunOutcome m_outcome {};
    std::optional<Milliseconds> m_runBeganAt {}; ///< of the first loop
    std::optional<Milliseconds> m_processedAt {}; ///< of the first "Processed …"
    std::optional<std::int64_t> m_toldBatchSize {};
    std::optional<FileNameClue> m_namedBatchSize {}; ///< of the command's parameters file
    std::optional<std::int64_t> m_loopStart {}; ///< global step that the first loop starts from, as written
    std::int64_t m_loopLine = 0; ///< of the last "Starting train loop"
    struct
    {
        bool stepsInSummary = false; ///< 2.5 and newer: how many, not up to which one
        bool executeJob = false; ///< after the last compile job
        bool lossNotFinite = false;
        bool batchSizeConflict = false;
    } m_seen {};
};

} // namespace tokenscope
