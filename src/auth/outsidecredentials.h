// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearer.h"
#include "auth/globustokenfile.h"
#include "base/clock.h"
#include "base/result.h"
#include "model/endpoint.h"

#include <QFuture>
#include <QHash>
#include <QObject>

namespace tokenscope {

/// Credentials that others keep: variables, commands, token files. Asked for off the thread, never changed.
class OutsideCredentials final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutsideCredentials)

public:
    explicit OutsideCredentials(const Clock& clock, QObject* parent = nullptr);
    ~OutsideCredentials() override;

    /// For kinds None, EnvironmentVariable, Command and GlobusTokenFile; fails as resolveCredential(). What a command
    /// printed is used for five minutes, or until a server refuses it.
    QFuture<Result<Bearer>> bearer(const CredentialReference& reference);
    /// A gateway token that the user has already: $ALCF_AI_TOKEN, then the token files. A token that was refused does
    /// not count: LoginAgain. Else fails as globustokenfile::first().
    QFuture<Result<FoundToken>> gatewayToken();
    void reject(const QByteArray& token);

private:
    struct Said
    {
        QByteArray token {};
        QDateTime at {};
    };
    QFuture<Result<Bearer>> fromCommand(const CredentialReference& reference);

    const Clock& m_clock;
    QHash<QString, Said> m_said; // by command line
    QByteArray m_refused;
};

} // namespace tokenscope
