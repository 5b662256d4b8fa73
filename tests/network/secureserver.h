// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

namespace tokenscope {

inline QString tlsFile(const QString& name)
{
    return QStringLiteral(SOURCE_ROOT "/tests/network/tls/") + name;
}

/// A TLS server for far.invalid, localhost and this computer's addresses, whose certificate the test authority has
/// signed. Answers every connection's first bytes with the name of who has connected: "tester", or "nobody".
class SecureServer final : public QSslServer
{
    Q_DISABLE_COPY_MOVE(SecureServer)

public:
    explicit SecureServer(const QHostAddress& address = QHostAddress::LocalHost)
    {
        QFile key(tlsFile(QStringLiteral("server.key")));
        [&key] { QVERIFY(key.open(QIODevice::ReadOnly)); }();
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        ssl.setLocalCertificateChain(QSslCertificate::fromPath(tlsFile(QStringLiteral("server.crt"))));
        ssl.setPrivateKey(QSslKey(&key, QSsl::Ec));
        ssl.setCaCertificates(QSslCertificate::fromPath(tlsFile(QStringLiteral("authority.crt"))));
        ssl.setPeerVerifyMode(QSslSocket::QueryPeer); // whoever has a certificate shows it
        setSslConfiguration(ssl);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, &SecureServer::serve);
        [this, &address] { QVERIFY(listen(address)); }();
    }
    ~SecureServer() override = default;

private:
    void serve()
    {
        auto* socket = qobject_cast<QSslSocket*>(nextPendingConnection());
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            const QString name = socket->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
            const QByteArray body = name.isEmpty() ? "nobody" : name.toUtf8();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
    }
};

} // namespace tokenscope
