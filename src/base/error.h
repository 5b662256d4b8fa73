// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tokenscope {

/// Why something with a file, an address, a setting or a credential could not be done. A failed *request* is not an
/// Error but an Outcome: it is data.
struct Error
{
    enum class Code
    {
        FileNotFound,
        NotReadable,
        NotWritable,
        NotJson, ///< `line` and `column` say where the text stops being JSON
        WrongSchema, ///< well-formed, but not what was expected here
        TooLarge,
        NoPrompts,
        NotFetched, ///< a data set known by name that is not on this computer yet
        UnknownName, ///< `subject` is the name that nothing is known by
        InvalidValue,
        CredentialMissing, ///< no variable, no file, empty output
        CredentialExpired,
        CommandFailed,
        NetworkFailed,
        RequestFailed, ///< one that a run needs before it starts; `detail` begins with the outcome's key
        TokensNotCounted, ///< the endpoint does not say how many tokens a prompt has, or counts nonsense
        ChecksumMismatch,
        CannotListen,
        LoginDenied, ///< in the browser: by the user, or by what the service asks of them
        LoginRefused, ///< the service does not take the code, or any more the session; `detail` begins with its error
        LoginMismatch, ///< an answer came that belongs to another login
        LoginTimedOut,
        LoginAgain, ///< the sign-in in the browser has to be repeated
        BrowserNotOpened, ///< `subject` is the address to open by hand
        KeychainFailed, ///< it is there, but locked, denied or silent
        Cancelled,
    };

    Code code {};
    QString subject {}; ///< the file, name or address it is about; may be shown, holds no secret
    QString detail {}; ///< for logs and bug reports: a library's words, what was expected; holds no secret
    int line = 0; ///< from 1; 0 if unknown
    int column = 0; ///< from 1; 0 if unknown

    bool operator==(const Error&) const = default;
};

} // namespace tokenscope
