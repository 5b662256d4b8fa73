// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoterefusal.h"

#include <QByteArray>
#include <QString>

namespace tokenscope {

enum class RemoteHop
{
    None, ///< it runs on this computer
    First,
    Second,
};

/// How a command somewhere else ended.
struct RemoteOutcome
{
    /// Of the script; -1 if it did not begin or was cut off. Scripts must not end with 255, which is ssh's own.
    int exitCode = -1;
    /// None: exit code 0. CommandFailed: it ran and ended otherwise. Else why it did not run, or run to its end.
    RemoteRefusal refusal = RemoteRefusal::None;
    RemoteHop hop = RemoteHop::None; ///< which one refused, or where it ran
    QString detail {}; ///< the line that tells, in the other side's words; plain, bounded, holds no secret
    QByteArray output {}; ///< its first bytes, as many as RemoteScript::outputKept
    QByteArray complaints {}; ///< the last 16 KiB of stderr
    bool hasTimedOut = false;
    bool isCancelled = false; ///< by RemoteCommand::cancel()

    [[nodiscard]] bool isDone() const { return refusal == RemoteRefusal::None && !isCancelled; }
    bool operator==(const RemoteOutcome&) const = default;
};

} // namespace tokenscope
