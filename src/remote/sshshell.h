// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteshell.h"
#include "remote/sshconnection.h"

#include <QList>
#include <QPointer>

namespace tokenscope {

/// Runs scripts at the end of one or two hops, through the system's ssh. The first command connects; those that come
/// meanwhile wait, so that a code is asked for once. A command that is cut off tells so (ConnectionLost), and the next
/// connects again.
class SshShell final : public RemoteShell
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SshShell)

public:
    SshShell(const RemoteRoute& route, const SshSession& session, QObject* parent = nullptr);
    ~SshShell() override;

    [[nodiscard]] bool hasReached(RemoteHop hop) const override;

protected:
    void run(RemoteCommand* command) override;

private:
    void startWaiting();
    void startNow(RemoteCommand* command);
    void refuseWaiting(const RemoteOutcome& outcome);
    void onEnded(RemoteCommand* command, const ShellProcess::End& end);
    void onCancelRequested(RemoteCommand* command);

    SshConnection m_connection;
    QList<RemoteCommand*> m_waiting {};
    int m_running = 0;
};

} // namespace tokenscope
