// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "login/loginpage.h"
#include "login/signinservice.h"
#include "login/tokenanswer.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QVariantMap>

class QNetworkAccessManager;
class QNetworkReply;
class QOAuth2AuthorizationCodeFlow;

namespace tokenscope {

class LoginRedirect;

/// How the code comes back from the browser.
enum class LoginWay
{
    Loopback, ///< by itself: the browser is on this computer
    PastedCode, ///< the user copies it from the authority's page
};

struct LoginRequest
{
    LoginWay way = LoginWay::Loopback;
    bool isRepeated = false; ///< the user is to prove again who they are, even if the browser remembers them
    Milliseconds patience {std::chrono::minutes(10)};
};

/// One login in the browser: authorization code with PKCE (RFC 7636, S256) through Qt's flow, which in 6.4 knows no
/// PKCE and goes silent on a wrong state, a refusal or an error of the token endpoint. Ends with exactly one of
/// granted() and failed().
class BrowserLogin final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BrowserLogin)

public:
    /// `network` is for the code alone: redirects are switched off on it, since they would carry the code elsewhere.
    BrowserLogin(SignInService service, QNetworkAccessManager& network, LoginPage page, QObject* parent = nullptr);
    ~BrowserLogin() override;

    /// Emits browserWanted() at once, or fails (CannotListen; InvalidValue: the service has no page for codes).
    void start(const LoginRequest& request);
    /// LoginWay::PastedCode: what the user copied, the code or the address that holds it.
    void enterCode(const QString& text);
    void cancel();

signals:
    /// The page to open; holds no secret.
    void browserWanted(const QUrl& page);
    /// Something came back that does not belong to this login (LoginMismatch): it was refused, the login goes on.
    void strangerRefused(const Error& error);
    /// A pasted code was not taken (LoginRefused): another one can be entered, the login goes on.
    void codeRefused(const Error& error);
    void granted(const TokenAnswer& answer);
    /// LoginDenied (the user or the authority said no there), LoginRefused (the code is used up, or too old),
    /// LoginTimedOut, NetworkFailed, WrongSchema, CannotListen, InvalidValue, Cancelled. Subject: the service's name.
    void failed(const Error& error);

private:
    void prepareFlow(const LoginRequest& request);
    void onRedirected(const QVariantMap& parameters);
    void onTokensAnswered(QNetworkReply& reply);
    void waitForAnotherCode(const Error& error);
    [[nodiscard]] bool isOurs(const QVariantMap& parameters) const;
    void conclude(const Result<TokenAnswer>& result);
    void fail(Error::Code code, const QString& detail = {});

    SignInService m_service;
    QNetworkAccessManager& m_network;
    LoginPage m_page;
    QOAuth2AuthorizationCodeFlow* m_flow = nullptr;
    LoginRedirect* m_redirect = nullptr;
    QByteArray m_verifier;
    QString m_state;
    QString m_code; // the one that is being traded
    QTimer m_patience;
    bool m_hasCode = false; // and waits for the tokens
    bool m_isOver = false;
};

/// The code in what a user pasted: itself, or the address of a page that holds it; with the state if that is there.
[[nodiscard]] QVariantMap pastedParameters(const QString& text);

} // namespace tokenscope
