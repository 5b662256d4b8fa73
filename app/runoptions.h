// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/networkoptions.h"
#include "ui/form/runform.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace CLI {
class App;
}

namespace tokenscope {

/// What `tokenscope run` is asked for: the same form that the window shows, filled from the command line.
struct RunOptions
{
    QStringList endpoints {}; ///< names, or name=url,… ; empty: both simulated ones
    RunForm form {.warmup = 0}; ///< its endpoints stay empty
    QString planFile {}; ///< a results file whose plan is run again
    QString resumeFile {}; ///< a results file of a stopped run that is to be completed
    std::optional<std::int64_t> tokensPerMinute {}; ///< quota of every endpoint
    NetworkOptions network {};
    QString out {}; ///< file or folder; empty: the results folder
    QString charts {}; ///< folder for the charts; empty: none
    bool asJson = false;
    bool isQuiet = false;
};

/// Adds all options to the subcommand. They write into `options`, which must outlive the parsing.
void addRunOptions(CLI::App& run, RunOptions& options);

/// Fills in a preset named among the arguments, so that options given beside it go over it.
void applyPreset(int argc, const char* const* argv, RunOptions& options);

/// What is wrong with options that are each right by themselves; empty: nothing.
[[nodiscard]] QString conflictIn(const RunOptions& options);

} // namespace tokenscope
