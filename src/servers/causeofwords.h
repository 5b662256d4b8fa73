// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/cause.h"

#include <QString>
#include <QStringList>

namespace tokenscope {

struct RequestRecord;

/// What a server said as it refused, wherever in its answer it stood.
struct ServerWords
{
    int httpStatus = 0; ///< 0: none is known, as of an error inside of an answer
    QString codes {}; ///< what it calls the error: "too_many_requests"; several joined by spaces
    QString words {}; ///< for a reader

    bool operator==(const ServerWords&) const = default;
};

/// The cause behind a refusal. Looks through gateways that wrap what a server behind them said. Unknown only for words
/// without a status that nothing is known by.
[[nodiscard]] Cause causeOfWords(const ServerWords& said);

/// The same for an error inside of an answer that began as a success: the one who asked was let in, so that what
/// sounds like a sign-in is that of a gateway at its own node.
[[nodiscard]] Cause causeInsideAnswer(const ServerWords& said);

/// The cause of a failed request that is known by its outcome, status and message alone, as files of earlier versions
/// and of the original script have it.
[[nodiscard]] Cause causeOfRecord(const RequestRecord& record);

/// The names of the request's fields that a server said it does not know: "ignore_eos", "chat_template_kwargs".
[[nodiscard]] QStringList fieldsNamed(const QString& words);

} // namespace tokenscope
