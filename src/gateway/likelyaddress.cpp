// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/likelyaddress.h"

#include "gateway/gatewayaddress.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr QStringView root = u"resource_server";
constexpr QStringView version = u"v1";

/// Of ALCF's clusters, the framework that answers chats.
const QMap<QString, QString>& frameworks()
{
    static const QMap<QString, QString> known {{QStringLiteral("sophia"), QStringLiteral("vllm")},
                                               {QStringLiteral("metis"), QStringLiteral("api")},
                                               {QStringLiteral("minerva"), QStringLiteral("api")}};
    return known;
}

QStringList segmentsOf(const QUrl& url)
{
    return url.path().split(u'/', Qt::SkipEmptyParts);
}

void dropOperation(QStringList& path)
{
    static const QStringList operations {QStringLiteral("completions"), QStringLiteral("embeddings"),
                                         QStringLiteral("models"), QStringLiteral("jobs")};
    if (!path.isEmpty() && operations.contains(path.last()))
        path.removeLast();
    if (!path.isEmpty() && path.last() == u"chat")
        path.removeLast();
}

QString frameworkFor(const QString& cluster, const QString& typed)
{
    const QString usual = frameworks().value(cluster);
    const bool isOfAnother = frameworks().values().contains(typed);
    return typed.isEmpty() || (isOfAnother && !usual.isEmpty()) ? usual : typed;
}

/// Below the gateway's root; empty if it does not tell which cluster is meant.
QStringList completed(QStringList below)
{
    below.removeAll(version);
    if (below.isEmpty() || below.size() > 2)
        return {};
    const QString framework = frameworkFor(below[0], below.value(1));
    return framework.isEmpty() ? QStringList() : QStringList {below[0], framework, version.toString()};
}

bool isGateway(const QUrl& url)
{
    return segmentsOf(url).contains(root) || url.host() == u"inference-api.alcf.anl.gov";
}

} // namespace

bool isHalfGatewayUrl(const QUrl& typed)
{
    return isGateway(typed) && !gatewayAddressOf(typed);
}

std::optional<QUrl> likelyBaseUrl(const QUrl& typed)
{
    if (typed.host().isEmpty())
        return std::nullopt;
    QStringList path = segmentsOf(typed);
    dropOperation(path);
    if (isGateway(typed)) {
        const qsizetype at = path.indexOf(root);
        const QStringList below = completed(path.sliced(at + 1));
        if (below.isEmpty())
            return std::nullopt;
        path = path.first(std::max(at, qsizetype {0})) + QStringList {root.toString()} + below;
    } else if (path.isEmpty() || path.last() != version) {
        path.append(version.toString());
    }
    if (path == segmentsOf(typed))
        return std::nullopt;
    QUrl likely = typed.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    likely.setPath(u'/' + path.join(u'/'));
    return likely;
}

} // namespace tokenscope
