// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/safevault.h"

#include "auth/filevault.h"
#include "auth/keychainvault.h"
#include "login/pledge.h"

#include <QDir>
#include <QStandardPaths>

namespace tokenscope {

SafeVault::SafeVault(std::unique_ptr<TokenVault> keychain, std::unique_ptr<TokenVault> file, QObject* parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
    , m_file(std::move(file))
{
}

SafeVault::~SafeVault() = default;

QFuture<Result<QByteArray>> SafeVault::read(const QString& name)
{
    const Pledge<QByteArray> pledge;
    whenKept(m_file->read(name), this, [this, pledge, name](const Result<QByteArray>& inFile) {
        if (inFile) {
            m_inFile.insert(name);
            return pledge.keep(inFile);
        }
        m_inFile.remove(name);
        if (!m_keychain)
            return pledge.keep(inFile);
        whenKept(m_keychain->read(name), this,
                 [pledge](const Result<QByteArray>& inKeychain) { pledge.keep(inKeychain); });
    });
    return pledge.future();
}

QFuture<Result<Done>> SafeVault::writeToFile(const QString& name, const QByteArray& secret)
{
    const Pledge<Done> pledge;
    whenKept(m_file->write(name, secret), this, [this, pledge, name](const Result<Done>& written) {
        if (written)
            m_inFile.insert(name);
        pledge.keep(written);
    });
    return pledge.future();
}

QFuture<Result<Done>> SafeVault::write(const QString& name, const QByteArray& secret)
{
    if (!m_keychain)
        return writeToFile(name, secret);
    const Pledge<Done> pledge;
    whenKept(m_keychain->write(name, secret), this, [this, pledge, name, secret](const Result<Done>& written) {
        if (!written) {
            whenKept(writeToFile(name, secret), this, [pledge](const Result<Done>& result) { pledge.keep(result); });
            return;
        }
        whenKept(m_file->remove(name), this, [this, pledge, name](const Result<Done>& removed) {
            if (removed)
                m_inFile.remove(name);
            pledge.keep(removed);
        });
    });
    return pledge.future();
}

QFuture<Result<Done>> SafeVault::remove(const QString& name)
{
    const Pledge<Done> pledge;
    whenKept(m_file->remove(name), this, [this, pledge, name](const Result<Done>& fromFile) {
        if (fromFile)
            m_inFile.remove(name);
        if (!m_keychain)
            return pledge.keep(fromFile);
        // one that is locked may hold an older secret, which would come back with it
        whenKept(m_keychain->remove(name), this, [pledge, fromFile](const Result<Done>& fromKeychain) {
            pledge.keep(fromFile ? fromKeychain : fromFile);
        });
    });
    return pledge.future();
}

QFuture<Result<QStringList>> SafeVault::names()
{
    const Pledge<QStringList> pledge;
    whenKept(m_file->names(), this, [this, pledge](const Result<QStringList>& inFile) {
        if (!m_keychain || !inFile)
            return pledge.keep(inFile);
        whenKept(m_keychain->names(), this, [pledge, inFile](const Result<QStringList>& inKeychain) {
            QStringList all = *inFile + (inKeychain ? *inKeychain : QStringList());
            all.sort();
            all.removeDuplicates();
            pledge.keep(all);
        });
    });
    return pledge.future();
}

QString SafeVault::keptAt(const QString& name) const
{
    return !m_keychain || m_inFile.contains(name) ? m_file->keptAt(name) : QString();
}

std::unique_ptr<SafeVault> openUserVault()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return std::make_unique<SafeVault>(
        std::make_unique<KeychainVault>(QStringLiteral("tokenscope")),
        std::make_unique<FileVault>(folder.filePath(QStringLiteral("credentials.json"))));
}

} // namespace tokenscope
