// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/wordcounter.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace tokenscope {

/// A server with a tokenizer of its own, which answers every request with one letter and the prompt's tokens.
class CountingEndpoint final : public QTcpServer
{
public:
    explicit CountingEndpoint(const WordCounter& count)
        : m_count(count)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* const socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                    [this, socket, input = QByteArray()]() mutable { take(*socket, input); });
        });
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl baseUrl() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(serverPort())); }

private:
    void take(QTcpSocket& socket, QByteArray& input) const
    {
        input += socket.readAll();
        const qsizetype headEnd = input.indexOf("\r\n\r\n");
        const qsizetype length = input.indexOf("Content-Length: ");
        if (headEnd < 0 || length < 0)
            return;
        const qsizetype size = input.mid(length + 16, 20).split('\r').front().toLongLong();
        if (input.size() < headEnd + 4 + size)
            return;
        const QJsonObject asked = QJsonDocument::fromJson(input.sliced(headEnd + 4, size)).object();
        input.clear();
        const QString text
            = asked[QStringLiteral("messages")].toArray().first().toObject()[QStringLiteral("content")].toString();
        const QByteArray body
            = R"({"choices":[{"index":0,"message":{"content":"a"},"finish_reason":"length"}],"usage":{"prompt_tokens":)"
            + QByteArray::number(qint64 {m_count(text)}) + R"(,"completion_tokens":1}})";
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    const WordCounter m_count;
};

} // namespace tokenscope
