// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoterefusal.h"
#include "training/trainingrun.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// One run of a launch.
struct LaunchedRun
{
    enum class State
    {
        Waiting,
        Running,
        Ended, ///< by itself, with `exitCode`
        Cancelled,
        Skipped, ///< the launch was cancelled before its turn
    };

    std::int64_t batchSize = 0;
    QString name {}; ///< "llama2_7b_bs512"
    State state = State::Waiting;
    std::optional<int> exitCode {}; ///< absent of Ended: what ran it has gone without a word (the machine went down)
    std::optional<std::int64_t> startedAt {}; ///< seconds since 1970 by the clock there
    std::optional<std::int64_t> endedAt {};
    std::optional<double> silentSeconds {}; ///< of Running: since its log last grew, by the clock there
    std::optional<double> secondsLeft {}; ///< of Running and Waiting, as far as it can be told
    /// Of Running: until the next Train line is to be expected; below 0 it is late. Tells a silent half hour from a
    /// standstill.
    std::optional<double> secondsToNextLine {};
    QString localLog {}; ///< what has been followed of its log so far, on this computer
    std::int64_t logBytes = 0;
    TrainingRun training {}; ///< as its log tells so far

    bool operator==(const LaunchedRun&) const = default;
};

/// A row of `csctl get jobs`, by the names in its header: which columns there are differs between releases.
struct JobRow
{
    std::vector<QString> cells {};

    bool operator==(const JobRow&) const = default;
};

struct JobTable
{
    std::vector<QString> columns {};
    std::vector<JobRow> jobs {};

    bool operator==(const JobTable&) const = default;
};

/// How a launch stands: what the window shows.
struct LaunchState
{
    enum class Link
    {
        Idle, ///< nothing is followed
        Connecting,
        Following,
        Lost, ///< the connection is cut; it is tried again, and nothing is lost meanwhile
        Ended, ///< every run is over
    };

    Link link = Link::Idle;
    RemoteRefusal refusal = RemoteRefusal::None; ///< of Lost
    QString detail {}; ///< the other side's words; plain, bounded, holds no secret
    std::optional<double> retryInSeconds {}; ///< of Lost
    std::vector<LaunchedRun> runs {};
    std::optional<double> secondsLeft {}; ///< of all runs together, as far as it can be told
    JobTable jobs {};
    bool isCancelling = false;
    double clockAhead = 0; ///< seconds by which the clock there, which runs' times are by, is ahead of this computer's

    bool operator==(const LaunchState&) const = default;
};

} // namespace tokenscope
