// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/cause.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace tokenscope {

/// How a connection was secured.
struct TlsFacts
{
    QString version {}; ///< "TLSv1.3"
    QString issuer {}; ///< of the server's certificate; plain text
    QDateTime expiresAt {}; ///< of the server's certificate, UTC

    bool operator==(const TlsFacts&) const = default;
};

/// What came of one small question to a server: an answer with any status, or why there is none.
struct GatewayAnswer
{
    int status = 0; ///< of HTTP; 0: no answer came
    QByteArray body {};
    Cause cause = Cause::Unknown; ///< of a failure
    QString detail {}; ///< of a failure: the server's or a library's words; plain text, bounded, holds no secret
    bool isTlsFailure = false; ///< the server was reached, but not securely
    bool hasToken = true; ///< false: the credential could not be had, and nothing was sent
    std::optional<TlsFacts> tls {};
    std::optional<Milliseconds> clockOffset {}; ///< server's clock minus this computer's, to about a second
    std::optional<Milliseconds> retryAfter {}; ///< as the server asks
    QDateTime fetchedAt {}; ///< UTC
    bool isKept = false; ///< an earlier answer: it is too soon to ask again …
    Milliseconds askAgainIn {}; ///< … before that

    [[nodiscard]] bool succeeded() const { return status >= 200 && status < 300; }
    bool operator==(const GatewayAnswer&) const = default;
};

} // namespace tokenscope
