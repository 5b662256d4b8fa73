// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/proxyroute.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <initializer_list>

namespace tokenscope {

namespace {

constexpr int usualHttpPort = 3128;
constexpr int usualSocksPort = 1080;

QString variable(std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const QString value = qEnvironmentVariable(name).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return {};
}

bool isMeant(const QString& host, QString entry)
{
    if (entry == QStringLiteral("*"))
        return true;
    const QHostAddress address(host);
    if (!address.isNull() && entry.contains(u'/')) {
        const auto subnet = QHostAddress::parseSubnet(entry);
        return !subnet.first.isNull() && address.isInSubnet(subnet);
    }
    if (!address.isNull())
        return QHostAddress(entry) == address;
    while (entry.startsWith(u'.') || entry.startsWith(u'*'))
        entry.remove(0, 1);
    return !entry.isEmpty()
        && (host.compare(entry, Qt::CaseInsensitive) == 0 || host.endsWith(u'.' + entry, Qt::CaseInsensitive));
}

bool needsNone(const QString& host)
{
    static const QRegularExpression separator(QStringLiteral("[,\\s]+"));
    const QStringList entries = variable({"no_proxy", "NO_PROXY"}).split(separator, Qt::SkipEmptyParts);
    return std::ranges::any_of(entries, [&host](const QString& entry) { return isMeant(host, entry); });
}

QNetworkProxy made(const ProxySettings& settings, bool isSecure)
{
    QNetworkProxy proxy(QNetworkProxy::NoProxy);
    if (settings.kind == ProxySettings::Kind::Socks5)
        proxy.setType(QNetworkProxy::Socks5Proxy); // names are looked up by the proxy
    else if (settings.kind == ProxySettings::Kind::Http) // CONNECT to a plain port is what proxies refuse
        proxy.setType(isSecure ? QNetworkProxy::HttpProxy : QNetworkProxy::HttpCachingProxy);
    else
        return proxy;
    proxy.setHostName(settings.host);
    proxy.setPort(settings.port);
    proxy.setUser(settings.user);
    proxy.setPassword(settings.password);
    return proxy;
}

QNetworkProxy fromSystem(const QUrl& url, bool isSecure)
{
    // HTTP_PROXY in capitals may be a visitor's header where a web server starts programs, so nobody reads it.
    const QString named = isSecure ? variable({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
                                   : variable({"http_proxy", "all_proxy", "ALL_PROXY"});
    if (!named.isEmpty()) {
        const auto settings = needsNone(url.host()) ? std::nullopt : proxyFromAddress(named);
        return settings ? made(*settings, isSecure) : QNetworkProxy(QNetworkProxy::NoProxy);
    }
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

} // namespace

QNetworkProxy proxyTo(const QUrl& url, const ProxySettings& settings)
{
    const bool isSecure = url.scheme() == QStringLiteral("https");
    if (settings.kind == ProxySettings::Kind::None || isThisComputer(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return settings.kind == ProxySettings::Kind::System ? fromSystem(url, isSecure) : made(settings, isSecure);
}

bool isThisComputer(const QString& host)
{
    return host == QStringLiteral("localhost") || host.endsWith(QStringLiteral(".localhost"))
        || QHostAddress(host).isLoopback();
}

QString addressOf(const QNetworkProxy& proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
        return {};
    QUrl url;
    url.setScheme(proxy.type() == QNetworkProxy::Socks5Proxy ? QStringLiteral("socks5") : QStringLiteral("http"));
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    return url.toString();
}

std::optional<ProxySettings> proxyFromAddress(const QString& address)
{
    const bool hasScheme = address.contains(QStringLiteral("://"));
    const QUrl url(hasScheme ? address : QStringLiteral("http://") + address, QUrl::StrictMode);
    ProxySettings settings {.kind = ProxySettings::Kind::Http};
    if (url.scheme() == QStringLiteral("socks5") || url.scheme() == QStringLiteral("socks5h"))
        settings.kind = ProxySettings::Kind::Socks5;
    else if (url.scheme() != QStringLiteral("http"))
        return std::nullopt;
    const bool isSocks = settings.kind == ProxySettings::Kind::Socks5;
    settings.host = url.host();
    settings.port = static_cast<std::uint16_t>(url.port(isSocks ? usualSocksPort : usualHttpPort));
    settings.user = url.userName(QUrl::FullyDecoded);
    settings.password = url.password(QUrl::FullyDecoded);
    const bool isBare = (url.path().isEmpty() || url.path() == QStringLiteral("/")) && !url.hasQuery();
    return url.isValid() && !settings.host.isEmpty() && settings.port > 0 && isBare ? std::optional(settings)
                                                                                    : std::nullopt;
}

} // namespace tokenscope
