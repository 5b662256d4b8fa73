// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/bearer.h"
#include "auth/tokenvault.h"
#include "base/clock.h"
#include "login/authority.h"
#include "login/pledge.h"
#include "login/session.h"
#include "login/signinservice.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace tokenscope {

/// The user's session with one sign-in service: read from the vault, renewed ahead of its end, saved before it is used.
/// One refresh at a time, also among programs: refresh tokens that are used twice end the whole session at some
/// authorities.
class ServiceSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceSession)

public:
    /// `lockFile` is what programs of this user take turns by.
    ServiceSession(SignInService service, const Clock& clock, TokenVault& vault, QNetworkAccessManager& network,
                   const QString& lockFile, QObject* parent = nullptr);
    ~ServiceSession() override; ///< whoever waits is told Cancelled

    /// Reads the vault, once more if it was read already: another program may have signed in or out.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const std::optional<Session>& session() const { return m_session; }
    [[nodiscard]] const SignInService& service() const { return m_service; }
    /// Signing in again is the only way on.
    [[nodiscard]] bool needsLogin() const;

    /// As BearerSource::bearer(). Fails with CredentialMissing (nobody is signed in), LoginAgain, NetworkFailed and
    /// others of Authority::refresh(), KeychainFailed.
    QFuture<Result<Bearer>> bearer(Milliseconds validFor);
    /// As BearerSource::reject(): one refresh is forced; if its token is refused too, the session needs a login.
    void reject(const QByteArray& token);
    /// A login has succeeded. Ends when the session is kept, or fails as notKept() says.
    QFuture<Result<Done>> adopt(const TokenAnswer& answer);
    /// Signs out: forgets the session at once, then revokes its tokens. Fails if one could not be revoked, or the vault
    /// not emptied; the session is over all the same.
    QFuture<Result<Done>> end();

signals:
    /// session(), isLoaded() or needsLogin().
    void changed();
    /// The session could not be read from the vault or saved in it; it goes on as long as the program runs.
    void notKept(const Error& error);

private:
    struct Waiter
    {
        Pledge<Bearer> pledge {};
        Milliseconds validFor {};
    };
    struct Renewal
    {
        bool isRunning = false;
        QByteArray rejected {}; // the current token, if the gateway refused it
        QByteArray forced {}; // the token that replaced a refused one
        QDateTime askedAt {}; // what a token's life is counted from: it began no earlier
        QDateTime retryAt {}; // after one that failed
        Milliseconds backOff {};
    };
    void onRead(const Result<QByteArray>& text);
    QFuture<Result<Done>> save();
    void saveUnlessReplaced();
    void refresh();
    void takeTurn(int tries);
    void refreshUnlessDone(const Result<QByteArray>& text);
    void onRefreshed(const Result<TokenAnswer>& answer, int generation);
    void onRefreshFailed(const Error& error);
    void endRefresh(const std::optional<Error>& error);
    void answerWaiting(const std::optional<Error>& error);
    [[nodiscard]] Result<Bearer> current(const std::optional<Error>& error) const;
    [[nodiscard]] bool isWorthRefreshing(Milliseconds validFor) const;
    [[nodiscard]] bool mustRefresh() const;
    [[nodiscard]] Error loginAgain() const;
    void removeAndRevoke(std::vector<QByteArray> tokens, const Pledge<Done>& pledge);
    void revokeAll(const std::vector<QByteArray>& tokens, const Pledge<Done>& pledge, const Result<Done>& removed);
    void askWho();

    SignInService m_service;
    const Clock& m_clock;
    TokenVault& m_vault;
    Authority m_authority;
    QLockFile m_turn;
    std::optional<Session> m_session;
    std::vector<Waiter> m_waiting; // for the vault or a refresh
    Renewal m_renewal {};
    int m_generation = 0; // of the session: a login or logout makes answers to older questions void
    bool m_isLoaded = false;
    bool m_isKept = false; // the vault has it
};

} // namespace tokenscope
