// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "launch/launchplan.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

/// What is run on the machine of a launch. A launch has a folder of its own there, with everything that it makes:
///
///     launch.sh     runs the variants one after another, started once, under tmux or nohup
///     NAME.yaml     the variant of a run; NAME.log its output; NAME.model its model directory
///     events        what happened, a line each, fields apart by tabs: seconds since 1970, what, run, number
///     begun         a folder: made by the launch.sh that runs; every other one ends at once
///     pid           of launch.sh, and its host; current: of the command that runs, and its run
///     stop          made by anybody: no further run begins; stop.NAME: this run does not, or is being cancelled
namespace tokenscope::launchscript {

/// Exit codes of these scripts, where ordinary ones do not tell.
enum Exit : int
{
    noFolder = 11,
    noParameters = 12,
    folderTaken = 13, ///< there is a launch of that name already
    notBegun = 14, ///< neither tmux nor nohup brought it up
    noEnvironment = 15,
};

/// Where the other side stands in following a file.
struct Position
{
    qint64 offset = 0;
    quint64 inode = 0; ///< 0: not known
};

struct FollowRequest
{
    QHash<QString, Position> positions {}; ///< by file: "events", "NAME.log"
    Milliseconds pause {1'000}; ///< between looks
    Milliseconds jobsEvery {30'000}; ///< zero: never
};

/// "llama2_7b_bs512": letters, digits, dots, dashes and underscores only.
[[nodiscard]] QString runName(const LaunchPlan& plan, std::int64_t batchSize);
/// The plan's folder from the root or from the home on: over ssh a relative one stands in the home. Not quoted.
[[nodiscard]] QString workingFolder(const LaunchPlan& plan);
/// The folder of the launch; not quoted.
[[nodiscard]] QString folderOf(const LaunchPlan& plan);
[[nodiscard]] QString parametersOf(const LaunchPlan& plan, std::int64_t batchSize);
/// The command of a run with its values filled in.
[[nodiscard]] QString commandOf(const LaunchPlan& plan, std::int64_t batchSize);

/// Prints the parameters file.
[[nodiscard]] QString readParameters(const LaunchPlan& plan);
/// Makes the launch's folder.
[[nodiscard]] QString makeFolder(const LaunchPlan& plan);
/// The content of launch.sh.
[[nodiscard]] QByteArray launchFile(const LaunchPlan& plan);
/// Starts launch.sh, once: may be run again whenever it is not known whether it was.
[[nodiscard]] QString start(const LaunchPlan& plan);
/// Prints what is new in the launch's files, in the lines of FeedReader, until the last run is over.
[[nodiscard]] QString follow(const LaunchPlan& plan, const FollowRequest& request);
/// Keeps these runs from beginning, and cancels the one of them that runs: its job, or while it has none (or where
/// `interrupts`) the command itself, which is ended where that does not help.
[[nodiscard]] QString cancel(const LaunchPlan& plan, const QStringList& runs, bool interrupts);
/// Prints the table of jobs, in the surroundings of a run.
[[nodiscard]] QString jobs(const LaunchPlan& plan);

} // namespace tokenscope::launchscript
