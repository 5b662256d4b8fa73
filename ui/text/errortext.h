// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QString>

/// An Error as words: what happened, why, what to do.
namespace tokenscope::errortext {

struct Words
{
    QString what {}; ///< one sentence: what could not be done, with its subject
    QString why {}; ///< the reason, with place and detail where known; may be empty
    QString todo {}; ///< what the user can do; may be empty
};

/// Plain text throughout; names and details inside it may come from outside.
[[nodiscard]] Words wordsFor(const Error& error);
/// The three joined by spaces, for a banner or a message.
[[nodiscard]] QString asText(const Error& error);

} // namespace tokenscope::errortext
