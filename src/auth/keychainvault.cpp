// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keychainvault.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

namespace tokenscope {

namespace {

Error failure(const QString& name, const QString& detail)
{
    return {.code = Error::Code::KeychainFailed, .subject = name, .detail = detail};
}

/// A computer without a keychain has nothing in one to read or remove. Only what is there can be locked or denied.
Error failureOf(const QKeychain::Job& job, const QString& name)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {.code = Error::Code::CredentialMissing, .subject = name};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(name, job.errorString());
    default:
        break;
    }
    const bool isWriting = qobject_cast<const QKeychain::WritePasswordJob*>(&job) != nullptr;
    return {.code = isWriting ? Error::Code::KeychainFailed : Error::Code::CredentialMissing,
            .subject = name,
            .detail = job.errorString()};
}

QString indexName()
{
    return QStringLiteral("names");
}

QStringList namesIn(const Result<QByteArray>& index)
{
    return index ? QString::fromUtf8(*index).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

} // namespace

KeychainVault::KeychainVault(QString service, Milliseconds patience, QObject* parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_patience(patience)
{
}

KeychainVault::~KeychainVault() = default;

template<typename T>
void KeychainVault::await(QKeychain::Job* job, const QString& name, const Pledge<T>& pledge,
                          std::function<Result<T>()> read)
{
    if (m_isSilent) {
        delete job;
        return pledge.keep(failure(name, QStringLiteral("no answer in time")));
    }
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [pledge, name, read = std::move(read)](QKeychain::Job* ended) {
        if (ended->error() == QKeychain::NoError)
            pledge.keep(read());
        else
            pledge.keep(failureOf(*ended, name));
    });
    QTimer::singleShot(m_patience, this, [this, pledge, name] {
        if (pledge.isKept())
            return;
        m_isSilent = true;
        pledge.keep(failure(name, QStringLiteral("no answer in time")));
    });
    job->start();
}

QFuture<Result<QByteArray>> KeychainVault::read(const QString& name)
{
    const Pledge<QByteArray> pledge;
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    await<QByteArray>(job, name, pledge, [job] { return job->binaryData(); });
    return pledge.future();
}

QFuture<Result<Done>> KeychainVault::write(const QString& name, const QByteArray& secret)
{
    const Pledge<Done> pledge;
    const Pledge<Done> written;
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(QString::fromUtf8(secret)); // readable with the keychain's own tools
    await<Done>(job, name, written, [] { return Done {}; });
    whenKept(written.future(), this, [this, pledge, name](const Result<Done>& result) {
        if (!result || name == indexName())
            return pledge.keep(result);
        whenKept(changeNames(name, true), this, [pledge](const Result<Done>&) { pledge.keep(Done {}); });
    });
    return pledge.future();
}

QFuture<Result<Done>> KeychainVault::remove(const QString& name)
{
    const Pledge<Done> pledge;
    const Pledge<Done> removed;
    await<Done>(new QKeychain::DeletePasswordJob(m_service), name, removed, [] { return Done {}; });
    whenKept(removed.future(), this, [this, pledge, name](const Result<Done>& result) {
        if (!result && result.error().code != Error::Code::CredentialMissing)
            return pledge.keep(result);
        whenKept(changeNames(name, false), this, [pledge](const Result<Done>&) { pledge.keep(Done {}); });
    });
    return pledge.future();
}

QFuture<Result<QStringList>> KeychainVault::names()
{
    const Pledge<QStringList> pledge;
    whenKept(read(indexName()), this, [pledge](const Result<QByteArray>& index) {
        if (!index && index.error().code != Error::Code::CredentialMissing)
            pledge.keep(index.error());
        else
            pledge.keep(namesIn(index));
    });
    return pledge.future();
}

QFuture<Result<Done>> KeychainVault::changeNames(const QString& name, bool isThere)
{
    const Pledge<Done> pledge;
    whenKept(read(indexName()), this, [this, pledge, name, isThere](const Result<QByteArray>& index) {
        QStringList names = namesIn(index);
        if (names.contains(name) == isThere)
            return pledge.keep(Done {});
        names.removeAll(name);
        if (isThere)
            names.append(name);
        names.sort();
        whenKept(write(indexName(), names.join(u'\n').toUtf8()), this,
                 [pledge](const Result<Done>& result) { pledge.keep(result); });
    });
    return pledge.future();
}

QString KeychainVault::keptAt(const QString&) const
{
    return {};
}

} // namespace tokenscope
