// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoterefusal.h"
#include "remote/remoteroute.h"

#include <QString>

namespace tokenscope {

/// Why a remote machine cannot be used, for a user to read and to act upon. Plain text throughout.
struct RefusalText
{
    QString what {}; ///< what happened, one sentence
    QString why {};
    QString remedy {}; ///< what to do
    QString command {}; ///< that solves it, to be copied; empty: none does
    QString letter {}; ///< a ready text for those who can solve it; empty: nobody needs to be written to
    QString subject {}; ///< of the letter
    QString recipient {}; ///< its address

    /// There is more to it than a line can hold.
    [[nodiscard]] bool hasMore() const { return !command.isEmpty() || !letter.isEmpty(); }
    bool operator==(const RefusalText&) const = default;
};

namespace refusaltext {

/// `detail`, the other side's words.
[[nodiscard]] RefusalText of(RemoteRefusal refusal, const RemoteRoute& route, const QString& detail);

} // namespace refusaltext

} // namespace tokenscope
