// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/streamingaccessmanager.h"

#include "client/requestbuilder.h"
#include "client/streamingreply.h"
#include "client/transferengine.h"
#include "client/transfersettings.h"
#include "network/proxyroute.h"

#include <QSslConfiguration>

#include <algorithm>
#include <utility>

namespace tokenscope {

StreamingAccessManager::StreamingAccessManager(const Clock& clock, QObject* parent)
    : QNetworkAccessManager(parent)
    , m_clock(clock)
    , m_alarms(clock, this)
{
}

StreamingAccessManager::~StreamingAccessManager()
{
    dropEngine(); // while this is still a manager: Qt tells it of every reply that ends
}

void StreamingAccessManager::dropEngine()
{
    while (m_engine != nullptr) // receivers of what ends may post again
        delete std::exchange(m_engine, nullptr);
}

void StreamingAccessManager::setNetwork(const Network& network)
{
    dropEngine();
    m_network = network;
    m_network.authorities = trustedBesides(network.authorities);
    m_routes.clear();
}

const TransferProxy& StreamingAccessManager::routeTo(const QUrl& url)
{
    const auto known = std::ranges::find(m_routes, url, &std::pair<QUrl, TransferProxy>::first);
    if (known != m_routes.end())
        return known->second;
    m_routes.emplace_back(url, transferProxy(proxyTo(url, m_network.settings.proxy)));
    return m_routes.back().second;
}

void StreamingAccessManager::prepare()
{
    if (m_engine != nullptr)
        return;
    QSslConfiguration::defaultConfiguration(); // Qt loads its TLS library and the authorities once
    m_engine = new TransferEngine(m_clock, SocketWatcher::Kind::Best, this);
    m_engine->setMultiplexing(m_network.settings.usesHttp2);
}

StreamingReply* StreamingAccessManager::send(HttpRequest request, Milliseconds connectTimeout,
                                             StreamingReply::Listener& listener, QObject* parent)
{
    prepare();
    auto* reply = new StreamingReply(listener, *m_engine, parent);
    m_engine->start(*reply, transferSettings(std::move(request), connectTimeout, *this));
    return reply;
}

QNetworkReply* StreamingAccessManager::createRequest(Operation operation, const QNetworkRequest& request,
                                                     QIODevice* outgoingData)
{
    const bool isWhole = outgoingData == nullptr || !outgoingData->isSequential();
    if (operation != PostOperation || !isWhole)
        return QNetworkAccessManager::createRequest(operation, request, outgoingData);
    prepare();
    auto* reply = new StreamingReply(request, *m_engine, this);
    const QByteArray body = outgoingData != nullptr ? outgoingData->readAll() : QByteArray();
    m_engine->start(*reply, transferSettings(request, body, *this));
    return reply;
}

} // namespace tokenscope
