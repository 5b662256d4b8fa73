// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/usernetwork.h"

#include "store/networkstore.h"
#include "store/settings.h"

#include <QEventLoop>

#include <utility>

namespace tokenscope {

namespace {

// Without a keychain, or without such a password, the connection itself will say what is missing.
QString textOf(const QFuture<Result<QByteArray>>& secret)
{
    if (secret.resultCount() == 0)
        return {};
    const Result<QByteArray> read = secret.result();
    return read ? QString::fromUtf8(*read) : QString();
}

} // namespace

UserNetwork::UserNetwork(Settings& settings, TokenVault& vault, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_vault(vault)
{
    connect(&m_proxyPassword, &QFutureWatcherBase::finished, this, [this] {
        m_network.proxy.password = textOf(m_proxyPassword.future());
        readKeyPassword();
    });
    connect(&m_keyPassword, &QFutureWatcherBase::finished, this, [this] {
        m_network.keyPassword = textOf(m_keyPassword.future());
        emit loaded();
    });
}

UserNetwork::~UserNetwork() = default;

void UserNetwork::load()
{
    m_network = storedNetwork(m_settings);
    if (m_network.proxy.user.isEmpty())
        readKeyPassword();
    else
        m_proxyPassword.setFuture(m_vault.read(vaultname::proxyPassword()));
}

void UserNetwork::readKeyPassword()
{
    if (m_network.certificateFile.isEmpty())
        QMetaObject::invokeMethod(this, &UserNetwork::loaded, Qt::QueuedConnection);
    else
        m_keyPassword.setFuture(m_vault.read(vaultname::certificateKeyPassword()));
}

void UserNetwork::change(const NetworkSettings& network)
{
    const NetworkSettings before = std::exchange(m_network, network);
    storeNetwork(m_settings, network);
    keep(vaultname::proxyPassword(), before.proxy.password, network.proxy.password);
    keep(vaultname::certificateKeyPassword(), before.keyPassword, network.keyPassword);
}

void UserNetwork::keep(const QString& name, const QString& before, const QString& now)
{
    if (before == now)
        return;
    auto* kept = new QFutureWatcher<Result<Done>>(this);
    connect(kept, &QFutureWatcherBase::finished, this, [this, kept] {
        kept->deleteLater();
        if (kept->future().resultCount() > 0 && !kept->result())
            emit failed(kept->result().error());
    });
    kept->setFuture(now.isEmpty() ? m_vault.remove(name) : m_vault.write(name, now.toUtf8()));
}

Result<Network> networkOf(TokenVault& vault, const NetworkOptions& options)
{
    Settings settings;
    UserNetwork network(settings, vault);
    QEventLoop untilLoaded;
    QObject::connect(&network, &UserNetwork::loaded, &untilLoaded, &QEventLoop::quit);
    network.load();
    untilLoaded.exec();
    return openNetwork(withOptions(network.settings(), options));
}

} // namespace tokenscope
