// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tokenscope {

/// What the configuration file for ssh is made of.
struct SshConfiguration
{
    QString userFile {}; ///< the user's own, which comes first; empty: none
    QString systemFile {}; ///< the machine's, which ssh leaves out when it is given a file; empty: none
    QString folder {}; ///< private; where the sockets of shared connections are
    QString secondHost {}; ///< the second hop's name …
    QString secondUser {}; ///< … and who to be there, unless the user's configuration says otherwise

    bool operator==(const SshConfiguration&) const = default;
};

/// The text of that file. The user's own settings win, but for those that would break a program's use of ssh
/// (a terminal, forwardings, quiet). Jumps read it, too.
[[nodiscard]] QString textOf(const SshConfiguration& configuration);

} // namespace tokenscope
