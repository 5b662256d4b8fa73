// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace tokenscope {

/// An OAuth authority and what to ask it for: all that a sign-in in the browser needs to know. Holds no secret; the
/// client is a public one (RFC 8252).
struct SignInService
{
    QString name {}; ///< "ALCF": what the user sees, and what an endpoint's credential names
    QUrl authorizeUrl {};
    QUrl tokenUrl {};
    QUrl revokeUrl {}; ///< empty: nothing can be revoked
    QUrl pasteUrl {}; ///< the authority's page that shows the code, for a browser elsewhere; empty: there is none
    QUrl whoamiUrl {}; ///< says whose a token is; empty: only the authority's own claims do
    QString clientId {};
    QString scope {}; ///< of the token that is wanted
    QStringList identityScopes {}; ///< asked for beside it, to show a name
    QString resourceServer {}; ///< which of several tokens in an answer it is; empty: `scope` tells
    QString policy {}; ///< `session_required_policies`; empty: none
    std::chrono::days policyLasts {0}; ///< until the policy asks for the browser again; 0: not known
    std::chrono::days unusedRefreshLasts {0}; ///< until a refresh token that nobody uses dies; 0: not known

    /// What the authorize URL asks for, separated by blanks.
    [[nodiscard]] QString allScopes() const;

    bool operator==(const SignInService&) const = default;
};

/// Argonne's inference gateway behind Globus.
/// Source of the figures: docs.alcf.anl.gov, "Inference Endpoints" (30 days since 2026-02) and Globus Auth (6 months).
[[nodiscard]] SignInService alcfService();

/// May tokens travel to this address? https, or http to this very computer.
[[nodiscard]] bool isSafeForTokens(const QUrl& url);

} // namespace tokenscope
