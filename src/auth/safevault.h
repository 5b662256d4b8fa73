// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/tokenvault.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace tokenscope {

/// The keychain, and a file for what the keychain does not take. A secret lies in one of them: what is in the file is
/// newer than what a keychain may still hold under the same name, so the file is asked first, and emptied of a name as
/// soon as the keychain has taken it.
class SafeVault final : public QObject, public TokenVault
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SafeVault)

public:
    /// `keychain` may be absent: then everything is in the file.
    SafeVault(std::unique_ptr<TokenVault> keychain, std::unique_ptr<TokenVault> file, QObject* parent = nullptr);
    ~SafeVault() override;

    QFuture<Result<QByteArray>> read(const QString& name) override;
    QFuture<Result<Done>> write(const QString& name, const QByteArray& secret) override;
    QFuture<Result<Done>> remove(const QString& name) override;
    QFuture<Result<QStringList>> names() override;
    [[nodiscard]] QString keptAt(const QString& name) const override;

private:
    QFuture<Result<Done>> writeToFile(const QString& name, const QByteArray& secret);

    std::unique_ptr<TokenVault> m_keychain;
    std::unique_ptr<TokenVault> m_file;
    QSet<QString> m_inFile; // as far as seen
};

/// The vault of this user: the system's keychain, or the file credentials.json in the program's data folder.
[[nodiscard]] std::unique_ptr<SafeVault> openUserVault();

} // namespace tokenscope
