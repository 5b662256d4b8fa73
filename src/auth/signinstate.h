// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>

namespace tokenscope {

/// How the user stands with a sign-in service: what the window and `tokenscope auth status` say. Holds no token.
struct SignInState
{
    enum class Kind
    {
        SignedOut,
        SigningIn, ///< the browser is open, or a code is waited for
        SignedIn, ///< through this program
        FoundElsewhere, ///< another tool's token file is used, read only
        LoginAgain, ///< the browser sign-in is too old, or the session cannot be refreshed any more
    };

    Kind kind = Kind::SignedOut;
    QString service {}; ///< "ALCF"
    QString account {}; ///< name, user name or identity, as the service tells; empty: not known
    QString tokenFile {}; ///< FoundElsewhere: which file; SignedOut: one was found, but its token has ended
    bool isKeptInFile = false; ///< no keychain is there: the session lies in a file that only the user can read
    QString keptAt {}; ///< that file
    std::optional<QDateTime> expiresAt {}; ///< UTC: when the access token ends; refreshed before that by itself
    std::optional<QDateTime> loginAgainAt {}; ///< UTC: when the service's policy asks for the browser again, about

    QUrl loginPage {}; ///< SigningIn: the page that the browser shows; holds no secret
    bool waitsForCode = false; ///< SigningIn: the user copies a code from that page

    bool operator==(const SignInState&) const = default;
};

} // namespace tokenscope
