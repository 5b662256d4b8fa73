// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/connection.h"

#include "simulator/responsebody.h"

#include <QMetaObject>
#include <QTcpSocket>

namespace tokenscope {

namespace {

// what a client may send ahead while it waits for an answer; the rest stays in the kernel
constexpr qint64 largestReadAhead = 1024LL * 1024;

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    default:
        return "Unknown";
    }
}

} // namespace

Connection::Connection(QTcpSocket* socket, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
{
    socket->setParent(this);
    socket->setReadBufferSize(largestReadAhead);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &Connection::onReadyRead);
    connect(socket, &QTcpSocket::disconnected, this, &Connection::onDisconnected);
}

Connection::~Connection() = default;

void Connection::onReadyRead()
{
    if (m_isAnswering || !m_keepAlive || m_reader.fault())
        return;
    m_reader.feed(m_socket->readAll());
    takeRequest();
}

void Connection::onAnswered()
{
    if (m_keepAlive)
        onReadyRead();
    else
        m_socket->disconnectFromHost();
}

void Connection::onDisconnected()
{
    emit closed();
    deleteLater();
}

void Connection::takeRequest()
{
    const std::optional<ReceivedRequest> request = m_reader.next();
    if (m_reader.fault()) {
        m_keepAlive = false;
        return respond(
            m_reader.fault()->status,
            errorBody({.status = m_reader.fault()->status, .message = QString::fromLatin1(m_reader.fault()->reason)}));
    }
    if (!request) {
        if (m_reader.takeContinueWish())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    }
    m_isAnswering = true;
    m_keepAlive = request->keepAlive;
    m_isChunked = request->isHttp11;
    emit requested(*request);
}

QByteArray Connection::connectionField() const
{
    return m_keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
}

void Connection::respond(int status, QByteArrayView body, const QByteArray& fields)
{
    write(status, "application/json", body, fields);
}

void Connection::respondText(QByteArrayView body)
{
    write(200, "text/plain; version=0.0.4; charset=utf-8", body, {});
}

void Connection::write(int status, const QByteArray& type, QByteArrayView body, const QByteArray& fields)
{
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status)
        + "\r\nServer: tokenscope-simulator\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + fields + connectionField() + "\r\n";
    answer.append(body);
    m_socket->write(answer);
    finishResponse();
}

void Connection::beginStream()
{
    // without chunks, only the end of the connection says where the stream ends
    m_keepAlive = m_keepAlive && m_isChunked;
    m_socket->write(
        "HTTP/1.1 200 OK\r\nServer: tokenscope-simulator\r\nContent-Type: text/event-stream; charset=utf-8\r\n"
        "Cache-Control: no-cache\r\n"
        + connectionField() + (m_isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : "\r\n"));
}

void Connection::sendEvent(QByteArrayView data)
{
    constexpr qsizetype framing = 8; // "data: " and an empty line
    QByteArray bytes;
    bytes.reserve(data.size() + framing + 16);
    if (m_isChunked)
        bytes.append(QByteArray::number(data.size() + framing, 16)).append("\r\n");
    bytes.append("data: ").append(data).append("\n\n");
    if (m_isChunked)
        bytes.append("\r\n");
    m_socket->write(bytes);
}

void Connection::endStream()
{
    if (m_isChunked)
        m_socket->write("0\r\n\r\n");
    finishResponse();
}

void Connection::finishResponse()
{
    m_isAnswering = false;
    // from the event loop: a hundred pipelined requests must not become a hundred stack frames, and nobody who
    // answers must see the connection close under his hands
    QMetaObject::invokeMethod(this, &Connection::onAnswered, Qt::QueuedConnection);
}

} // namespace tokenscope
