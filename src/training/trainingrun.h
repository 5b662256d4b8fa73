// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// Where a run's batch size is known from, the surest first.
enum class BatchSizeSource
{
    User, ///< told by the user
    Log, ///< "Effective batch size is N."
    Parameters, ///< the parameters file beside the log
    Processed, ///< samples processed, divided by the last step
    StartCommand, ///< "…_bs512.yaml" in the command that the log tells
    FileName, ///< "…_bs512.log"
    Recovered, ///< GlobalRate × elapsed ÷ step
    Table, ///< a table typed by hand
};

struct TrainingBatchSize
{
    std::int64_t value = 0; ///< samples a step
    BatchSizeSource source {};
    double error = 0; ///< of Recovered: relative, how far the estimates lie from `value` at most

    bool operator==(const TrainingBatchSize&) const = default;
};

enum class TrainingStatus
{
    Completed,
    Failed, ///< `reason` says why
    Cancelled,
    Partial, ///< the log ends in the middle
    Running, ///< is being followed
};

/// What wall time goes into. In the order in which they come.
enum class TrainingPhase
{
    Queue, ///< waiting for other people's jobs
    Compile,
    Staging, ///< pods, weights, input pipeline
    Programming, ///< of the wafer
    Training,
    Checkpoint,
    Other, ///< between these, and evaluation
};
inline constexpr std::size_t trainingPhaseCount = 7;

/// Why a log's own figures may mislead, or ours are weaker than they look.
enum class TrainingWarning
{
    EndToEndMisleads, ///< samples ÷ whole time is far below the window rate: the rest is queue, compile, checkpoints
    RateDisagrees, ///< Rate differs from the window rate by more than 5 %
    GlobalRateDisagrees, ///< GlobalRate differs from the window rate by more than 5 %
    BatchSizeRecovered, ///< computed, see its error
    BatchSizesDisagree, ///< two sources say different sizes
    NoTimestamps, ///< no window rate, no phases
    NoWindow, ///< a single Train line: no window rate
    ClockSteps, ///< the log's clock goes backwards
    CutShort, ///< the last line is cut
    LossNotFinite, ///< NaN or infinite
    PointsThinned, ///< so many Train lines that only a part is kept for charts
    ProcessedAfterFailure, ///< the end line came, and yet the run failed
};

/// Between two times of a log, as in LogEvent. Dates that are far apart, as broken lines have them, are no harm.
[[nodiscard]] constexpr double secondsBetween(Milliseconds from, Milliseconds to) noexcept
{
    return std::chrono::duration<double>(to - from).count();
}

/// A Train line.
struct TrainingPoint
{
    std::optional<Milliseconds> at {}; ///< as in LogEvent
    std::int64_t step = 0;
    std::optional<double> loss {}; ///< absent where it is NaN or infinite
    std::optional<double> rate {};
    std::optional<double> globalRate {};
    int loop = 0; ///< from 0: a loop begins where the log says so, and where steps go back

    bool operator==(const TrainingPoint&) const = default;
};

/// One training run as its log tells it, or a row of a table.
struct TrainingRun
{
    QString file {}; ///< path
    QString label {}; ///< what to call it: the file's name without suffix, or the table's "who"
    QString release {}; ///< "2.6.0"; empty: not told
    QString device {}; ///< "CSX"; empty: not told
    QString jobId {}; ///< of the execute job, "wsjob-…"; empty: not told
    std::optional<TrainingBatchSize> batchSize {};
    std::optional<std::int64_t> microBatchSize {};
    std::optional<std::int64_t> sequenceLength {}; ///< tokens a sample, from the log or the parameters
    std::optional<std::int64_t> firstStep {}; ///< of the first Train line
    std::optional<std::int64_t> lastStep {}; ///< the highest that was reached
    std::optional<std::int64_t> plannedSteps {};
    std::optional<double>
        stepsPerSecond {}; ///< Δstep ÷ Δt between Train lines of one loop, without checkpoints and eval
    std::optional<double> lastRate {}; ///< samples/s, as the log says
    std::optional<double> lastGlobalRate {};
    std::optional<std::int64_t> processedSamples {};
    std::optional<double> processedSeconds {};
    bool isWholeFit = false; ///< processedSeconds is the wall time of the whole fit (2.3 and newer)
    std::optional<double> finalLoss {}; ///< the last one told; absent where that is NaN or infinite
    std::optional<double> bestLoss {}; ///< the lowest
    std::vector<TrainingPoint> points {}; ///< in the log's order; at most 20,000
    /// s, by TrainingPhase; all 0 without timestamps. What a log whose front is missing had before its first line, by
    /// the time that it tells for the whole fit, is in Other.
    std::array<double, trainingPhaseCount> phases {};
    std::optional<Milliseconds> startedAt {}; ///< first timestamp, as in LogEvent
    std::optional<Milliseconds> endedAt {}; ///< last timestamp
    TrainingStatus status = TrainingStatus::Partial;
    QString reason {}; ///< of Failed and Cancelled: the log's words, one plain line of at most 300 characters
    TrainingPhase phase = TrainingPhase::Other; ///< where it is, or was when the log ended
    std::optional<double> secondsLeft {}; ///< as the last Train line says, else by steps; absent once it has ended
    std::vector<TrainingWarning> warnings {}; ///< each once

    /// stepsPerSecond × batch size: what counts.
    [[nodiscard]] std::optional<double> windowRate() const;
    /// Processed samples ÷ processed seconds.
    [[nodiscard]] std::optional<double> endToEndRate() const;
    [[nodiscard]] std::optional<double> tokensPerSecond() const;
    /// The window rate, else the last GlobalRate, else Rate: what runs are compared by.
    [[nodiscard]] std::optional<double> bestRate() const;
    [[nodiscard]] double phaseSeconds(TrainingPhase of) const { return phases[static_cast<std::size_t>(of)]; }
    [[nodiscard]] double wallSeconds() const; ///< sum of the phases

    bool operator==(const TrainingRun&) const = default;
};

} // namespace tokenscope
