// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/signinservice.h"

#include <QHostAddress>

namespace tokenscope {

QString SignInService::allScopes() const
{
    return (identityScopes + QStringList {scope}).join(u' ');
}

SignInService alcfService()
{
    const QString authority = QStringLiteral("https://auth.globus.org/v2/");
    const QString gateway = QStringLiteral("681c10cc-f684-4540-bcd7-0b4df3bc26ef");
    return {.name = QStringLiteral("ALCF"),
            .authorizeUrl = QUrl(QString(authority + QStringLiteral("oauth2/authorize"))),
            .tokenUrl = QUrl(QString(authority + QStringLiteral("oauth2/token"))),
            .revokeUrl = QUrl(QString(authority + QStringLiteral("oauth2/token/revoke"))),
            .pasteUrl = QUrl(QString(authority + QStringLiteral("web/auth-code"))),
            .whoamiUrl = QUrl(QStringLiteral("https://inference-api.alcf.anl.gov/resource_server/whoami")),
            .clientId = QStringLiteral("58fdd3bc-e1c3-4ce5-80ea-8d6b87cfb944"),
            .scope = QStringLiteral("https://auth.globus.org/scopes/%1/action_all").arg(gateway),
            .identityScopes = {QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email")},
            .resourceServer = gateway,
            .policy = QStringLiteral("83732ff2-9c42-4548-b5ce-17e498c84f6a"),
            .policyLasts = std::chrono::days(30),
            .unusedRefreshLasts = std::chrono::days(180)};
}

bool isSafeForTokens(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    if (url.scheme() == QLatin1String("https"))
        return true;
    if (url.scheme() != QLatin1String("http"))
        return false;
    const QHostAddress address(url.host());
    return address.isNull() ? url.host() == QLatin1String("localhost") : address.isLoopback();
}

} // namespace tokenscope
