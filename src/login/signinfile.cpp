// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/signinfile.h"

#include "base/textposition.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace tokenscope::signinfile {

namespace {

using Json = nlohmann::json;

constexpr qint64 largestFile = 1024 * 1024;
constexpr int longestLife = 3'650; // days

Error failure(Error::Code code, const QString& path, const QString& detail)
{
    return {.code = code, .subject = path, .detail = detail};
}

Result<QByteArray> readBytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotReadable, path, file.errorString());
    QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(Error::Code::TooLarge, path, {});
    return bytes;
}

Error syntaxError(const QByteArray& bytes, std::size_t position, const QString& path)
{
    const TextPosition place = positionAt(bytes, static_cast<qsizetype>(position) - 1); // parsers count from 1
    Error error = failure(Error::Code::NotJson, path, {});
    error.line = place.line;
    error.column = place.column;
    return error;
}

/// One entry of the list, field by field; remembers the first that cannot be used.
class Fields
{
public:
    explicit Fields(const Json& entry)
        : m_entry(entry)
    {
    }

    QString text(const char* key, bool isNeeded)
    {
        const auto field = m_entry.find(key);
        if (field == m_entry.end() && !isNeeded)
            return {};
        if (field == m_entry.end() || !field->is_string())
            return refuse(key);
        const QString value = QString::fromStdString(field->get<std::string>()).trimmed();
        return isNeeded && value.isEmpty() ? refuse(key) : value;
    }

    QUrl url(const char* key, bool isNeeded)
    {
        const QString value = text(key, isNeeded);
        const QUrl address(value, QUrl::StrictMode);
        if (!value.isEmpty() && !isSafeForTokens(address))
            refuse(key);
        return address;
    }

    QStringList texts(const char* key)
    {
        QStringList values;
        const auto field = m_entry.find(key);
        if (field == m_entry.end())
            return values;
        if (!field->is_array())
            refuse(key);
        for (const Json& value : *field) {
            if (value.is_string())
                values.append(QString::fromStdString(value.get<std::string>()));
            else
                refuse(key);
        }
        return values;
    }

    std::chrono::days days(const char* key)
    {
        const auto field = m_entry.find(key);
        if (field == m_entry.end())
            return std::chrono::days(0);
        const double value = field->is_number() ? field->get<double>() : -1;
        if (value < 0 || value > longestLife)
            refuse(key);
        return std::chrono::days(static_cast<int>(std::clamp<double>(value, 0, longestLife)));
    }

    [[nodiscard]] const QString& firstRefused() const { return m_refused; }

private:
    QString refuse(const char* key)
    {
        if (m_refused.isEmpty())
            m_refused = QString::fromLatin1(key);
        return {};
    }

    const Json& m_entry;
    QString m_refused {};
};

SignInService readService(Fields& fields)
{
    return {.name = fields.text("name", true),
            .authorizeUrl = fields.url("authorize_url", true),
            .tokenUrl = fields.url("token_url", true),
            .revokeUrl = fields.url("revoke_url", false),
            .pasteUrl = fields.url("paste_url", false),
            .whoamiUrl = fields.url("whoami_url", false),
            .clientId = fields.text("client_id", true),
            .scope = fields.text("scope", true),
            .identityScopes = fields.texts("identity_scopes"),
            .resourceServer = fields.text("resource_server", false),
            .policy = fields.text("policy", false),
            .policyLasts = fields.days("policy_days"),
            .unusedRefreshLasts = fields.days("unused_refresh_days")};
}

bool isSameName(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// False if the file names one service twice.
bool add(std::vector<SignInService>& services, SignInService service, QStringList& named)
{
    if (named.contains(service.name, Qt::CaseInsensitive))
        return false;
    named.append(service.name);
    const auto same = std::ranges::find_if(
        services, [&service](const SignInService& known) { return isSameName(known.name, service.name); });
    if (same == services.end())
        services.push_back(std::move(service));
    else
        *same = std::move(service);
    return true;
}

Result<std::vector<SignInService>> readServices(const Json& root, const QString& path)
{
    std::vector<SignInService> services {alcfService()};
    if (!root.is_object())
        return failure(Error::Code::WrongSchema, path, QStringLiteral("not an object"));
    const auto list = root.find("services");
    if (list == root.end())
        return services;
    if (!list->is_array())
        return failure(Error::Code::WrongSchema, path, QStringLiteral("services"));
    QStringList named;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const QString place = QStringLiteral("services[%1]").arg(i);
        if (!(*list)[i].is_object())
            return failure(Error::Code::WrongSchema, path, place);
        Fields fields((*list)[i]);
        SignInService service = readService(fields);
        if (!fields.firstRefused().isEmpty())
            return failure(Error::Code::WrongSchema, path, QString(place + u'.' + fields.firstRefused()));
        if (!add(services, std::move(service), named)) // which one is meant?
            return failure(Error::Code::WrongSchema, path, QString(place + QStringLiteral(".name")));
    }
    return services;
}

} // namespace

QString defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("signin.json"));
}

Result<std::vector<SignInService>> services(const QString& path)
{
    if (!QFileInfo::exists(path))
        return std::vector<SignInService> {alcfService()};
    const auto bytes = readBytes(path);
    if (!bytes)
        return bytes.error();
    try {
        return readServices(Json::parse(bytes->begin(), bytes->end()), path);
    } catch (const Json::parse_error& error) {
        return syntaxError(*bytes, error.byte, path);
    } catch (const Json::exception&) {
        return failure(Error::Code::NotJson, path, {});
    }
}

Result<SignInService> service(const QString& path, const QString& name)
{
    const auto all = services(path);
    if (!all)
        return all.error();
    if (name.isEmpty())
        return all->front();
    const auto found
        = std::ranges::find_if(*all, [&name](const SignInService& known) { return isSameName(known.name, name); });
    if (found == all->end())
        return failure(Error::Code::UnknownName, name, {});
    return *found;
}

} // namespace tokenscope::signinfile
