// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/accessmanager.h"

#include "network/proxyroute.h"

#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslKey>

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
    apply(network);
}

AccessManager::~AccessManager() = default;

void AccessManager::setNetwork(const Network& network)
{
    if (network == m_network)
        return; // answers that are on their way are lost with their connections
    apply(network);
    clearConnectionCache(); // those made on another way
}

void AccessManager::apply(const Network& network)
{
    m_network = network;
    setProxyFactory(new ProxyRoutes(network.settings.proxy)); // the manager takes it
    m_ssl = configurationFor(network);
}

QNetworkReply* AccessManager::createRequest(Operation operation, const QNetworkRequest& request,
                                            QIODevice* outgoingData)
{
    QNetworkRequest ours(request);
    ours.setSslConfiguration(m_ssl);
    ours.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_network.settings.usesHttp2);
    ours.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return QNetworkAccessManager::createRequest(operation, ours, outgoingData);
}

} // namespace tokenscope
