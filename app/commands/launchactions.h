// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/launchoptions.h"
#include "launch/launchrecord.h"
#include "remote/remoteoutcome.h"

/// The parts of the subcommand `launch`.
namespace tokenscope {

class Terminal;

namespace commands {

int prepareLaunch(const LaunchOptions& options);
int checkLaunch(const LaunchOptions& options);
int startLaunch(const LaunchOptions& options);
int followLaunch(const LaunchOptions& options);
int cancelLaunch(const LaunchOptions& options);
int listJobs(const LaunchOptions& options);

/// The plan with what was left out: on this computer the current folder, elsewhere the home.
[[nodiscard]] LaunchPlan completed(LaunchPlan plan);
/// The launch that is meant; nothing, after saying so, if there is none.
[[nodiscard]] std::optional<LaunchRecord> recordFor(const LaunchOptions& options, Terminal& terminal);
/// Says why something could not be done there.
void complain(const RemoteOutcome& outcome, const RemoteRoute& route, Terminal& terminal);

} // namespace commands

} // namespace tokenscope
