// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/accessmanager.h"

#include "network/proxyroute.h"

#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace tokenscope {

namespace {

class ProxyRoutes final : public QNetworkProxyFactory
{
    Q_DISABLE_COPY_MOVE(ProxyRoutes)

public:
    explicit ProxyRoutes(ProxySettings settings)
        : m_settings(std::move(settings))
    {
    }
    ~ProxyRoutes() override = default;

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        return {proxyTo(query.url(), m_settings)};
    }

private:
    const ProxySettings m_settings;
};

QSslKey keyIn(const QByteArray& pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

QSslConfiguration configurationFor(const Network& network)
{
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    if (!network.authorities.isEmpty())
        ssl.addCaCertificates(QSslCertificate::fromData(network.authorities, QSsl::Pem));
    if (!network.certificate.isEmpty()) {
        ssl.setLocalCertificateChain(QSslCertificate::fromData(network.certificate, QSsl::Pem));
        ssl.setPrivateKey(keyIn(network.key));
    }
    return ssl;
}

} // namespace

AccessManager::AccessManager(const Network& network, QObject* parent)
    : QNetworkAccessManager(parent)
{
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    adopt(network);
}

AccessManager::~AccessManager()
{
    for (QNetworkReply* reply : findChildren<QNetworkReply*>())
        reply->disconnect(this); // they go after this has gone
}

void AccessManager::setNetwork(const Network& network)
{
    if (network == m_network)
        return;
    adopt(network);
    const std::vector<QNetworkReply*> before = m_inFlight;
    for (QNetworkReply* reply : before) {
        // what is posted may change something there, and its answer is needed: a renewed token
        if (reply->operation() == GetOperation && std::ranges::find(m_inFlight, reply) != m_inFlight.end())
            reply->abort();
    }
    m_isToClose = true; // the connections made on another way
    closeConnections();
}

void AccessManager::adopt(const Network& network)
{
    m_network = network;
    setProxyFactory(new ProxyRoutes(network.settings.proxy)); // the manager takes it
    m_ssl = configurationFor(network);
}

// Qt would take the connections from under what is in flight, which then never ends.
void AccessManager::closeConnections()
{
    if (!m_isToClose || !m_inFlight.empty())
        return;
    m_isToClose = false;
    clearConnectionCache();
}

void AccessManager::watch(QNetworkReply* reply)
{
    m_inFlight.push_back(reply);
    const auto end = [this, reply] {
        std::erase(m_inFlight, reply);
        QMetaObject::invokeMethod(this, &AccessManager::closeConnections, Qt::QueuedConnection);
    };
    connect(reply, &QNetworkReply::finished, this, end);
    connect(reply, &QObject::destroyed, this, end);
}

QNetworkReply* AccessManager::createRequest(Operation operation, const QNetworkRequest& request,
                                            QIODevice* outgoingData)
{
    QNetworkRequest ours(request);
    ours.setSslConfiguration(m_ssl);
    ours.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_network.settings.usesHttp2);
    ours.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply* reply = QNetworkAccessManager::createRequest(operation, ours, outgoingData);
    watch(reply);
    return reply;
}

} // namespace tokenscope
