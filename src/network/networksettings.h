// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>

namespace tokenscope {

/// The way out to the endpoints.
struct ProxySettings
{
    enum class Kind
    {
        System, ///< what the environment (https_proxy, no_proxy) or the desktop says
        None,
        Http, ///< CONNECT
        Socks5,
    };

    Kind kind = Kind::System;
    QString host {};
    std::uint16_t port = 0;
    QString user {};
    QString password {}; ///< kept in the keychain, never in a settings file

    bool operator==(const ProxySettings&) const = default;
};

/// How all connections are made, measured ones and others. Certificates are always verified; there is no switch.
struct NetworkSettings
{
    ProxySettings proxy {};
    QString authoritiesFile {}; ///< PEM: certificate authorities trusted beside the system's
    QString certificateFile {}; ///< PEM: the client's certificate, with its chain
    QString keyFile {}; ///< PEM: its key; empty: in the certificate's file
    QString keyPassword {}; ///< of an encrypted key; kept in the keychain, never in a settings file
    bool usesHttp2 = false; ///< where the server offers it; off, because requests then share one connection

    bool operator==(const NetworkSettings&) const = default;
};

} // namespace tokenscope
