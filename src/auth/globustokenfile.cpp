// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/globustokenfile.h"

#include "base/textposition.h"
#include "login/token.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace tokenscope::globustokenfile {

namespace {

using Json = nlohmann::json;

constexpr qint64 largestFile = 1024 * 1024;
constexpr qint64 marginInSeconds = 60; // a run should not begin with a token that is about to end

constexpr qsizetype longestIdentity = 100;
constexpr int mostReadings = 4;
constexpr unsigned long pauseBetweenReadings = 100; // milliseconds; a writer needs a few

Error failure(Error::Code code, const QString& path, const QString& detail)
{
    return {.code = code, .subject = path, .detail = detail};
}

Result<QByteArray> readBytes(const QString& path)
{
    if (!QFileInfo::exists(path))
        return failure(Error::Code::CredentialMissing, path, QStringLiteral("no such file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotReadable, path, file.errorString());
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(Error::Code::TooLarge, path, {});
    return bytes;
}

/// The parser's own words would quote the file.
Error syntaxError(const QByteArray& bytes, std::size_t position, const QString& path)
{
    const TextPosition place = positionAt(bytes, static_cast<qsizetype>(position) - 1); // parsers count from 1
    Error error = failure(Error::Code::NotJson, path, {});
    error.line = place.line;
    error.column = place.column;
    return error;
}

Result<Json> parse(const QByteArray& bytes, const QString& path)
{
    try {
        // depth is bounded by the file's size, and the parser does not recurse
        return Json::parse(bytes.begin(), bytes.end());
    } catch (const Json::parse_error& error) {
        return syntaxError(bytes, error.byte, path);
    } catch (const Json::exception&) {
        return failure(Error::Code::NotJson, path, {});
    }
}

bool isForGateway(const Json& entry)
{
    const auto server = entry.find("resource_server");
    return server != entry.end() && server->is_string() && *server == gatewayResourceServer;
}

/// Files keep seconds since 1970, under one of two names.
std::optional<QDateTime> expiryOf(const Json& entry)
{
    constexpr double year9999 = 2.5e11;
    for (const char* key : {"expires_at_seconds", "expires_at"}) {
        const auto seconds = entry.find(key);
        if (seconds == entry.end() || !seconds->is_number())
            continue;
        const double value = std::clamp(seconds->get<double>(), 0.0, year9999);
        return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(value), Qt::UTC);
    }
    return std::nullopt;
}

std::optional<FoundToken> tokenIn(const Json& entry)
{
    const auto token = entry.find("access_token");
    if (token == entry.end() || !token->is_string())
        return std::nullopt;
    FoundToken found {.token = QByteArray::fromStdString(token->get<std::string>()), .expiresAt = expiryOf(entry)};
    if (const auto identity = entry.find("identity_id"); identity != entry.end() && identity->is_string())
        found.identity = QString::fromStdString(identity->get<std::string>()).simplified().left(longestIdentity);
    return found;
}

/// A map from resource server to token: format 1.0's `by_rs`, or a namespace of format 2.0.
std::optional<FoundToken> tokenByServer(const Json& entries)
{
    if (!entries.is_object())
        return std::nullopt;
    for (const auto& [server, entry] : entries.items()) {
        if (entry.is_object() && (server == gatewayResourceServer || isForGateway(entry)))
            return tokenIn(entry);
    }
    return std::nullopt;
}

std::optional<FoundToken> findToken(const Json& root)
{
    if (isForGateway(root)) // the bash script's
        return tokenIn(root);
    if (root.contains("by_rs"))
        return tokenByServer(root["by_rs"]);
    const auto data = root.find("data");
    if (data == root.end() || !data->is_object())
        return std::nullopt;
    const auto preferred = data->find("DEFAULT");
    if (const auto found = preferred == data->end() ? std::nullopt : tokenByServer(*preferred))
        return found;
    for (const Json& names : *data) {
        if (const auto found = tokenByServer(names))
            return found;
    }
    return std::nullopt;
}

/// Half a file is what one sees while it is being written.
Result<Json> readRoot(const QString& path)
{
    for (int reading = 1;; ++reading) {
        const auto bytes = readBytes(path);
        if (!bytes)
            return bytes.error();
        auto root = parse(*bytes, path);
        if (root || reading == mostReadings)
            return root;
        QThread::msleep(pauseBetweenReadings);
    }
}

Result<QByteArray> tokenOf(const Result<FoundToken>& found)
{
    if (!found)
        return found.error();
    return found->token;
}

QStringList sdkFolders()
{
    const QString below = QStringLiteral("globus/app/58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944/inference_app");
    QStringList folders {QDir::home().filePath(u'.' + below)};
#ifdef Q_OS_WIN
    folders.append(QDir(qEnvironmentVariable("LOCALAPPDATA")).filePath(below));
#endif
    return folders;
}

int tellingRank(Error::Code code, const QString& path)
{
    if (code == Error::Code::CredentialExpired)
        return 3;
    if (code != Error::Code::CredentialMissing)
        return 2;
    return QFileInfo::exists(path) ? 1 : 0; // a file without the token says more than none
}

} // namespace

QStringList defaultPaths()
{
    QStringList paths;
    if (qEnvironmentVariableIsSet("INFERENCE_AUTH_TOKEN_FILE"))
        paths.append(qEnvironmentVariable("INFERENCE_AUTH_TOKEN_FILE"));
    QStringList folders = sdkFolders();
    if (qEnvironmentVariableIsSet("INFERENCE_AUTH_TOKEN_DIR"))
        folders.prepend(qEnvironmentVariable("INFERENCE_AUTH_TOKEN_DIR"));
    for (const QString& folder : folders) {
        paths.append(QDir(folder).filePath(QStringLiteral("tokens.json")));
        paths.append(QDir(folder).filePath(QStringLiteral("tokens-bash.json")));
    }
    return paths;
}

Result<FoundToken> read(const QString& path, const QDateTime& now)
{
    const auto root = readRoot(path);
    if (!root)
        return root.error();
    if (!root->is_object())
        return failure(Error::Code::WrongSchema, path, QStringLiteral("not an object"));
    auto found = findToken(*root);
    if (!found)
        return failure(Error::Code::CredentialMissing, path, QStringLiteral("no token for the inference gateway"));
    if (found->expiresAt && found->expiresAt->addSecs(-marginInSeconds) <= now)
        return failure(Error::Code::CredentialExpired, path, found->expiresAt->toString(Qt::ISODate));
    if (const auto token = checkedToken(found->token, path); !token)
        return token.error();
    found->path = path;
    return *std::move(found);
}

Result<QByteArray> readToken(const QString& path, const QDateTime& now)
{
    return tokenOf(read(path, now));
}

Result<FoundToken> first(const QStringList& paths, const QDateTime& now)
{
    Error telling = failure(Error::Code::CredentialMissing, {}, QStringLiteral("no token file"));
    int rank = -1;
    for (const QString& path : paths) {
        auto found = read(path, now);
        if (found)
            return found;
        if (const int own = tellingRank(found.error().code, path); own > rank) {
            rank = own;
            telling = found.error();
        }
    }
    return telling;
}

Result<QByteArray> firstToken(const QStringList& paths, const QDateTime& now)
{
    return tokenOf(first(paths, now));
}

} // namespace tokenscope::globustokenfile
