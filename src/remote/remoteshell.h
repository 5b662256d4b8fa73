// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remotecommand.h"
#include "remote/remoteroute.h"

namespace tokenscope {

/// Runs scripts at the end of a RemoteRoute, through the system's ssh: its configuration, agent, keys, known hosts and
/// running connections are the user's own. The first command connects, hop by hop; the others share that connection,
/// so that a code is asked for once. Nothing blocks.
///
///     RemoteCommand* tail = shell.start({.text = u"tail -c +1 -F "_s + quotedPath(log), .outputKept = 0});
///     connect(tail, &RemoteCommand::output, …); connect(tail, &RemoteCommand::finished, …);
class RemoteShell : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const RemoteRoute& route() const = 0;
    [[nodiscard]] virtual RemoteCommand* start(const RemoteScript& script) = 0;
    /// Puts a file there under its name only when it has arrived whole. Its folder must exist.
    [[nodiscard]] RemoteCommand* write(const QString& path, const QByteArray& content);
};

} // namespace tokenscope
