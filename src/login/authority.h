// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "login/signinservice.h"
#include "login/tokenanswer.h"

#include <QFuture>
#include <QObject>

class QNetworkAccessManager;
class QNetworkReply;

namespace tokenscope {

/// Asks a sign-in service for what needs no browser. Follows no redirect, so that no token goes to another host, and
/// waits half a minute at most. Errors have the service's name as subject and hold no token.
class Authority final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Authority)

public:
    Authority(SignInService service, QNetworkAccessManager& network, QObject* parent = nullptr);
    ~Authority() override;

    /// Fails as readTokenAnswer(), or with NetworkFailed.
    QFuture<Result<TokenAnswer>> refresh(const QByteArray& refreshToken);
    /// Makes one token worthless. An unknown token is as good as revoked (RFC 7009).
    QFuture<Result<Done>> revoke(const QByteArray& token);
    /// Whose this token is, as the gateway knows the user: "Name (user name)". Fails with CredentialMissing if it does
    /// not say.
    QFuture<Result<QString>> whoami(const QByteArray& accessToken);

private:
    QNetworkReply* postForm(const QUrl& url, const QByteArray& form);

    SignInService m_service;
    QNetworkAccessManager& m_network;
};

/// What the network's failure of a reply means; absent if a whole answer came.
[[nodiscard]] std::optional<Error> networkFailure(const QNetworkReply& reply, const QString& service);
/// The body of a reply as far as it is believed: a megabyte.
[[nodiscard]] QByteArray boundedBody(QNetworkReply& reply);
[[nodiscard]] int statusOf(const QNetworkReply& reply);

} // namespace tokenscope
