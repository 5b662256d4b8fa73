// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tokenscope {

/// How a request ended. Everything but Succeeded is a failure, and counts.
enum class Outcome
{
    Succeeded,
    Refused, ///< the port answered with a reset: nothing listens there
    Unreachable, ///< name not found, no route, connection lost before any answer
    TlsFailed, ///< certificate or handshake
    ConnectTimeout,
    FirstTokenTimeout, ///< connected, but no token within the limit
    StallTimeout, ///< tokens came, then none for too long
    TotalTimeout, ///< the whole request took too long
    HttpError, ///< a status other than 2xx; the record's httpStatus says which
    ErrorInBody, ///< HTTP 200 whose body or stream carries an error
    Truncated, ///< the stream or body broke off before its end
    RateLimited, ///< HTTP 429
    ContextTooLong, ///< prompt and answer do not fit into the model's context
    Cancelled, ///< stopped by the user
    Malformed, ///< an answer that is no chat completion: HTML, compressed bytes, endless line, not JSON
    NoCredential, ///< not sent: the endpoint's token could not be had
};

/// The class of an outcome in files and on the command line: "refused", "http_401", "first_token_timeout".
/// `httpStatus` matters for HttpError only. Success has the key "succeeded".
[[nodiscard]] QString keyOf(Outcome outcome, int httpStatus = 0);

/// The inverse of keyOf() without its status; Malformed for a key that nothing is known by.
[[nodiscard]] Outcome outcomeFromKey(const QString& key);

} // namespace tokenscope
