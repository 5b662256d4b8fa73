// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telemetry/metricsaddress.h"

namespace tokenscope {

namespace {

int portOf(const QUrl& url)
{
    constexpr int plainPort = 80;
    constexpr int securePort = 443;
    return url.port(url.scheme() == QLatin1String("https") ? securePort : plainPort);
}

bool isBehindGateway(const QUrl& url)
{
    return url.path().startsWith(QLatin1String("/resource_server/"));
}

} // namespace

QUrl metricsAddress(const Endpoint& endpoint)
{
    if (!endpoint.metricsUrl.isEmpty())
        return endpoint.metricsUrl;
    if (endpoint.baseUrl.isEmpty() || isBehindGateway(endpoint.baseUrl))
        return {};
    QString path = endpoint.baseUrl.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(QLatin1String("/v1")))
        path.chop(3);
    QUrl address = endpoint.baseUrl.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    address.setPath(path + QStringLiteral("/metrics"));
    return address;
}

bool isSameServer(const QUrl& one, const QUrl& other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

} // namespace tokenscope
