// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace tokenscope {

/// What a line of a Cerebras training log is about. Lines that are none of these are Other and not reported.
enum class LogEventKind
{
    Train, ///< "| Train Device=…"
    Evaluate, ///< "| Eval …" and "| Validate …"
    FitSummary, ///< "Trainer Fit Summary", "Running command: … cszoo …" and the like: nothing else writes them; `text`: the command
    PlannedSteps, ///< `number`: steps that will be trained in all
    LogInterval, ///< `number`: "Progress will be logged every N steps."
    BatchSize, ///< `number`: "Effective batch size is N."
    MicroBatchSize, ///< `number`: what was picked in the end
    SequenceLength, ///< `number`
    Release, ///< `text`: "2.6.0"
    LoopBegan, ///< "Starting train loop", "Starting training loop"; `number`: global step it starts from
    EvaluationBegan,
    CompileBegan, ///< "Compiling the model"
    CompileJob, ///< "Initiating a new compile wsjob"
    JobId, ///< `text`: "wsjob-…"
    Queueing, ///< "Poll ingress status: … Queueing …"
    JobStarting, ///< any other poll of the ingress
    IngressReady, ///< "Poll ingress success", "Ingress is ready"
    CompileCached, ///< "Found existing cached compile"
    CompileEnded, ///< "Compile was successful!"
    ProgrammingBegan, ///< "Programming Cerebras Wafer Scale Cluster"
    ExecuteJob, ///< "Initiating a new execute wsjob"
    ExecutionPrepared, ///< "Preparing to execute using N CSX"; `number`: N
    WeightsBegan, ///< "About to send initial weights"
    WeightsEnded, ///< "Finished sending initial weights"
    ProgrammingEnded, ///< "Device programming is complete"
    InputBegan, ///< "Input workers have begun streaming input data"
    StagingEnded, ///< "Appliance staging is complete"
    RunBegan, ///< "Beginning appliance run"
    CheckpointBegan, ///< "Saving checkpoint at …"; `number`: step
    CheckpointEnded, ///< "Saved checkpoint …"
    LoopEnded, ///< "Training completed successfully!", once per loop; "Training Complete."
    /// `number` samples in `seconds`: any of the end lines; may come along with LoopEnded. `text`: "training" if they
    /// are called so, which means that the time is that of the whole fit
    Processed,
    ShutDown, ///< "Initiating shutdown sequence due to …"; `text`: the reason
    JobFailed, ///< "Job wsjob-… failed due to: …"; `text`
    JobCancelled, ///< "Job … was cancelled due to …"; `text`
    /// The last line of a Traceback, or a line that begins with an exception's name, or the shell's "Killed"; `text`
    PythonError,
};

/// What a line tells of training or evaluation. Every field may be missing.
struct ProgressReport
{
    QByteArrayView device {}; ///< "CSX", "xla:0"
    std::int64_t step = 0;
    std::optional<double> loss {}; ///< NaN and infinities are kept
    std::optional<double> rate {}; ///< samples/s, smoothed over the last lines
    std::optional<double> globalRate {}; ///< samples/s since the run's own clock started
    std::optional<double> loopSecondsLeft {};
    std::optional<double> secondsLeft {};
    bool isAtLeast = false; ///< "TimeRemaining>": there may be more

    bool operator==(const ProgressReport&) const = default;
};

/// One thing that a log tells. Views are good until the next byte is fed.
struct LogEvent
{
    LogEventKind kind {};
    std::optional<Milliseconds> at {}; ///< the line's own date and time, counted from 1970 as if it were UTC
    std::int64_t line = 0; ///< from 1
    std::int64_t number = 0;
    double seconds = 0;
    QByteArrayView text {}; ///< at most 512 bytes, as the log has it
    ProgressReport progress {}; ///< of Train and Evaluate

    bool operator==(const LogEvent&) const = default;
};

} // namespace tokenscope
