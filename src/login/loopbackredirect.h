// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "login/loginpage.h"
#include "login/loginredirect.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace tokenscope {

/// Takes the browser back on a free port of the loopback interface, IPv4 and IPv6 alike, because a browser may take
/// either for "localhost" (RFC 8252, 7.3). Listens only while a login is waited for, and answers nobody but a browser
/// that asks for the redirect itself.
class LoopbackRedirect final : public LoginRedirect
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoopbackRedirect)

public:
    explicit LoopbackRedirect(LoginPage page, QObject* parent = nullptr);
    ~LoopbackRedirect() override;

    /// Fails with CannotListen.
    Result<Done> listen();

    [[nodiscard]] QString callback() const override; ///< "http://localhost:<port>"
    void conclude(const std::optional<Error>& error) override;
    /// Answers the browser that brought something which is not ours, and goes on listening.
    void refuse(const Error& error);

private:
    bool listenOnBoth();
    void onConnection(QTcpServer& server);
    void onReadyRead(QTcpSocket& socket);
    void answer(QTcpSocket& socket, const QByteArray& head);
    void showPage(const std::optional<Error>& error, const QByteArray& status);
    [[nodiscard]] bool isForUs(const QByteArray& host) const;

    LoginPage m_page;
    QTcpServer m_ipv4;
    QTcpServer m_ipv6;
    QPointer<QTcpSocket> m_waiting; // the browser that brought the answer
};

} // namespace tokenscope
