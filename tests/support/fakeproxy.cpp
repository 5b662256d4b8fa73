// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeproxy.h"

#include <QTcpSocket>
#include <QVariant>

namespace tokenscope {

namespace {

constexpr auto inputProperty = "input";
constexpr auto stateProperty = "state";

enum State
{
    Begun,
    Greeted,
    Known,
    Relaying,
};

} // namespace

FakeProxy::FakeProxy(quint16 targetPort)
    : m_targetPort(targetPort)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* client = nextPendingConnection()) {
            connect(client, &QTcpSocket::readyRead, this, [this, client] { onReadyRead(client); });
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        }
    });
    listen(QHostAddress::LocalHost);
}

FakeProxy::~FakeProxy() = default;

void FakeProxy::demand(const QByteArray& user, const QByteArray& password)
{
    m_user = user;
    m_password = password;
}

void FakeProxy::onReadyRead(QTcpSocket* client)
{
    if (client->property(stateProperty).toInt() == Relaying)
        return; // the relay reads
    QByteArray input = client->property(inputProperty).toByteArray() + client->readAll();
    if (input.startsWith('\x05') || client->property(stateProperty).toInt() != Begun)
        takeSocks(client, input);
    else if (const qsizetype end = input.indexOf("\r\n\r\n"); end >= 0)
        return takeHttp(client, input);
    client->setProperty(inputProperty, input);
}

void FakeProxy::takeHttp(QTcpSocket* client, const QByteArray& head)
{
    client->setProperty(inputProperty, QByteArray());
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    asked.push_back(words.value(0) + ' ' + words.value(1));
    heads.push_back(head);
    const QByteArray credentials = "Basic " + QByteArray(m_user + ':' + m_password).toBase64();
    if (!m_user.isEmpty() && !head.contains(credentials)) {
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return;
    }
    if (words.value(0) != "CONNECT")
        return relay(client, head);
    client->write("HTTP/1.1 " + QByteArray::number(m_status) + " So\r\n\r\n");
    if (m_status == 200)
        relay(client, {});
    else
        client->disconnectFromHost();
}

void FakeProxy::takeSocks(QTcpSocket* client, QByteArray& input)
{
    const bool wantsPassword = !m_user.isEmpty();
    if (client->property(stateProperty).toInt() == Begun && input.size() >= 2 && input.size() >= 2 + input[1]) {
        input.remove(0, 2 + input[1]);
        client->write(wantsPassword ? QByteArray("\x05\x02", 2) : QByteArray("\x05\x00", 2));
        client->setProperty(stateProperty, wantsPassword ? Greeted : Known);
    }
    if (client->property(stateProperty).toInt() == Greeted && input.size() > 2) {
        const QByteArray wanted = "\x01" + QByteArray(1, static_cast<char>(m_user.size())) + m_user
            + QByteArray(1, static_cast<char>(m_password.size())) + m_password;
        const bool isRight = input.startsWith(wanted);
        client->write(isRight ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
        input.clear();
        client->setProperty(stateProperty, Known);
        if (!isRight)
            client->disconnectFromHost();
    }
    constexpr qsizetype head = 5; // version, command, 0, kind, length of the name
    if (client->property(stateProperty).toInt() != Known || input.size() < head)
        return;
    if (input[3] == '\x03') { // a name: it is looked up here
        const qsizetype length = input[4];
        const auto port
            = static_cast<quint8>(input[head + length]) * 256 + static_cast<quint8>(input[head + length + 1]);
        asked.push_back("SOCKS5 " + input.mid(head, length) + ':' + QByteArray::number(port));
    } else {
        asked.push_back("SOCKS5 by address");
    }
    client->write(QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x01", 10));
    relay(client, {});
}

void FakeProxy::relay(QTcpSocket* client, const QByteArray& first)
{
    client->setProperty(stateProperty, Relaying);
    auto* server = new QTcpSocket(client);
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, m_targetPort);
    server->write(first);
}

} // namespace tokenscope
