// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"

/// The subcommands: each does its work, prints, and returns the program's exit code. They need an application object
/// (for charts one that can draw), and no display.
namespace tokenscope::commands {

inline constexpr int exitDone = 0;
inline constexpr int exitCannot = 1;
inline constexpr int exitRequestsFailed = 3; ///< it finished, but some requests (some runs) failed
inline constexpr int exitInterrupted = 130;

int run(const RunOptions& options);
int compare(const CompareOptions& options);
int show(const ShowOptions& options);
int simulate(const SimulateOptions& options);
int endpoints(const EndpointsOptions& options);
int dataset(const DatasetOptions& options);
int recover(const RecoverOptions& options);
int auth(const AuthOptions& options);
int key(const KeyOptions& options);
int batches(const BatchesOptions& options);
int training(const TrainingOptions& options);
int launch(const LaunchOptions& options);

} // namespace tokenscope::commands
