// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/loopbackredirect.h"

#include <QHostAddress>
#include <QTimer>
#include <QUrlQuery>

#include <array>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

constexpr int mostTries = 20;
constexpr int mostConnections = 16;
constexpr qsizetype longestHead = 32 * 1024;
constexpr auto patience = 10s; // for a head to arrive

const QByteArray& security()
{
    // the address holds the code: it goes to no other server and into no cache, and the page runs nothing
    static const QByteArray headers = "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
                                      "Referrer-Policy: no-referrer\r\n"
                                      "Cache-Control: no-store\r\n"
                                      "X-Content-Type-Options: nosniff\r\n"
                                      "Connection: close\r\n";
    return headers;
}

void reply(QTcpSocket& socket, const QByteArray& status, const QByteArray& page)
{
    socket.write("HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                 + QByteArray::number(page.size()) + "\r\n" + security() + "\r\n" + page);
    socket.setParent(nullptr); // the page outlives the login; it goes when it is disconnected
    socket.flush();
    socket.disconnectFromHost();
}

QByteArray headerIn(const QByteArray& head, const QByteArray& name)
{
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

/// A form's way of writing: "+" is a blank.
QVariantMap parametersOf(const QUrl& url)
{
    QVariantMap parameters;
    QUrlQuery query(QString(url.query(QUrl::FullyEncoded)).replace(u'+', QStringLiteral("%20")));
    for (const auto& [key, value] : query.queryItems(QUrl::FullyDecoded))
        parameters.insert(key, value);
    return parameters;
}

} // namespace

LoopbackRedirect::LoopbackRedirect(LoginPage page, QObject* parent)
    : LoginRedirect(parent)
    , m_page(std::move(page))
{
    for (QTcpServer* server : {&m_ipv4, &m_ipv6}) {
        server->setMaxPendingConnections(mostConnections);
        connect(server, &QTcpServer::newConnection, this, [this, server] { onConnection(*server); });
    }
}

LoopbackRedirect::~LoopbackRedirect() = default;

/// False if the port that is free on IPv4 is taken on IPv6.
bool LoopbackRedirect::listenOnBoth()
{
    m_ipv4.close();
    if (!m_ipv4.listen(QHostAddress::LocalHost))
        return m_ipv6.listen(QHostAddress::LocalHostIPv6);
    return m_ipv6.listen(QHostAddress::LocalHostIPv6, m_ipv4.serverPort())
        || m_ipv6.serverError() != QAbstractSocket::AddressInUseError; // a computer without IPv6
}

Result<Done> LoopbackRedirect::listen()
{
    for (int i = 0; i < mostTries; ++i) {
        if (listenOnBoth())
            return Done {};
    }
    return Error {
        .code = Error::Code::CannotListen, .subject = QStringLiteral("localhost"), .detail = m_ipv4.errorString()};
}

QString LoopbackRedirect::callback() const
{
    const quint16 port = m_ipv4.isListening() ? m_ipv4.serverPort() : m_ipv6.serverPort();
    return QStringLiteral("http://localhost:%1").arg(port);
}

void LoopbackRedirect::onConnection(QTcpServer& server)
{
    while (QTcpSocket* socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadyRead(*socket); });
        // a socket that still writes the last page outlives this object
        QTimer::singleShot(patience, this, [this, late = QPointer(socket)] {
            if (late && late != m_waiting)
                late->abort();
        });
    }
}

void LoopbackRedirect::onReadyRead(QTcpSocket& socket)
{
    const QByteArray seen = socket.peek(longestHead);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end >= 0) {
        socket.readAll();
        answer(socket, seen.first(end));
    } else if (seen.size() >= longestHead) {
        socket.abort();
    }
}

bool LoopbackRedirect::isForUs(const QByteArray& host) const
{
    const QByteArray port = ':' + callback().section(u':', -1).toLatin1();
    const std::array<QByteArray, 3> names {"localhost" + port, "127.0.0.1" + port, "[::1]" + port};
    return std::ranges::find(names, host.toLower()) != names.end(); // another name would be a rebound one
}

void LoopbackRedirect::answer(QTcpSocket& socket, const QByteArray& head)
{
    const QList<QByteArray> words = head.first(head.indexOf('\r') < 0 ? head.size() : head.indexOf('\r')).split(' ');
    const QUrl url = QUrl::fromEncoded(words.value(1), QUrl::StrictMode);
    if (words.value(0) != "GET" || !isForUs(headerIn(head, "Host")) || url.path() != QLatin1String("/"))
        return reply(socket, "404 Not Found", {});
    const QVariantMap parameters = parametersOf(url);
    if (!parameters.contains(QStringLiteral("code")) && !parameters.contains(QStringLiteral("error")))
        return reply(socket, "404 Not Found", {});
    if (m_waiting)
        return reply(socket, "409 Conflict", {}); // the page was loaded again meanwhile
    m_waiting = &socket;
    emit redirected(parameters);
}

void LoopbackRedirect::showPage(const std::optional<Error>& error, const QByteArray& status)
{
    if (m_waiting)
        reply(*m_waiting, status, m_page(error));
    m_waiting = nullptr;
}

void LoopbackRedirect::conclude(const std::optional<Error>& error)
{
    showPage(error, error ? "400 Bad Request" : "200 OK");
    m_ipv4.close(); // what is being written is still sent
    m_ipv6.close();
}

void LoopbackRedirect::refuse(const Error& error)
{
    showPage(error, "400 Bad Request");
}

} // namespace tokenscope
