// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfersettings.h"

#include "client/requestbuilder.h"
#include "client/streamingaccessmanager.h"
#include "client/transferlibrary.h"
#include "network/proxyroute.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include <utility>

namespace tokenscope {

namespace {

constexpr int defaultConnectTimeout = 30'000; // ms

// The ways that Qt has for choosing another proxy than the network's.
TransferProxy proxyFor(const QUrl& url, StreamingAccessManager& manager)
{
    if (manager.proxy().type() == QNetworkProxy::DefaultProxy && manager.proxyFactory() == nullptr)
        return manager.routeTo(url);
    if (isThisComputer(url.host()))
        return {};
    if (manager.proxy().type() != QNetworkProxy::DefaultProxy)
        return transferProxy(manager.proxy());
    const QList<QNetworkProxy> proxies = manager.proxyFactory()->queryProxy(QNetworkProxyQuery(url));
    return transferProxy(proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first());
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

QByteArray trustedBesides(const QByteArray& authorities)
{
    if (authorities.isEmpty() || readsAuthoritiesFolder())
        return authorities;
    QByteArray all = authorities;
    for (const QSslCertificate& certificate : QSslConfiguration::systemCaCertificates())
        all += '\n' + certificate.toPem();
    return all;
}

TransferProxy transferProxy(const QNetworkProxy& proxy)
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

TransferSettings transferSettings(const QNetworkRequest& request, const QByteArray& body,
                                  StreamingAccessManager& manager)
{
    const Milliseconds connectTimeout(
        request.attribute(StreamingAccessManager::connectTimeoutAttribute, defaultConnectTimeout).toInt());
    HttpRequest plain {.url = request.url(), .body = body};
    for (const QByteArray& name : request.rawHeaderList())
        plain.headers.emplace_back(name, request.rawHeader(name));
    TransferSettings settings = transferSettings(std::move(plain), connectTimeout, manager);
    if (request.url().scheme() == QStringLiteral("https")) {
        if (const QByteArray authorities = authoritiesOf(request); !authorities.isEmpty())
            settings.authorities = authorities;
    }
    return settings;
}

TransferSettings transferSettings(HttpRequest request, Milliseconds connectTimeout, StreamingAccessManager& manager)
{
    const Network& network = manager.network();
    return {.url = request.url.toEncoded(QUrl::RemoveFragment),
            .headers = std::move(request.headers),
            .body = std::move(request.body),
            .connectTimeout = connectTimeout,
            .proxy = proxyFor(request.url, manager),
            .authorities = network.authorities,
            .certificate = network.certificate,
            .key = network.key,
            .usesHttp2 = network.settings.usesHttp2};
}

} // namespace tokenscope
