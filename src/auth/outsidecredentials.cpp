// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/outsidecredentials.h"

#include "auth/credential.h"
#include "login/pledge.h"
#include "login/token.h"

#include <QtConcurrentRun>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;
using Kind = CredentialReference::Kind;

constexpr std::chrono::seconds commandLasts = 5min;
const char* const tokenVariable = "ALCF_AI_TOKEN"; // where ALCF's documentation has agents look

Result<Bearer> resolved(const CredentialReference& reference, const QDateTime& now)
{
    if (reference.kind == Kind::GlobusTokenFile) {
        const auto found = reference.source.isEmpty() ? globustokenfile::first(globustokenfile::defaultPaths(), now)
                                                      : globustokenfile::read(reference.source, now);
        if (!found)
            return found.error();
        return Bearer {.token = found->token, .expiresAt = found->expiresAt};
    }
    const auto token = resolveCredential(reference, now);
    if (!token)
        return token.error();
    return Bearer {.token = *token};
}

Result<FoundToken> foundToken(const QDateTime& now)
{
    if (const QByteArray value = qgetenv(tokenVariable); !value.isEmpty()) {
        const QString name = QStringLiteral("$%1").arg(QString::fromLatin1(tokenVariable));
        const auto token = checkedToken(value, name);
        if (!token)
            return token.error();
        return FoundToken {.path = name, .token = *token};
    }
    return globustokenfile::first(globustokenfile::defaultPaths(), now);
}

} // namespace

OutsideCredentials::OutsideCredentials(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

OutsideCredentials::~OutsideCredentials() = default;

QFuture<Result<Bearer>> OutsideCredentials::bearer(const CredentialReference& reference)
{
    if (reference.kind == Kind::None)
        return kept<Bearer>(Bearer {});
    if (reference.kind == Kind::Command)
        return fromCommand(reference);
    return QtConcurrent::run(resolved, reference, m_clock.utcNow());
}

QFuture<Result<Bearer>> OutsideCredentials::fromCommand(const CredentialReference& reference)
{
    const QDateTime now = m_clock.utcNow();
    const Said said = m_said.value(reference.source);
    if (!said.token.isEmpty() && now < said.at.addSecs(commandLasts.count()))
        return kept<Bearer>(Bearer {.token = said.token});
    const Pledge<Bearer> pledge;
    whenKept(QtConcurrent::run(resolved, reference, now), this,
             [this, pledge, command = reference.source, now](const Result<Bearer>& result) {
                 if (result)
                     m_said.insert(command, {.token = result->token, .at = now});
                 pledge.keep(result);
             });
    return pledge.future();
}

QFuture<Result<FoundToken>> OutsideCredentials::gatewayToken()
{
    const Pledge<FoundToken> pledge;
    whenKept(QtConcurrent::run(foundToken, m_clock.utcNow()), this, [this, pledge](const Result<FoundToken>& found) {
        if (found && found->token == m_refused)
            pledge.keep(Error {.code = Error::Code::LoginAgain, .subject = found->path});
        else
            pledge.keep(found);
    });
    return pledge.future();
}

void OutsideCredentials::reject(const QByteArray& token)
{
    m_refused = token;
    m_said.removeIf([&token](const auto& said) { return said.value().token == token; });
}

} // namespace tokenscope
