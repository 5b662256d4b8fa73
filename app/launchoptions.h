// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchplan.h"

#include <QString>

#include <optional>

namespace CLI {
class App;
} // namespace CLI

namespace tokenscope {

/// Training runs at several batch sizes: prepared, started, followed and cancelled.
struct LaunchOptions
{
    enum class Action
    {
        Prepare,
        Check,
        Start,
        Follow,
        Jobs,
        Cancel,
    };

    Action action = Action::Start;
    LaunchPlan plan {};
    QString launch {}; ///< to follow, cancel or ask jobs for: when it started, or its name; empty: the newest
    std::optional<std::int64_t> cancelled {}; ///< the batch size of the run to cancel; absent: all
    QString out {}; ///< folder for the logs here; empty: in the results folder
    QString format {QStringLiteral("text")}; ///< of reportFormatFromName()
    bool asJson = false; ///< jobs
    bool interrupts = false; ///< cancel: the command itself in place of its job
    bool writes = false; ///< prepare: the variants are written
    bool follows = true; ///< start: until the end
};

/// "local", "name@login" or "name@login,node"; nothing for anything else.
[[nodiscard]] std::optional<RemoteRoute> parseRoute(const QString& text);
/// "256,512,1024", ascending; nothing for anything but different whole numbers above zero.
[[nodiscard]] std::optional<std::vector<std::int64_t>> parseBatchSizes(const std::string& text);

/// Adds the subcommands of `launch` with the values that they write to; `options` are by Action.
void addPrepareOptions(CLI::App& prepare, LaunchOptions& options);
void addCheckOptions(CLI::App& check, LaunchOptions& options);
void addStartOptions(CLI::App& start, LaunchOptions& options);
void addFollowOptions(CLI::App& follow, LaunchOptions& options);
void addJobsOptions(CLI::App& jobs, LaunchOptions& options);
void addCancelOptions(CLI::App& cancel, LaunchOptions& options);

} // namespace tokenscope
