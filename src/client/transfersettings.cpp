// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfersettings.h"

#include "client/requestbuilder.h"
#include "client/streamingaccessmanager.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include <utility>

namespace tokenscope {

namespace {

constexpr int defaultConnectTimeout = 30'000; // ms

bool isLoopback(const QUrl& url)
{
    const QString host = url.host();
    return host == QStringLiteral("localhost") || host.endsWith(QStringLiteral(".localhost"))
        || QHostAddress(host).isLoopback();
}

TransferProxy fromQt(const QNetworkProxy& proxy)
{
    TransferProxy::Kind kind = TransferProxy::Kind::None;
    if (proxy.type() == QNetworkProxy::Socks5Proxy)
        kind = TransferProxy::Kind::Socks5;
    else if (proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy)
        kind = TransferProxy::Kind::Http;
    return {.kind = kind,
            .host = proxy.hostName().toUtf8(),
            .port = proxy.port(),
            .user = proxy.user().toUtf8(),
            .password = proxy.password().toUtf8()};
}

TransferProxy proxyFor(const QUrl& url, const StreamingAccessManager& manager)
{
    if (isLoopback(url))
        return {};
    if (manager.proxy().type() != QNetworkProxy::DefaultProxy)
        return fromQt(manager.proxy());
    const QNetworkProxyQuery query(url);
    if (QNetworkProxyFactory* factory = manager.proxyFactory()) {
        const QList<QNetworkProxy> proxies = factory->queryProxy(query);
        return fromQt(proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first());
    }
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(query);
    const TransferProxy proxy = fromQt(proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first());
    const bool isDecided = proxy.kind != TransferProxy::Kind::None || QNetworkProxyFactory::usesSystemConfiguration()
        || QNetworkProxy::applicationProxy().type() != QNetworkProxy::DefaultProxy;
    return isDecided ? proxy : TransferProxy {.kind = TransferProxy::Kind::FromEnvironment};
}

// Only if the caller chose authorities of their own: libcurl reads the system's itself, and remembers them.
QByteArray authoritiesOf(const QNetworkRequest& request)
{
    const QSslConfiguration ssl = request.sslConfiguration();
    if (ssl == QSslConfiguration::defaultConfiguration()
        || ssl.caCertificates() == QSslConfiguration::systemCaCertificates())
        return {};
    QByteArray pem;
    for (const QSslCertificate& certificate : ssl.caCertificates())
        pem += certificate.toPem();
    return pem;
}

} // namespace

TransferSettings transferSettings(const QNetworkRequest& request, const QByteArray& body,
                                  const StreamingAccessManager& manager)
{
    TransferSettings settings;
    settings.url = request.url().toEncoded(QUrl::RemoveFragment);
    for (const QByteArray& name : request.rawHeaderList())
        settings.headers.emplace_back(name, request.rawHeader(name));
    settings.body = body;
    settings.connectTimeout = Milliseconds(
        request.attribute(StreamingAccessManager::connectTimeoutAttribute, defaultConnectTimeout).toInt());
    settings.proxy = proxyFor(request.url(), manager);
    if (request.url().scheme() == QStringLiteral("https"))
        settings.authorities = authoritiesOf(request);
    return settings;
}

TransferSettings transferSettings(HttpRequest request, Milliseconds connectTimeout,
                                  const StreamingAccessManager& manager)
{
    return {.url = request.url.toEncoded(QUrl::RemoveFragment),
            .headers = std::move(request.headers),
            .body = std::move(request.body),
            .connectTimeout = connectTimeout,
            .proxy = proxyFor(request.url, manager)};
}

} // namespace tokenscope
