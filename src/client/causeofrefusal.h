// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/cause.h"

#include <QByteArray>
#include <QByteArrayView>

namespace tokenscope {

/// A server's answer that is none to the question.
struct Refusal
{
    int httpStatus = 0; ///< 2xx: an error inside of an answer
    QByteArrayView body {}; ///< JSON, text or a page; of a stream: the event's data
    QByteArray challenge {}; ///< the field WWW-Authenticate
    bool hadToken = true; ///< the request carried one
};

/// What stands behind it: by the status, by what the server calls the error, and by its words, in every shape that
/// servers give them. Never Unknown for a status outside of 2xx.
[[nodiscard]] Cause causeOfRefusal(const Refusal& refusal);

/// The same for an error inside of an answer whose status was a success: a whole body, or the data of an event.
[[nodiscard]] inline Cause causeOfErrorInside(QByteArrayView answer)
{
    return causeOfRefusal({.httpStatus = 200, .body = answer});
}

} // namespace tokenscope
