// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "login/tokenanswer.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// What a sign-in left behind and a refresh renews. Goes nowhere but into a TokenVault.
struct Session
{
    QByteArray accessToken {};
    QByteArray refreshToken {}; ///< empty: cannot be renewed
    std::vector<QByteArray> companions {}; ///< tokens that came along; revoked with the others
    QDateTime signedInAt {}; ///< UTC: in the browser
    QDateTime grantedAt {}; ///< UTC: the access token
    std::optional<QDateTime> expiresAt {}; ///< UTC: the access token; absent: not told
    QString account {}; ///< for display
    bool isRefused = false; ///< the gateway wants a new sign-in in the browser
    bool isEnded = false; ///< the authority renews it no more; the access token may last a while yet

    /// When to renew at the latest: a minute ahead of the end, for tokens that live only seconds a fifth of their life.
    [[nodiscard]] Milliseconds margin() const;
    /// Until the access token's end, less the margin; absent: no end known.
    [[nodiscard]] std::optional<Milliseconds> lastsFor(const QDateTime& now) const;
    /// Good for `time` from now, with the margin.
    [[nodiscard]] bool isGoodFor(Milliseconds time, const QDateTime& now) const;
    /// Not at its very end yet.
    [[nodiscard]] bool isValid(const QDateTime& now) const;
    /// Takes a renewed token over: without a new refresh token the old one stays.
    void renew(const TokenAnswer& answer, const QDateTime& now);

    bool operator==(const Session&) const = default;
};

[[nodiscard]] Session sessionFrom(const TokenAnswer& answer, const QDateTime& now);

[[nodiscard]] QByteArray toText(const Session& session);
/// Fails with WrongSchema; the error holds nothing of the text.
Result<Session> sessionFromText(const QByteArray& text);

} // namespace tokenscope
