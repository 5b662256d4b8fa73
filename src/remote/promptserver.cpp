// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/promptserver.h"

#include <QLocalSocket>
#include <QRandomGenerator>

#include <utility>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRequest = 32'000; // bytes: a question of 8,000 in base64, and the rest
constexpr int fieldCount = 5; // token, asker, host, hint, text

QByteArray randomToken()
{
    QByteArray bytes(32, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes.toHex();
}

// Past Qt's buffers, which would keep a copy.
void pass(QLocalSocket& socket, QByteArray& secret)
{
#ifdef Q_OS_UNIX
    const auto descriptor = static_cast<int>(socket.socketDescriptor());
    ::send(descriptor, secret.constData(), static_cast<std::size_t>(secret.size()), MSG_NOSIGNAL);
#else
    socket.write(secret);
    socket.flush();
#endif
    wipe(secret);
}

} // namespace

PromptServer::PromptServer(const QString& folder, QString askpass, QObject* parent)
    : QObject(parent)
    , m_askpass(std::move(askpass))
    , m_token(randomToken())
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &PromptServer::onNewConnection);
    if (!folder.isEmpty()) // or it would be in the root
        m_server.listen(folder + u"/prompts"_s);
}

PromptServer::~PromptServer()
{
    for (QLocalSocket* socket : m_server.findChildren<QLocalSocket*>()) {
        socket->disconnect(this);
        delete socket;
    }
}

QList<QPair<QString, QString>> PromptServer::environment(int asker, const QString& host) const
{
    if (!m_server.isListening())
        return {};
    QList<QPair<QString, QString>> variables {
        {u"SSH_ASKPASS"_s, m_askpass},
        {u"SSH_ASKPASS_REQUIRE"_s, u"force"_s},
        {u"TOKENSCOPE_ASKPASS_SOCKET"_s, m_server.fullServerName()},
        {u"TOKENSCOPE_ASKPASS_TOKEN"_s, QString::fromLatin1(m_token)},
        {u"TOKENSCOPE_ASKPASS_ASKER"_s, QString::number(asker)},
        {u"TOKENSCOPE_ASKPASS_HOST"_s, host},
    };
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        variables.append({u"DISPLAY"_s, u":0"_s}); // without one ssh does not think of asking
    return variables;
}

void PromptServer::onNewConnection()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] { onDisconnected(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        onReadyRead(socket);
    }
}

void PromptServer::onReadyRead(QLocalSocket* socket)
{
    const QByteArray request = socket->peek(longestRequest);
    if (request.count('\n') >= fieldCount) {
        socket->read(request.size());
        QList<QByteArray> fields;
        for (const QByteArray& field : request.split('\n').first(fieldCount))
            fields.append(QByteArray::fromBase64(field));
        take(socket, fields);
    } else if (request.size() >= longestRequest) {
        socket->abort();
    }
}

void PromptServer::take(QLocalSocket* socket, const QList<QByteArray>& fields)
{
    if (fields.at(0) != m_token) {
        socket->abort();
        return;
    }
    RemotePrompt prompt = promptOf(fields.at(4), fields.at(3));
    const int asker = fields.at(1).toInt();
    prompt.id = ++m_lastId;
    prompt.attempt = attemptOf(asker, prompt);
    if (prompt.host.isEmpty())
        prompt.host = QString::fromUtf8(fields.at(2)).left(300);
    m_waiting.insert(prompt.id, {.socket = socket, .prompt = prompt, .asker = asker});
    emit asked(prompt);
}

int PromptServer::attemptOf(int asker, const RemotePrompt& prompt)
{
    auto& [text, count] = m_last[asker];
    count = text == prompt.text ? count + 1 : 1;
    text = prompt.text;
    return count;
}

void PromptServer::answer(std::uint64_t id, QByteArray secret)
{
    const Waiting waiting = m_waiting.take(id);
    if (waiting.socket) {
        QByteArray line;
        line.reserve(secret.size() + 2); // growing would leave a copy behind
        line.append('+').append(secret).append('\n');
        pass(*waiting.socket, line);
    }
    wipe(secret);
}

void PromptServer::cancel(std::uint64_t id)
{
    const Waiting waiting = m_waiting.take(id);
    if (!waiting.socket)
        return;
    emit cancelled(waiting.asker, waiting.prompt.kind); // first, so that it cannot ask again
    if (waiting.socket)
        waiting.socket->abort();
}

void PromptServer::forget(int asker)
{
    m_last.remove(asker);
    const QHash<std::uint64_t, Waiting> waiting = m_waiting;
    for (const Waiting& one : waiting) {
        if (one.asker == asker && one.socket)
            one.socket->abort();
    }
}

void PromptServer::onDisconnected(const QLocalSocket* socket)
{
    for (auto waiting = m_waiting.begin(); waiting != m_waiting.end(); ++waiting) {
        if (waiting->socket == socket) {
            const std::uint64_t id = waiting.key();
            m_waiting.erase(waiting);
            emit withdrawn(id);
            return;
        }
    }
}

} // namespace tokenscope
