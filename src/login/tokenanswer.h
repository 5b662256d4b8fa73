// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "login/signinservice.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace tokenscope {

/// What the authority's token endpoint grants: the token for the gateway, and who it says the user is.
struct TokenAnswer
{
    QByteArray accessToken {};
    QByteArray refreshToken {}; ///< empty: none was given, an old one stays good
    std::optional<std::chrono::seconds> lifetime {}; ///< of the access token, from when the answer came
    std::vector<QByteArray> companions {}; ///< tokens for other servers in the same answer; only ever revoked
    QString name {}; ///< as the identity token claims it, unverified: for display alone
    QString userName {};
    QString email {};
    QString subject {};

    /// The most telling of the claims; empty if there are none.
    [[nodiscard]] QString account() const;
};

/// What was asked for when an answer came.
enum class GrantKind
{
    Code, ///< the token must be named by resource server or scope
    Refresh, ///< an answer with a single unnamed token is the renewed one
};

/// Reads an answer with this HTTP status. Fails with LoginRefused (detail: the authority's error and words; for a code
/// that was used or is too old "invalid_grant"), NetworkFailed (detail: "HTTP 503") or WrongSchema (no token for this
/// service in it). No error holds a token.
Result<TokenAnswer> readTokenAnswer(int status, const QByteArray& body, const SignInService& service, GrantKind kind);

/// Did the authority say that this code or refresh token is not good any more?
[[nodiscard]] bool isInvalidGrant(const Error& error);

/// The error without this secret, which an authority may quote in what it says.
[[nodiscard]] Error withoutSecret(Error error, const QString& secret);

} // namespace tokenscope
