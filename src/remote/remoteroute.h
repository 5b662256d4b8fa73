// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace tokenscope {

/// Where commands run: on this computer, or on a machine behind one or two hops of ssh. The user's own ssh
/// configuration, agent and known hosts apply; nothing secret is ever in here.
struct RemoteRoute
{
    enum class Kind
    {
        Local,
        Ssh,
    };
    enum class SecondHop
    {
        Automatic, ///< as a jump, and where that is denied from the first host
        Jump, ///< ProxyJump: authenticated from this computer
        FromFirst, ///< `ssh` is called on the first host, which vouches for the user (host-based trust)
    };

    Kind kind = Kind::Local;
    QString first {}; ///< "alcfuser@cerebras.alcf.anl.gov", "login:2222", or a name of the user's ssh configuration
    QString second {}; ///< "cer-usn-01"; empty: commands run on the first
    SecondHop secondHop = SecondHop::Automatic;
    QString configFile {}; ///< an ssh configuration in place of the user's; empty: ~/.ssh/config

    [[nodiscard]] bool isLocal() const { return kind == Kind::Local; }
    bool operator==(const RemoteRoute&) const = default;
};

} // namespace tokenscope
