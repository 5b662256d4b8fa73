// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/tokenvault.h"
#include "base/clock.h"
#include "login/pledge.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace tokenscope {

/// The system's keychain (Secret Service, KWallet, macOS, Windows). Everything is asked for without waiting; what does
/// not come in time (a keychain that wants to be unlocked while nobody looks) fails with KeychainFailed, and from then
/// on everything does at once, since the keychain serves one after the other. Lives in the main thread.
class KeychainVault final : public QObject, public TokenVault
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeychainVault)

public:
    explicit KeychainVault(QString service, Milliseconds patience = std::chrono::seconds(20),
                           QObject* parent = nullptr);
    ~KeychainVault() override;

    QFuture<Result<QByteArray>> read(const QString& name) override;
    QFuture<Result<Done>> write(const QString& name, const QByteArray& secret) override;
    QFuture<Result<Done>> remove(const QString& name) override;
    QFuture<Result<QStringList>> names() override;
    [[nodiscard]] QString keptAt(const QString& name) const override;

private:
    template<typename T>
    void await(QKeychain::Job* job, const QString& name, const Pledge<T>& pledge, std::function<Result<T>()> read);
    /// Keychains do not list what they hold: the names are one more entry.
    QFuture<Result<Done>> changeNames(const QString& name, bool isThere);

    QString m_service;
    Milliseconds m_patience;
    bool m_isSilent = false;
};

} // namespace tokenscope
