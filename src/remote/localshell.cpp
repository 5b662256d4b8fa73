// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/localshell.h"

#include "remote/refusalof.h"
#include "remote/shellprocess.h"

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

RemoteOutcome outcomeOf(const ShellProcess::End& end)
{
    RemoteOutcome outcome {.exitCode = end.exitCode,
                           .output = end.output,
                           .complaints = end.complaints,
                           .hasTimedOut = end.hasTimedOut,
                           .isCancelled = end.isCancelled};
    const RefusalFound found = refusalOf(end.complaints, end.exitCode, RemoteHop::None);
    outcome.refusal = found.refusal;
    outcome.detail = found.detail;
    return outcome;
}

} // namespace

LocalShell::LocalShell(const RemoteRoute& route, QObject* parent)
    : RemoteShell(route, parent)
{
}

LocalShell::~LocalShell() = default;

bool LocalShell::hasReached(RemoteHop) const
{
    return true;
}

void LocalShell::run(RemoteCommand* command)
{
    const RemoteScript& script = command->script();
    auto* process = new ShellProcess({.program = u"/bin/bash"_s,
                                      .arguments = {u"-c"_s, script.text},
                                      .input = script.input,
                                      .timeToEnd = script.timeout,
                                      .outputKept = script.outputKept,
                                      .ownsGroup = true},
                                     command);
    connect(process, &ShellProcess::output, command, &RemoteCommand::output);
    connect(process, &ShellProcess::ended, command,
            [command](const ShellProcess::End& end) { command->finish(outcomeOf(end)); });
    connect(command, &RemoteCommand::cancelRequested, process, &ShellProcess::cancel);
    // later: whoever calls start() connects to the command first
    QMetaObject::invokeMethod(process, &ShellProcess::start, Qt::QueuedConnection);
}

} // namespace tokenscope
