// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QTcpServer>

#include <vector>

class QTcpSocket;

namespace tokenscope {

/// A proxy on the loopback interface that speaks HTTP CONNECT and SOCKS5, in the thread it lives in. Whatever host it
/// is asked for, it connects to `targetPort` of this computer.
class FakeProxy final : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeProxy)

public:
    explicit FakeProxy(quint16 targetPort);
    ~FakeProxy() override;

    /// Whoever does not say these is refused.
    void demand(const QByteArray& user, const QByteArray& password);
    /// Answers every CONNECT with this status.
    void answer(int status) { m_status = status; }

    /// What it was asked for: "CONNECT far.invalid:443", "SOCKS5 far.invalid:443", "POST http://…".
    std::vector<QByteArray> asked {};
    std::vector<QByteArray> heads {}; ///< as they came, of HTTP

private:
    void onReadyRead(QTcpSocket* client);
    void takeHttp(QTcpSocket* client, const QByteArray& head);
    void takeSocks(QTcpSocket* client, QByteArray& input);
    void relay(QTcpSocket* client, const QByteArray& first);

    const quint16 m_targetPort;
    QByteArray m_user;
    QByteArray m_password;
    int m_status = 200;
};

} // namespace tokenscope
