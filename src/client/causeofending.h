// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/cause.h"

#include <QByteArray>
#include <QByteArrayView>

namespace tokenscope {

struct RequestRecord;

/// What an exchange knows of its end beyond its record.
struct ExchangeEnding
{
    Cause transfer = Cause::Unknown; ///< of a failure below HTTP
    QByteArrayView body {}; ///< of an answer that is no stream
    QByteArray challenge {}; ///< the field WWW-Authenticate
    bool hadToken = false; ///< the request carried one
    bool saidDone = false; ///< `[DONE]` came
    bool isEncoded = false; ///< compressed, though plain bytes were asked for
    bool isPage = false; ///< HTML, or no HTTP at all
};

/// What stands behind the end of a request; `record` has its outcome, status and latency. An error inside of an answer
/// has its cause already. A stream that a gateway ended by itself is known by the `[DONE]` that it writes under an
/// answer without an end, or by its longest time: 300 seconds.
[[nodiscard]] Cause causeOfEnding(const RequestRecord& record, const ExchangeEnding& ending);

} // namespace tokenscope
