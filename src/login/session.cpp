// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/session.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tokenscope {

namespace {

using Json = nlohmann::json;
using namespace std::chrono_literals;

QDateTime momentIn(const Json& json, const char* key)
{
    const auto field = json.find(key);
    if (field == json.end() || !field->is_number_integer())
        return {};
    return QDateTime::fromMSecsSinceEpoch(field->get<qint64>(), Qt::UTC);
}

QByteArray bytesIn(const Json& json, const char* key)
{
    const auto field = json.find(key);
    if (field == json.end() || !field->is_string())
        return {};
    return QByteArray::fromStdString(field->get_ref<const std::string&>());
}

} // namespace

Milliseconds Session::margin() const
{
    if (!expiresAt || !grantedAt.isValid())
        return 60s;
    const Milliseconds lifetime(grantedAt.msecsTo(*expiresAt));
    return std::clamp<Milliseconds>(lifetime / 5, 0ms, 60s);
}

std::optional<Milliseconds> Session::lastsFor(const QDateTime& now) const
{
    if (!expiresAt)
        return std::nullopt;
    return Milliseconds(now.msecsTo(*expiresAt)) - margin();
}

bool Session::isGoodFor(Milliseconds time, const QDateTime& now) const
{
    const auto rest = lastsFor(now);
    return !accessToken.isEmpty() && (!rest || *rest > time);
}

bool Session::isValid(const QDateTime& now) const
{
    return !accessToken.isEmpty() && (!expiresAt || now < *expiresAt);
}

void Session::renew(const TokenAnswer& answer, const QDateTime& now)
{
    accessToken = answer.accessToken;
    if (!answer.refreshToken.isEmpty())
        refreshToken = answer.refreshToken;
    if (!answer.companions.empty())
        companions = answer.companions;
    grantedAt = now;
    expiresAt = answer.lifetime ? std::optional(now.addSecs(answer.lifetime->count())) : std::nullopt;
}

Session sessionFrom(const TokenAnswer& answer, const QDateTime& now)
{
    Session session {.signedInAt = now, .account = answer.account()};
    session.renew(answer, now);
    return session;
}

QByteArray toText(const Session& session)
{
    Json json {{"access_token", session.accessToken.toStdString()},
               {"refresh_token", session.refreshToken.toStdString()},
               {"signed_in_at_ms", session.signedInAt.toMSecsSinceEpoch()},
               {"granted_at_ms", session.grantedAt.toMSecsSinceEpoch()},
               {"account", session.account.toStdString()},
               {"refused", session.isRefused},
               {"ended", session.isEnded}};
    if (session.expiresAt)
        json["expires_at_ms"] = session.expiresAt->toMSecsSinceEpoch();
    for (const QByteArray& token : session.companions)
        json["companions"].push_back(token.toStdString());
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Result<Session> sessionFromText(const QByteArray& text)
{
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    Session session;
    if (json.is_object()) {
        session = {.accessToken = bytesIn(json, "access_token"),
                   .refreshToken = bytesIn(json, "refresh_token"),
                   .signedInAt = momentIn(json, "signed_in_at_ms"),
                   .grantedAt = momentIn(json, "granted_at_ms"),
                   .account = QString::fromUtf8(bytesIn(json, "account")),
                   .isRefused = json.value("refused", Json()) == true,
                   .isEnded = json.value("ended", Json()) == true};
        if (const QDateTime end = momentIn(json, "expires_at_ms"); end.isValid())
            session.expiresAt = end;
        for (const Json& token : json.value("companions", Json::array())) {
            if (token.is_string())
                session.companions.push_back(QByteArray::fromStdString(token.get_ref<const std::string&>()));
        }
    }
    if (session.accessToken.isEmpty())
        return Error {.code = Error::Code::WrongSchema, .detail = QStringLiteral("not a session")};
    return session;
}

} // namespace tokenscope
