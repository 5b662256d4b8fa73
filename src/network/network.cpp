// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "network/network.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>

namespace tokenscope {

namespace {

constexpr qint64 largestFile = qint64 {4} * 1024 * 1024; // all authorities of a system take a fraction of it

Error failure(Error::Code code, const QString& path, const QString& detail = {})
{
    return {.code = code, .subject = path, .detail = detail};
}

Result<QByteArray> readBytes(const QString& path)
{
    if (path.isEmpty())
        return QByteArray();
    if (!QFileInfo::exists(path))
        return failure(Error::Code::FileNotFound, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotReadable, path, file.errorString());
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(Error::Code::TooLarge, path);
    return bytes;
}

Result<QByteArray> readCertificates(const QString& path)
{
    auto bytes = readBytes(path);
    if (bytes && !path.isEmpty() && QSslCertificate::fromData(*bytes, QSsl::Pem).isEmpty())
        return failure(Error::Code::WrongSchema, path, QStringLiteral("no certificate"));
    return bytes;
}

Result<QByteArray> readKey(const QString& path, const QString& password)
{
    const auto bytes = readBytes(path);
    if (!bytes || path.isEmpty())
        return bytes;
    // Decrypted once: each new connection would do it again, in the midst of measuring.
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(*bytes, algorithm, QSsl::Pem, QSsl::PrivateKey, password.toUtf8());
        if (!key.isNull())
            return key.toPem();
    }
    if (bytes->contains("ENCRYPTED"))
        return failure(Error::Code::InvalidValue, path, QStringLiteral("password"));
    return failure(Error::Code::WrongSchema, path, QStringLiteral("no private key"));
}

} // namespace

Result<Network> openNetwork(const NetworkSettings& settings)
{
    const auto authorities = readCertificates(settings.authoritiesFile);
    if (!authorities)
        return authorities.error();
    const auto certificate = readCertificates(settings.certificateFile);
    if (!certificate)
        return certificate.error();
    const bool isInOneFile = settings.keyFile.isEmpty() || settings.certificateFile.isEmpty();
    const auto key = readKey(isInOneFile ? settings.certificateFile : settings.keyFile, settings.keyPassword);
    if (!key)
        return key.error();
    return Network {.settings = settings, .authorities = *authorities, .certificate = *certificate, .key = *key};
}

} // namespace tokenscope
