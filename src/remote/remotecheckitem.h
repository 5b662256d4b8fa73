// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoterefusal.h"

#include <QString>

#include <vector>

namespace tokenscope {

/// One thing that is looked at, hop by hop, before runs are started.
struct RemoteCheckItem
{
    enum class Kind
    {
        Name, ///< of the first host resolves
        Port, ///< an ssh server answers there
        HostKey, ///< it is the one that is known
        Authentication, ///< the user is let in
        SecondHop, ///< the second host lets the user in
        WorkingFolder, ///< exists and is writable
        Environment, ///< the virtual environment can be activated
        Launcher, ///< cszoo (or the command that stands for it) is there, and its modules load
        Jobs, ///< csctl is there
        Multiplexer, ///< tmux, else nohup
        Disk, ///< room for checkpoints and logs
        Proxy, ///< HTTPS_PROXY is set where the web needs it
    };
    enum class State
    {
        Pending,
        Running,
        Passed,
        Warned,
        Failed,
        Skipped, ///< does not apply, or something before it failed
    };

    Kind kind {};
    State state = State::Pending;
    RemoteRefusal refusal = RemoteRefusal::None; ///< of Warned and Failed
    QString detail {}; ///< a fact or the other side's own words: "412 GB free"; plain, bounded, holds no secret

    bool operator==(const RemoteCheckItem&) const = default;
};

} // namespace tokenscope
