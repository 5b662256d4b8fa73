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

/// The way out that Qt's settings name for an address.
struct TransferProxy
{
    enum class Kind
    {
        None,
        FromEnvironment, ///< http_proxy, https_proxy, no_proxy
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
};

[[nodiscard]] TransferSettings transferSettings(const QNetworkRequest& request, const QByteArray& body,
                                                const StreamingAccessManager& manager);
[[nodiscard]] TransferSettings transferSettings(HttpRequest request, Milliseconds connectTimeout,
                                                const StreamingAccessManager& manager);

} // namespace tokenscope
