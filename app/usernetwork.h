// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/networkoptions.h"
#include "auth/tokenvault.h"
#include "base/result.h"
#include "network/network.h"

#include <QFutureWatcher>
#include <QObject>

namespace tokenscope {

class Settings;

/// How this user's connections are made: kept in the settings file, its passwords in the vault.
class UserNetwork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UserNetwork)

public:
    /// Both must outlive it.
    UserNetwork(Settings& settings, TokenVault& vault, QObject* parent = nullptr);
    ~UserNetwork() override;

    /// Reads it; loaded() comes from the event loop. The vault is asked only for passwords that there may be.
    void load();
    [[nodiscard]] const NetworkSettings& settings() const { return m_network; }
    /// Keeps it from now on.
    void change(const NetworkSettings& network);

signals:
    void loaded();
    void failed(const tokenscope::Error& error); ///< a password could not be kept

private:
    using Secret = Result<QByteArray>;

    void readKeyPassword();
    void keep(const QString& name, const QString& before, const QString& now);

    Settings& m_settings;
    TokenVault& m_vault;
    NetworkSettings m_network {};
    QFutureWatcher<Secret> m_proxyPassword;
    QFutureWatcher<Secret> m_keyPassword;
};

/// How a subcommand connects: as the user has set it, with the command line's options over it. Waits for the keychain.
/// Fails as openNetwork().
Result<Network> networkOf(TokenVault& vault, const NetworkOptions& options = {});

} // namespace tokenscope
