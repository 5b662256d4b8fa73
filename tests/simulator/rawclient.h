// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QTcpSocket>
#include <QUrl>

#include <optional>

/// A client that shares no line with ours: sends bytes, cuts answers apart, remembers when each was complete.
class RawClient
{
public:
    struct Response
    {
        int status = 0;
        QByteArray head {};
        QByteArray body {};
    };

    explicit RawClient(const QUrl& baseUrl)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { onReadyRead(); });
        QObject::connect(&m_socket, &QTcpSocket::disconnected, &m_socket, [this] { m_isClosed = true; });
        m_socket.connectToHost(baseUrl.host(), static_cast<quint16>(baseUrl.port()));
        m_socket.waitForConnected();
    }

    void send(const QByteArray& bytes)
    {
        m_sentAt = std::chrono::steady_clock::now();
        m_socket.write(bytes);
        m_socket.flush();
    }

    void post(const QByteArray& body, const QByteArray& fields = {})
    {
        send("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size())
             + "\r\n" + fields + "\r\n" + body);
    }

    void abort() { m_socket.abort(); }

    /// The next answer, once it is all there.
    std::optional<Response> takeResponse()
    {
        const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return std::nullopt;
        Response response {.status = m_received.mid(9, 3).toInt(), .head = m_received.first(headEnd)};
        const qsizetype bodyStart = headEnd + 4;
        const std::optional<qsizetype> end = decodeBody(response, bodyStart);
        if (end)
            m_received.remove(0, *end);
        return end ? std::optional(response) : std::nullopt;
    }

    [[nodiscard]] const QByteArray& received() const { return m_received; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    /// Last send() → last byte so far.
    [[nodiscard]] tokenscope::Nanoseconds latency() const { return m_lastAt - m_sentAt; }
    /// Last send() → first byte of anything.
    [[nodiscard]] tokenscope::Nanoseconds timeToFirstByte() const { return m_firstAt - m_sentAt; }

private:
    void onReadyRead()
    {
        m_lastAt = std::chrono::steady_clock::now();
        if (m_firstAt < m_sentAt)
            m_firstAt = m_lastAt;
        m_received += m_socket.readAll();
    }

    std::optional<qsizetype> decodeBody(Response& response, qsizetype start) const
    {
        if (response.status == 100)
            return start;
        const qsizetype length = response.head.indexOf("Content-Length: ");
        if (length >= 0) {
            const qsizetype size = response.head.mid(length + 16).split('\r').front().toLongLong();
            response.body = m_received.mid(start, size);
            return response.body.size() == size ? std::optional(start + size) : std::nullopt;
        }
        if (response.head.contains("Transfer-Encoding: chunked"))
            return decodeChunks(response, start);
        response.body = m_received.mid(start);
        return m_isClosed ? std::optional(m_received.size()) : std::nullopt;
    }

    std::optional<qsizetype> decodeChunks(Response& response, qsizetype at) const
    {
        for (;;) {
            const qsizetype lineEnd = m_received.indexOf("\r\n", at);
            if (lineEnd < 0)
                return std::nullopt;
            const qsizetype size = m_received.mid(at, lineEnd - at).toLongLong(nullptr, 16);
            const qsizetype next = lineEnd + 2 + size + 2;
            if (next > m_received.size())
                return std::nullopt;
            response.body += m_received.mid(lineEnd + 2, size);
            if (size == 0)
                return next;
            at = next;
        }
    }

    QTcpSocket m_socket {};
    QByteArray m_received {};
    tokenscope::TimePoint m_sentAt {};
    tokenscope::TimePoint m_firstAt {};
    tokenscope::TimePoint m_lastAt {};
    bool m_isClosed = false;
};
