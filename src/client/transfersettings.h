// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArray>

#include <utility>
#include <vector>

class QNetworkProxy;
class QNetworkRequest;

namespace tokenscope {

class StreamingAccessManager;
struct HttpRequest;

/// The way out to an address.
struct TransferProxy
{
    enum class Kind
    {
        None,
        Http,
        Socks5,
    };

    Kind kind = Kind::None;
    QByteArray host {};
    int port = 0;
    QByteArray user {};
    QByteArray password {};
};

/// All that libcurl has to know of one POST.
struct TransferSettings
{
    QByteArray url {};
    std::vector<std::pair<QByteArray, QByteArray>> headers {};
    QByteArray body {};
    Milliseconds connectTimeout {};
    TransferProxy proxy {};
    QByteArray authorities {}; ///< PEM; empty: the system's
    QByteArray certificate {}; ///< PEM: the client's own, if it has one …
    QByteArray key {}; ///< … and its key, not encrypted
    bool usesHttp2 = false; ///< where the server offers it, over TLS
};

/// What libcurl is to trust: these authorities, in PEM, beside the system's; empty if they are.
[[nodiscard]] QByteArray trustedBesides(const QByteArray& authorities);
/// The same proxy in libcurl's terms.
[[nodiscard]] TransferProxy transferProxy(const QNetworkProxy& proxy);

[[nodiscard]] TransferSettings transferSettings(const QNetworkRequest& request, const QByteArray& body,
                                                StreamingAccessManager& manager);
[[nodiscard]] TransferSettings transferSettings(HttpRequest request, Milliseconds connectTimeout,
                                                StreamingAccessManager& manager);

} // namespace tokenscope
