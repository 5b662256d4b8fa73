// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remotecommand.h"
#include "remote/remoteroute.h"
#include "remote/sshdestination.h"

#include <QObject>

namespace tokenscope {

/// Runs scripts at the end of a RemoteRoute: see LocalShell and SshShell; RemoteDesk has them. Nothing blocks; it may
/// live in the window's thread.
///
///     RemoteCommand* tail = shell.start({.text = u"exec tail -c +1 -F "_s + quotedPath(log), .outputKept = 0});
///     connect(tail, &RemoteCommand::output, …);
///     connect(tail, &RemoteCommand::finished, …); // tail->cancel() ends it before
class RemoteShell : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoteShell)

public:
    explicit RemoteShell(RemoteRoute route, QObject* parent = nullptr);
    ~RemoteShell() override;

    [[nodiscard]] const RemoteRoute& route() const { return m_route; }
    /// Whether this hop is connected, as far as is known: it may have gone without a word.
    [[nodiscard]] virtual bool hasReached(RemoteHop hop) const = 0;

    /// Runs it as soon as the connection stands. The command is this shell's, and deletes itself after finished().
    RemoteCommand* start(const RemoteScript& script);
    /// Puts a file there under its name only when it has arrived whole; a leading "~" stands for the home there.
    RemoteCommand* write(const QString& path, const QByteArray& content);

signals:
    /// What the configuration makes of the first host's name; it is connected to now.
    void named(const tokenscope::ResolvedDestination& first);
    /// Its host has let the user in.
    void reached(tokenscope::RemoteHop hop);

protected:
    virtual void run(RemoteCommand* command) = 0;

private:
    const RemoteRoute m_route;
};

} // namespace tokenscope
