// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/authority.h"

#include "login/pledge.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <nlohmann/json.hpp>

#include <functional>

namespace tokenscope {

namespace {

using Json = nlohmann::json;
using namespace std::chrono_literals;

constexpr std::chrono::milliseconds longestWait = 30s;
constexpr qint64 largestBody = 1024 * 1024;

QByteArray encoded(const QByteArray& value)
{
    return value.toPercentEncoding(); // a form's "+" would be a blank
}

QNetworkRequest requestTo(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(static_cast<int>(longestWait.count()));
    request.setRawHeader("Accept", "application/json");
    return request;
}

/// Reads the reply when it has ended, and tells the future.
template<typename T>
QFuture<Result<T>> whenFinished(QNetworkReply* reply, std::function<Result<T>(QNetworkReply&)> read)
{
    const Pledge<T> pledge;
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, pledge, read = std::move(read)] {
        pledge.keep(read(*reply));
        reply->deleteLater();
    });
    return pledge.future();
}

QString textIn(const Json& json, const char* key)
{
    const auto field = json.find(key);
    if (field == json.end() || !field->is_string())
        return {};
    return QString::fromStdString(field->get<std::string>()).simplified().left(200);
}

Result<QString> readIdentity(QNetworkReply& reply, const QString& service)
{
    if (const auto failure = networkFailure(reply, service))
        return *failure;
    const QByteArray body = boundedBody(reply);
    const Json json = Json::parse(body.begin(), body.end(), nullptr, false);
    if (statusOf(reply) != 200 || !json.is_object()) {
        return Error {.code = Error::Code::CredentialMissing,
                      .subject = service,
                      .detail = QStringLiteral("HTTP %1").arg(statusOf(reply))};
    }
    const TokenAnswer who {.name = textIn(json, "name"),
                           .userName = textIn(json, "username"),
                           .email = textIn(json, "email"),
                           .subject = textIn(json, "id")};
    if (who.account().isEmpty())
        return Error {.code = Error::Code::CredentialMissing, .subject = service, .detail = QStringLiteral("no name")};
    return who.account();
}

} // namespace

std::optional<Error> networkFailure(const QNetworkReply& reply, const QString& service)
{
    constexpr int lastOfTheConnection = 199; // what follows in the enumeration is said by an answer's status
    const bool isCut = reply.error() != QNetworkReply::NoError && reply.error() <= lastOfTheConnection;
    if (statusOf(reply) != 0 && !isCut)
        return std::nullopt;
    // the library's words would quote the address with what was sent to it
    QString words = reply.error() == QNetworkReply::OperationCanceledError ? QStringLiteral("no answer in time")
                                                                           : reply.errorString();
    words.replace(reply.url().toString(), reply.url().host());
    return Error {.code = Error::Code::NetworkFailed,
                  .subject = service,
                  .detail = QStringLiteral("%1: %2").arg(reply.url().host(), words)};
}

QByteArray boundedBody(QNetworkReply& reply)
{
    const QByteArray body = reply.read(largestBody + 1);
    return body.size() > largestBody ? QByteArray() : body;
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Authority::Authority(SignInService service, QNetworkAccessManager& network, QObject* parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_network(network)
{
}

Authority::~Authority() = default;

QNetworkReply* Authority::postForm(const QUrl& url, const QByteArray& form)
{
    QNetworkRequest request = requestTo(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    QNetworkReply* reply = m_network.post(request, form);
    reply->setReadBufferSize(largestBody + 1);
    return reply;
}

QFuture<Result<TokenAnswer>> Authority::refresh(const QByteArray& refreshToken)
{
    QNetworkReply* reply = postForm(m_service.tokenUrl,
                                    "grant_type=refresh_token&client_id=" + encoded(m_service.clientId.toUtf8())
                                        + "&refresh_token=" + encoded(refreshToken));
    const auto read = [service = m_service, refreshToken](QNetworkReply& ended) -> Result<TokenAnswer> {
        if (const auto failure = networkFailure(ended, service.name))
            return *failure;
        auto answer = readTokenAnswer(statusOf(ended), boundedBody(ended), service, GrantKind::Refresh);
        if (!answer)
            return withoutSecret(answer.error(), QString::fromUtf8(refreshToken));
        return answer;
    };
    return whenFinished<TokenAnswer>(reply, read);
}

QFuture<Result<Done>> Authority::revoke(const QByteArray& token)
{
    if (m_service.revokeUrl.isEmpty() || token.isEmpty())
        return kept<Done>(Done {});
    QNetworkReply* reply = postForm(m_service.revokeUrl,
                                    "token=" + encoded(token) + "&client_id=" + encoded(m_service.clientId.toUtf8()));
    return whenFinished<Done>(reply, [name = m_service.name](QNetworkReply& ended) -> Result<Done> {
        if (const auto failure = networkFailure(ended, name))
            return *failure;
        if (statusOf(ended) != 200) {
            return Error {.code = Error::Code::LoginRefused,
                          .subject = name,
                          .detail = QStringLiteral("HTTP %1").arg(statusOf(ended))};
        }
        return Done {};
    });
}

QFuture<Result<QString>> Authority::whoami(const QByteArray& accessToken)
{
    QNetworkRequest request = requestTo(m_service.whoamiUrl);
    request.setRawHeader("Authorization", "Bearer " + accessToken);
    QNetworkReply* reply = m_network.get(request);
    reply->setReadBufferSize(largestBody + 1);
    return whenFinished<QString>(reply,
                                 [name = m_service.name](QNetworkReply& ended) { return readIdentity(ended, name); });
}

} // namespace tokenscope
