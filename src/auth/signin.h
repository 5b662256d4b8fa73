// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearersource.h"
#include "auth/outsidecredentials.h"
#include "auth/servicesession.h"
#include "auth/signinstate.h"
#include "auth/tokenvault.h"
#include "login/browserlogin.h"

#include <QObject>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace tokenscope {

/// Where SignIn finds its things.
struct SignInPlaces
{
    QString servicesFile {}; ///< signin.json
    QString lockFolder {}; ///< where programs of this user take turns
    QString service {}; ///< the one whose state is shown; empty: the first, ALCF's
};

/// Who the user is: signs in and out, and is where all endpoints' tokens come from, whatever their kind. Everything
/// takes its time and nothing blocks. No signal and no error holds a token.
class SignIn final : public QObject, public BearerSource
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignIn)

public:
    /// `network` serves nothing else: its redirects are switched off.
    SignIn(SignInPlaces places, const Clock& clock, TokenVault& vault, QNetworkAccessManager& network, LoginPage page,
           QObject* parent = nullptr);
    ~SignIn() override;

    /// Looks where the user stands: at the start, and whenever another program may have changed it.
    void look();
    [[nodiscard]] const SignInState& state() const { return m_state; }

    void logIn(LoginWay way);
    void enterCode(const QString& text);
    void cancelLogin();
    /// Forgets the session and revokes its tokens; then loggedOut().
    void logOut();

    QFuture<Result<Bearer>> bearer(const CredentialReference& reference, Milliseconds validFor) override;
    void reject(const CredentialReference& reference, const QByteArray& token) override;

signals:
    void stateChanged(const SignInState& state);
    /// look() has come to an end: state() can be believed.
    void looked();
    /// The page to open. If that cannot be done, the state holds it to be shown.
    void browserWanted(const QUrl& page);
    /// And the session is kept, or failed() has said why it is not.
    void loggedIn();
    /// Done, or what could not be revoked; signed out all the same.
    void loggedOut(const Result<Done>& result);
    /// A login that ended without success; an answer or a pasted code that was refused, while the login goes on (then
    /// the state still is SigningIn); a session that could not be kept.
    void failed(const Error& error);

private:
    /// Of the service named; absent if it is not known or its file is broken.
    Result<ServiceSession*> sessionOf(const QString& name);
    ServiceSession* openSession(const SignInService& service);
    ServiceSession* shownSession();
    void onLookedElsewhere(const Result<FoundToken>& found);
    void onGranted(const TokenAnswer& answer);
    void endLogin();
    void updateState();
    [[nodiscard]] SignInState stateOf(const ServiceSession& session) const;
    QFuture<Result<Bearer>> sessionBearer(ServiceSession& session, Milliseconds validFor);
    QFuture<Result<Bearer>> keyBearer(const QString& name);

    SignInPlaces m_places;
    const Clock& m_clock;
    TokenVault& m_vault;
    QNetworkAccessManager& m_network;
    LoginPage m_page;
    OutsideCredentials m_outside;
    std::vector<std::unique_ptr<ServiceSession>> m_sessions;
    BrowserLogin* m_login = nullptr; // the one going on
    SignInState m_state;
    Result<FoundToken> m_elsewhere;
};

} // namespace tokenscope
