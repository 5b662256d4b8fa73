// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "network/networksettings.h"

#include <QNetworkProxy>
#include <QString>
#include <QUrl>

#include <optional>

namespace tokenscope {

/// The proxy on the way to an address; QNetworkProxy::NoProxy for none. This computer itself ("localhost", 127.0.0.1,
/// ::1) is never asked through one: a test that needs a proxy asks for the computer's name, QHostInfo::localHostName().
///
/// System: the environment decides if it names a proxy for such an address (https_proxy or HTTPS_PROXY for https,
/// http_proxy for http, all_proxy or ALL_PROXY; no_proxy or NO_PROXY lists names, addresses and subnets that need
/// none), otherwise the desktop's settings, which may take a moment to read.
[[nodiscard]] QNetworkProxy proxyTo(const QUrl& url, const ProxySettings& settings);

/// A name or address of the computer that asks.
[[nodiscard]] bool isThisComputer(const QString& host);

/// "http://proxy.example:3128", "socks5://…": for results and for people, without user and password; empty for none.
[[nodiscard]] QString addressOf(const QNetworkProxy& proxy);

/// What a proxy's address says, as users and the environment write it: "http://user@host:3128", "socks5://host:1080",
/// "socks5h://…", "host:port". Without a port 3128, for SOCKS 1080. Nothing for anything else, TLS to a proxy included.
[[nodiscard]] std::optional<ProxySettings> proxyFromAddress(const QString& address);

} // namespace tokenscope
