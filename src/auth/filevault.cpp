// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/filevault.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryFile>
#include <QtConcurrentRun>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <cstdio>
#include <map>
#include <optional>

namespace tokenscope {

namespace {

using Json = nlohmann::json;
using Secrets = std::map<std::string, std::string>;

constexpr qint64 largestFile = 4 * 1024 * 1024;
constexpr int patience = 5'000; // milliseconds, for another program that writes
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error failure(Error::Code code, const QString& path, const QString& detail)
{
    return {.code = code, .subject = path, .detail = detail};
}

/// Broken text is told without its place: there is nothing in it that a person should edit.
std::optional<Secrets> parsed(const QByteArray& bytes)
{
    const Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    const auto list = json.is_object() ? json.find("secrets") : json.end();
    if (list == json.end() || !list->is_object())
        return std::nullopt;
    Secrets secrets;
    for (const auto& [name, secret] : list->items()) {
        if (secret.is_string())
            secrets.emplace(name, secret.get<std::string>());
    }
    return secrets;
}

/// Nobody else may read it, whoever copied it here.
void protect(QFile& file)
{
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions() & others)
        file.setPermissions(ownerOnly);
}

Result<Secrets> readAll(const QString& path)
{
    if (!QFileInfo::exists(path))
        return Secrets();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotReadable, path, file.errorString());
    protect(file);
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(Error::Code::TooLarge, path, {});
    auto secrets = parsed(bytes);
    if (!secrets)
        return failure(Error::Code::NotJson, path, {});
    return *std::move(secrets);
}

/// The folder may be there already, as open as folders are by default.
bool makeFolder(const QString& path)
{
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return false;
    if (QFile::permissions(folder) & others)
        QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner); // somebody else's folder stays as it is
    return true;
}

QString halfWritten(const QString& path)
{
    return path + QStringLiteral(".XXXXXX");
}

/// What a program that was killed while it wrote has left.
void removeHalfWritten(const QString& path)
{
    QDirIterator files(QFileInfo(path).absolutePath(), {QFileInfo(halfWritten(path)).fileName().replace(u'X', u'?')},
                       QDir::Files | QDir::Hidden);
    while (files.hasNext())
        QFile::remove(files.next());
}

Result<Done> writeAll(const QString& path, const Secrets& secrets)
{
    QTemporaryFile file(halfWritten(path)); // made with 0600
    file.setAutoRemove(true);
    if (!file.open())
        return failure(Error::Code::NotWritable, path, file.errorString());
    const std::string text
        = Json {{"version", 1}, {"secrets", secrets}}.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
    const auto size = static_cast<qint64>(text.size());
    const QString name = file.fileName();
    if (file.write(text.data(), size) != size || !file.flush() || ::fsync(file.handle()) != 0)
        return failure(Error::Code::NotWritable, path, file.errorString());
    if (std::rename(QFile::encodeName(name).constData(), QFile::encodeName(path).constData()) != 0)
        return failure(Error::Code::NotWritable, path, qt_error_string());
    file.setAutoRemove(false);
    return Done {};
}

/// Reads, changes and writes while nobody else does.
template<typename Change>
Result<Done> changeAll(const QString& path, Change change)
{
    if (!makeFolder(path))
        return failure(Error::Code::NotWritable, path, QStringLiteral("cannot create its folder"));
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(patience))
        return failure(Error::Code::NotWritable, path, QStringLiteral("another program writes to it"));
    removeHalfWritten(path);
    auto secrets = readAll(path);
    if (!secrets)
        return secrets.error();
    if (!change(*secrets))
        return Done {};
    return writeAll(path, *secrets);
}

} // namespace

FileVault::FileVault(QString path)
    : m_path(std::move(path))
{
    m_thread.setMaxThreadCount(1);
}

FileVault::~FileVault()
{
    m_thread.waitForDone();
}

QFuture<Result<QByteArray>> FileVault::read(const QString& name)
{
    return QtConcurrent::run(&m_thread, [path = m_path, name]() -> Result<QByteArray> {
        const auto secrets = readAll(path);
        if (!secrets)
            return secrets.error();
        const auto found = secrets->find(name.toStdString());
        if (found == secrets->end())
            return failure(Error::Code::CredentialMissing, name, {});
        return QByteArray::fromStdString(found->second);
    });
}

QFuture<Result<Done>> FileVault::write(const QString& name, const QByteArray& secret)
{
    return QtConcurrent::run(&m_thread, [path = m_path, name, secret] {
        return changeAll(path, [&](Secrets& secrets) {
            secrets[name.toStdString()] = secret.toStdString();
            return true;
        });
    });
}

QFuture<Result<Done>> FileVault::remove(const QString& name)
{
    return QtConcurrent::run(&m_thread, [path = m_path, name]() -> Result<Done> {
        if (!QFileInfo::exists(path))
            return Done {};
        return changeAll(path, [&](Secrets& secrets) { return secrets.erase(name.toStdString()) > 0; });
    });
}

QFuture<Result<QStringList>> FileVault::names()
{
    return QtConcurrent::run(&m_thread, [path = m_path]() -> Result<QStringList> {
        const auto secrets = readAll(path);
        if (!secrets)
            return secrets.error();
        QStringList names;
        for (const auto& entry : *secrets)
            names.append(QString::fromStdString(entry.first));
        return names;
    });
}

QString FileVault::keptAt(const QString&) const
{
    return m_path;
}

} // namespace tokenscope
