// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshshell.h"

#include <utility>

namespace tokenscope {

namespace {

constexpr int mostRunning = 8; // servers let ten sessions share a connection; more would connect, and ask, anew

} // namespace

SshShell::SshShell(const RemoteRoute& route, const SshSession& session, QObject* parent)
    : RemoteShell(route, parent)
    , m_connection(route, session)
{
    connect(&m_connection, &SshConnection::named, this, &RemoteShell::named);
    connect(&m_connection, &SshConnection::reached, this, &RemoteShell::reached);
    connect(&m_connection, &SshConnection::ready, this, &SshShell::startWaiting);
    connect(&m_connection, &SshConnection::refused, this, &SshShell::refuseWaiting);
}

SshShell::~SshShell() = default;

bool SshShell::hasReached(RemoteHop hop) const
{
    return m_connection.hasReached(hop);
}

void SshShell::run(RemoteCommand* command)
{
    m_waiting.append(command);
    connect(command, &RemoteCommand::cancelRequested, this, [this, command] { onCancelRequested(command); });
    // later: whoever calls start() connects to the command first
    QMetaObject::invokeMethod(this, &SshShell::startWaiting, Qt::QueuedConnection);
}

void SshShell::startWaiting()
{
    if (m_waiting.isEmpty() || m_connection.isConnecting())
        return;
    if (!m_connection.isReady()) {
        m_connection.open();
        return;
    }
    while (m_running < mostRunning && !m_waiting.isEmpty())
        startNow(m_waiting.takeFirst());
}

void SshShell::startNow(RemoteCommand* command)
{
    ++m_running;
    const RemoteScript& script = command->script();
    ShellProcess* process = m_connection.newProcess(
        script.text, {.input = script.input, .timeToEnd = script.timeout, .outputKept = script.outputKept}, command);
    connect(process, &ShellProcess::output, command, &RemoteCommand::output);
    connect(process, &ShellProcess::ended, this,
            [this, command](const ShellProcess::End& end) { onEnded(command, end); });
    connect(command, &RemoteCommand::cancelRequested, process, &ShellProcess::cancel);
    process->start();
}

void SshShell::onEnded(RemoteCommand* command, const ShellProcess::End& end)
{
    --m_running;
    const RemoteOutcome outcome = SshConnection::outcomeOf(end, m_connection.lastHop());
    if (outcome.exitCode < 0 && !outcome.isCancelled && !outcome.hasTimedOut)
        m_connection.setLost();
    command->finish(outcome);
    startWaiting();
}

void SshShell::onCancelRequested(RemoteCommand* command)
{
    if (!m_waiting.removeOne(command))
        return; // it runs: its process ends it
    command->finish({.hop = m_connection.lastHop(), .isCancelled = true});
    if (m_waiting.isEmpty() && m_connection.isConnecting())
        m_connection.giveUp();
}

void SshShell::refuseWaiting(const RemoteOutcome& outcome)
{
    for (RemoteCommand* command : std::exchange(m_waiting, {}))
        command->finish(outcome);
}

} // namespace tokenscope
