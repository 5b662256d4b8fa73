// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArrayView>
#include <QNetworkReply>

#include <optional>

namespace tokenscope {

/// How long a server that is too busy asks to wait, by the first of these that says so: the headers `retry-after-ms`
/// and `Retry-After` (seconds, or a date), `retry_after` in the body ("1 second", 2), and the longest of the headers
/// `x-ratelimit-reset…`. Never less than nothing; what is more than a day is no answer.
[[nodiscard]] std::optional<Milliseconds> retryAfter(const QList<QNetworkReply::RawHeaderPair>& headers,
                                                     QByteArrayView body, const QDateTime& utcNow);

} // namespace tokenscope
