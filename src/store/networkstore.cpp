// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/networkstore.h"

#include "store/settings.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace tokenscope {

namespace {

using Kind = ProxySettings::Kind;

constexpr std::array<std::pair<Kind, const char*>, 4> kinds {
    {{Kind::System, "system"}, {Kind::None, "none"}, {Kind::Http, "http"}, {Kind::Socks5, "socks5"}}};

QString keyOf(Kind kind)
{
    return QString::fromLatin1(std::ranges::find(kinds, kind, &std::pair<Kind, const char*>::first)->second);
}

// What is not known, or names no host, is what it is before anyone set it.
Kind kindFrom(const QString& key, const QString& host)
{
    const auto* known = std::ranges::find_if(kinds, [&](const auto& one) { return key == QLatin1String(one.second); });
    const Kind kind = known == kinds.end() ? Kind::System : known->first;
    const bool needsHost = kind == Kind::Http || kind == Kind::Socks5;
    return needsHost && host.isEmpty() ? Kind::System : kind;
}

} // namespace

NetworkSettings storedNetwork(const Settings& settings)
{
    const QString host = settings.value(setting::proxyHost);
    const int port = std::clamp(settings.value(setting::proxyPort), 0,
                                static_cast<int>(std::numeric_limits<std::uint16_t>::max()));
    return {.proxy = {.kind = kindFrom(settings.value(setting::proxyKind), host),
                      .host = host,
                      .port = static_cast<std::uint16_t>(port),
                      .user = settings.value(setting::proxyUser)},
            .authoritiesFile = settings.value(setting::authoritiesFile),
            .certificateFile = settings.value(setting::certificateFile),
            .keyFile = settings.value(setting::keyFile),
            .usesHttp2 = settings.value(setting::usesHttp2)};
}

void storeNetwork(Settings& settings, const NetworkSettings& network)
{
    settings.set(setting::proxyKind, keyOf(network.proxy.kind));
    settings.set(setting::proxyHost, network.proxy.host);
    settings.set(setting::proxyPort, static_cast<int>(network.proxy.port));
    settings.set(setting::proxyUser, network.proxy.user);
    settings.set(setting::authoritiesFile, network.authoritiesFile);
    settings.set(setting::certificateFile, network.certificateFile);
    settings.set(setting::keyFile, network.keyFile);
    settings.set(setting::usesHttp2, network.usesHttp2);
}

} // namespace tokenscope
