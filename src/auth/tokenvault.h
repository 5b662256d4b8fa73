// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QStringList>

namespace tokenscope {

/// Where secrets are kept between two starts of the program. Nothing blocks: the futures end from the event loop or
/// another thread. No error holds a secret; its subject is the secret's name.
class TokenVault
{
public:
    virtual ~TokenVault() = default;

    /// Fails with CredentialMissing if there is none of that name; KeychainFailed, NotReadable, NotJson.
    virtual QFuture<Result<QByteArray>> read(const QString& name) = 0;
    /// UTF-8 text. Fails with KeychainFailed, NotWritable, NotJson (a file that is broken is not replaced).
    virtual QFuture<Result<Done>> write(const QString& name, const QByteArray& secret) = 0;
    /// Succeeds also if there is none of that name.
    virtual QFuture<Result<Done>> remove(const QString& name) = 0;
    /// What can be read, sorted.
    virtual QFuture<Result<QStringList>> names() = 0;
    /// The file in which that secret lies, as far as read() or write() have shown; empty: the system's keychain.
    [[nodiscard]] virtual QString keptAt(const QString& name) const = 0;
};

/// The names under which this program keeps things.
namespace vaultname {

[[nodiscard]] QString session(const QString& service); ///< of a sign-in service
[[nodiscard]] QString key(const QString& name); ///< an endpoint's API key: CredentialReference::Kind::Keychain
[[nodiscard]] QString proxyPassword();
[[nodiscard]] QString certificateKeyPassword();
/// The NAME of key(NAME); empty for all others.
[[nodiscard]] QString nameOfKey(const QString& vaultName);

} // namespace vaultname

} // namespace tokenscope
