// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/tokenanswer.h"

#include "login/token.h"

#include <nlohmann/json.hpp>

namespace tokenscope {

namespace {

using Json = nlohmann::json;

constexpr qsizetype longestClaim = 200;
constexpr qsizetype longestWords = 300;
constexpr std::int64_t longestLife = 10LL * 365 * 24 * 3'600; // seconds

/// Nothing but an object counts; null stands for everything else.
Json parsed(QByteArrayView text)
{
    Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    return json.is_object() ? json : Json();
}

QString textOf(const Json& object, const char* key, qsizetype longest)
{
    const auto field = object.find(key);
    if (field == object.end() || !field->is_string())
        return {};
    return QString::fromStdString(field->get<std::string>()).simplified().left(longest);
}

QByteArray tokenOf(const Json& object, const char* key)
{
    const auto field = object.find(key);
    if (field == object.end() || !field->is_string())
        return {};
    const auto token = checkedToken(QByteArray::fromStdString(field->get_ref<const std::string&>()), {});
    return token ? *token : QByteArray();
}

std::optional<std::chrono::seconds> lifetimeOf(const Json& object)
{
    const auto field = object.find("expires_in");
    if (field == object.end() || !field->is_number())
        return std::nullopt;
    const double seconds = field->get<double>();
    if (!(seconds > 0))
        return std::nullopt;
    return std::chrono::seconds(seconds > longestLife ? longestLife : static_cast<std::int64_t>(seconds));
}

bool isFor(const Json& entry, const SignInService& service)
{
    if (!entry.is_object())
        return false;
    if (!service.resourceServer.isEmpty() && textOf(entry, "resource_server", longestWords) == service.resourceServer)
        return true;
    return textOf(entry, "scope", 4'096).split(u' ').contains(service.scope);
}

bool isUnnamed(const Json& entry)
{
    return !entry.contains("resource_server") && !entry.contains("scope");
}

const Json* chosenIn(const std::vector<const Json*>& entries, const SignInService& service, GrantKind kind)
{
    for (const Json* entry : entries) {
        if (isFor(*entry, service))
            return entry;
    }
    const bool isRenewed = kind == GrantKind::Refresh && entries.size() == 1 && isUnnamed(*entries.front());
    return isRenewed ? entries.front() : nullptr;
}

std::vector<const Json*> entriesOf(const Json& root)
{
    std::vector<const Json*> entries {&root};
    const auto others = root.find("other_tokens");
    if (others == root.end() || !others->is_array())
        return entries;
    for (const Json& entry : *others) {
        if (entry.is_object())
            entries.push_back(&entry);
    }
    return entries;
}

void addCompanions(const std::vector<const Json*>& entries, const Json* chosen, TokenAnswer& answer)
{
    for (const Json* entry : entries) {
        if (entry == chosen)
            continue;
        for (const char* key : {"refresh_token", "access_token"}) {
            if (QByteArray token = tokenOf(*entry, key); !token.isEmpty())
                answer.companions.push_back(std::move(token));
        }
    }
}

/// The middle of a JSON Web Token, unverified.
void readClaims(const Json& root, TokenAnswer& answer)
{
    const auto field = root.find("id_token");
    if (field == root.end() || !field->is_string())
        return;
    const QList<QByteArray> parts = QByteArray::fromStdString(field->get_ref<const std::string&>()).split('.');
    if (parts.size() != 3)
        return;
    const Json claims = parsed(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding));
    answer.name = textOf(claims, "name", longestClaim);
    answer.userName = textOf(claims, "preferred_username", longestClaim);
    answer.email = textOf(claims, "email", longestClaim);
    answer.subject = textOf(claims, "sub", longestClaim);
}

Error refusal(int status, const Json& root)
{
    const QString error = textOf(root, "error", longestWords);
    const bool isTheirTrouble = status >= 500 || status == 429 || status == 408;
    if (isTheirTrouble || error.isEmpty()) {
        const QString answered = QStringLiteral("HTTP %1").arg(status);
        return {.code = isTheirTrouble ? Error::Code::NetworkFailed : Error::Code::LoginRefused,
                .detail = error.isEmpty() ? answered : QStringLiteral("%1: %2").arg(answered, error)};
    }
    const QString words = textOf(root, "error_description", longestWords);
    return {.code = Error::Code::LoginRefused,
            .detail = words.isEmpty() ? error : QStringLiteral("%1: %2").arg(error, words)};
}

} // namespace

QString TokenAnswer::account() const
{
    if (!name.isEmpty() && !userName.isEmpty())
        return QStringLiteral("%1 (%2)").arg(name, userName);
    for (const QString* claim : {&name, &userName, &email, &subject}) {
        if (!claim->isEmpty())
            return *claim;
    }
    return {};
}

Result<TokenAnswer> readTokenAnswer(int status, const QByteArray& body, const SignInService& service, GrantKind kind)
{
    const Json root = parsed(body);
    if (status < 200 || status >= 300) {
        Error error = refusal(status, root);
        error.subject = service.name;
        return error;
    }
    const std::vector<const Json*> entries = entriesOf(root);
    const Json* chosen = root.is_null() ? nullptr : chosenIn(entries, service, kind);
    TokenAnswer answer;
    if (chosen)
        answer.accessToken = tokenOf(*chosen, "access_token");
    if (answer.accessToken.isEmpty()) {
        return Error {.code = Error::Code::WrongSchema,
                      .subject = service.name,
                      .detail = QStringLiteral("no access token for this service in the answer")};
    }
    answer.refreshToken = tokenOf(*chosen, "refresh_token");
    answer.lifetime = lifetimeOf(*chosen);
    addCompanions(entries, chosen, answer);
    readClaims(root, answer);
    return answer;
}

bool isInvalidGrant(const Error& error)
{
    return error.code == Error::Code::LoginRefused && error.detail.startsWith(QLatin1String("invalid_grant"));
}

Error withoutSecret(Error error, const QString& secret)
{
    if (!secret.isEmpty())
        error.detail.replace(secret, QStringLiteral("…"));
    return error;
}

} // namespace tokenscope
