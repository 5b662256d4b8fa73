// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace tokenscope {

/// How far a sign-in has come: what its dialog shows. Holds no code and no token.
struct SignInProgress
{
    enum class Stage
    {
        WaitingForBrowser, ///< the browser is open; the program listens for its answer
        WaitingForCode, ///< the user signs in anywhere and pastes the code that the page shows
        Checking, ///< the answer came; the tokens are being fetched
        SignedIn,
        Denied, ///< the user, or the service, said no
        CodeRefused, ///< a pasted code was not accepted; another attempt can be made
        TimedOut,
        NetworkFailed,
        Failed, ///< anything else; `detail` says what
    };

    Stage stage = Stage::WaitingForBrowser;
    QString service {}; ///< "ALCF"
    QUrl address {}; ///< where the user signs in
    bool isBrowserOpen = true; ///< false: it could not be started, the address has to be opened by hand
    std::optional<Nanoseconds> remaining {}; ///< until the attempt times out; absent: not limited
    QString account {}; ///< SignedIn: who; empty: not known
    QString detail {}; ///< of a failure: the service's own words; plain text

    bool operator==(const SignInProgress&) const = default;
};

} // namespace tokenscope
