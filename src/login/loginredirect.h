// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QAbstractOAuthReplyHandler>
#include <QUrl>
#include <QVariantMap>

#include <optional>

namespace tokenscope {

/// Where the authority sends the browser when the user is done there, and how the answer gets from there into the
/// program. Qt's handlers swallow failures and log what they read; these do neither.
class LoginRedirect : public QAbstractOAuthReplyHandler
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoginRedirect)

public:
    explicit LoginRedirect(QObject* parent = nullptr);
    ~LoginRedirect() override;

    void networkReplyFinished(QNetworkReply* reply) override; ///< the answer to the code, left to whoever listens
    /// The login has ended, well or with an error: whoever waits in the browser can be told.
    virtual void conclude(const std::optional<Error>& error) = 0;

signals:
    /// The parameters that came back: `code` and `state`, or `error`. From anybody who can reach this computer's
    /// loopback interface: nothing in it is checked.
    void redirected(const QVariantMap& parameters);
    void tokensAnswered(QNetworkReply* reply);
};

/// The authority's own page shows the code; the user brings it.
class PasteRedirect final : public LoginRedirect
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasteRedirect)

public:
    explicit PasteRedirect(QUrl page, QObject* parent = nullptr);
    ~PasteRedirect() override;

    [[nodiscard]] QString callback() const override;
    void conclude(const std::optional<Error>& error) override;

private:
    QUrl m_page;
};

} // namespace tokenscope
