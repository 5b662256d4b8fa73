// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayaddress.h"

#include <QStringList>
#include <QUrlQuery>

namespace tokenscope {

namespace {

QString withoutEnd(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QUrl below(const QUrl& root, const QString& path)
{
    QUrl url = root;
    url.setPath(withoutEnd(root.path()) + path);
    return url;
}

// An id comes from a server or a user: it must not become a path of its own.
QString oneSegment(const QString& text)
{
    QString segment = text;
    return segment.replace(u'/', u'_').replace(QStringLiteral(".."), QStringLiteral("__"));
}

} // namespace

QUrl GatewayAddress::status() const
{
    return below(root, QStringLiteral("/status"));
}

QUrl GatewayAddress::account() const
{
    return below(root, QStringLiteral("/whoami"));
}

QUrl GatewayAddress::catalogue() const
{
    return below(root, QStringLiteral("/list-endpoints"));
}

QUrl GatewayAddress::jobs() const
{
    return below(root, u'/' + cluster + QStringLiteral("/jobs"));
}

QUrl GatewayAddress::batches(const QString& status) const
{
    QUrl url = below(root, QStringLiteral("/v1/batches"));
    if (status.isEmpty())
        return url;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("status"), QString::fromLatin1(QUrl::toPercentEncoding(status)));
    url.setQuery(query);
    return url;
}

QUrl GatewayAddress::batch(const QString& id) const
{
    return below(root, QStringLiteral("/v1/batches/") + oneSegment(id));
}

QUrl GatewayAddress::batchResult(const QString& id) const
{
    return below(root, QStringLiteral("/v1/batches/") + oneSegment(id) + QStringLiteral("/result"));
}

QUrl GatewayAddress::operation(const QString& basePath, const QString& operation) const
{
    QUrl url = root;
    const bool isPath = basePath.startsWith(u'/') && !basePath.startsWith(QStringLiteral("//"));
    const QString base = isPath ? basePath : root.path() + u'/' + cluster;
    url.setPath(withoutEnd(base) + u'/' + framework
                + withoutEnd(operation.startsWith(u'/') ? operation : u'/' + operation));
    return url;
}

std::optional<GatewayAddress> gatewayAddressOf(const QUrl& baseUrl)
{
    const QString path = withoutEnd(baseUrl.path());
    const QStringList parts = path.split(u'/');
    const qsizetype count = parts.size();
    // …/resource_server/{cluster}/{framework}/v1
    if (baseUrl.host().isEmpty() || count < 5 || parts[count - 1] != u"v1" || parts[count - 4] != u"resource_server"
        || parts[count - 3].isEmpty() || parts[count - 2].isEmpty())
        return std::nullopt;
    GatewayAddress address {.cluster = parts[count - 3], .framework = parts[count - 2]};
    address.root = baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    address.root.setPath(parts.first(count - 3).join(u'/'));
    return address;
}

QUrl modelListUrl(const QUrl& baseUrl)
{
    return below(baseUrl.adjusted(QUrl::RemoveFragment), QStringLiteral("/models"));
}

} // namespace tokenscope
