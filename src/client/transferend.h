// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/cause.h"
#include "model/outcome.h"

#include <QNetworkReply>
#include <QString>

#include <optional>

namespace tokenscope {

/// How a transfer ended below HTTP, and how long its connection took.
struct TransferEnd
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    std::optional<Outcome> failure {}; ///< absent: the answer came to its end, whatever its status
    Cause cause = Cause::Unknown; ///< what stands behind a failure: a certificate, a name, a proxy
    QString message {}; ///< libcurl's words; empty without a failure
    std::optional<Nanoseconds> connected {}; ///< since the transfer's start; absent on a kept connection
    std::optional<Nanoseconds> secured {};
    std::optional<Nanoseconds> answered {}; ///< first byte of the answer
};

/// What the user's stop, or the manager's end, makes of a transfer.
[[nodiscard]] TransferEnd cancelledEnd();

/// `easy` is the CURL* that ended with CURLcode `code`; `detail` is what it wrote into its error buffer.
[[nodiscard]] TransferEnd transferEnd(void* easy, int code, const char* detail, bool hasHead);

/// The error QNetworkReply has for an HTTP status; NoError below 400.
[[nodiscard]] QNetworkReply::NetworkError networkErrorOf(int httpStatus);

} // namespace tokenscope
