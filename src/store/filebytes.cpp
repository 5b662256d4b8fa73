// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filebytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace tokenscope::filebytes {

namespace {

Error failure(Error::Code code, const QString& path, const QString& detail)
{
    return {.code = code, .subject = path, .detail = detail};
}

QFileDevice::Permissions permissionsFor(Readers readers)
{
    const QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    return readers == Readers::Owner ? owner : owner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
}

} // namespace

Result<QByteArray> read(const QString& path, qint64 largest)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(Error::Code::FileNotFound, path, {});
    if (info.isDir())
        return failure(Error::Code::NotReadable, path, QStringLiteral("a folder"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotReadable, path, file.errorString());
    constexpr qint64 blockSize = 1 << 20;
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(std::min(file.size(), largest)));
    while (bytes.size() <= largest) { // not trusting the size: a pipe has none, a device no end
        const QByteArray block = file.read(blockSize);
        if (block.isEmpty())
            break;
        bytes += block;
    }
    if (bytes.size() > largest)
        return failure(Error::Code::TooLarge, path, QStringLiteral("more than %1 bytes").arg(largest));
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::NotReadable, path, file.errorString());
    return bytes;
}

Result<Done> write(const QString& path, const QByteArray& bytes, Readers readers)
{
    const bool isNew = !QFileInfo::exists(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failure(Error::Code::NotWritable, path, QStringLiteral("cannot create its folder"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Code::NotWritable, path, file.errorString());
    if (isNew)
        file.setPermissions(permissionsFor(readers));
    file.write(bytes);
    if (!file.commit())
        return failure(Error::Code::NotWritable, path, file.errorString());
    return Done {};
}

} // namespace tokenscope::filebytes
