// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/credential.h"

#include "auth/commandcredential.h"
#include "auth/globustokenfile.h"
#include "login/token.h"

namespace tokenscope {

namespace {

Result<QByteArray> tokenFromVariable(const QString& name)
{
    const QByteArray variable = name.toLocal8Bit();
    if (variable.isEmpty() || !qEnvironmentVariableIsSet(variable.constData())) {
        return Error {
            .code = Error::Code::CredentialMissing, .subject = name, .detail = QStringLiteral("no such variable")};
    }
    return checkedToken(qgetenv(variable.constData()), name);
}

Result<QByteArray> tokenFromFiles(const QString& path, const QDateTime& now)
{
    return path.isEmpty() ? globustokenfile::firstToken(globustokenfile::defaultPaths(), now)
                          : globustokenfile::readToken(path, now);
}

} // namespace

Result<QByteArray> resolveCredential(const CredentialReference& reference, const QDateTime& now,
                                     Milliseconds commandTimeout)
{
    switch (reference.kind) {
    case CredentialReference::Kind::None:
        return QByteArray();
    case CredentialReference::Kind::EnvironmentVariable:
        return tokenFromVariable(reference.source);
    case CredentialReference::Kind::Command:
        return tokenFromCommand(reference.source, commandTimeout);
    case CredentialReference::Kind::GlobusTokenFile:
        return tokenFromFiles(reference.source, now);
    case CredentialReference::Kind::SignIn:
        return tokenFromFiles({}, now);
    case CredentialReference::Kind::Keychain:
        return Error {.code = Error::Code::CredentialMissing, .subject = reference.source};
    }
    Q_UNREACHABLE();
}

} // namespace tokenscope
