// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/terminal.h"
#include "app/folders.h"
#include "store/runjournal.h"

#include <QCoreApplication>

namespace tokenscope::commands {

int recover(const RecoverOptions& options)
{
    Terminal terminal;
    const QString folder = options.folder.isEmpty() ? folders::results() : options.folder;
    const std::vector<RecoveredRun> runs = recoverRuns(folder);
    if (runs.empty())
        terminal.say(QCoreApplication::translate("commands", "No interrupted run in %1.").arg(folder));
    int exitCode = exitDone;
    for (const RecoveredRun& run : runs) {
        const auto path = finishRecovery(run, folder);
        if (path) {
            terminal.print(path->toUtf8());
        } else {
            terminal.complain(path.error());
            exitCode = exitCannot;
        }
    }
    return exitCode;
}

} // namespace tokenscope::commands
