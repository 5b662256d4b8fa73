// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/usersignin.h"

#include "auth/filevault.h"
#include "auth/safevault.h"
#include "login/signinfile.h"
#include "ui/text/loginpage.h"

#include <QDir>
#include <QStandardPaths>

namespace tokenscope {

namespace {

std::unique_ptr<TokenVault> vaultIn(const QString& sandbox)
{
    if (sandbox.isEmpty())
        return openUserVault();
    return std::make_unique<FileVault>(QDir(sandbox).filePath(QStringLiteral("credentials.json")));
}

SignInPlaces placesFor(const QString& service, const QString& sandbox)
{
    if (!sandbox.isEmpty())
        return {.servicesFile = QDir(sandbox).filePath(QStringLiteral("signin.json")),
                .lockFolder = sandbox,
                .service = service};
    return {.servicesFile = signinfile::defaultPath(),
            .lockFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
            .service = service};
}

} // namespace

UserSignIn::UserSignIn(const Clock& clock, const QString& service, const QString& sandbox)
    : m_vault(vaultIn(sandbox))
    , m_signIn(placesFor(service, sandbox), clock, *m_vault, m_network, loginPageFor)
{
}

UserSignIn::~UserSignIn() = default;

} // namespace tokenscope
