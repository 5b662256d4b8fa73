// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeendpoint.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>

namespace tokenscope {

struct FakeEndpoint::Shared
{
    mutable std::mutex mutex; // guards all below
    Script always;
    std::function<Script(const SeenRequest&)> responder; // instead of it
    std::deque<Script> once;
    std::map<QByteArray, std::function<Script()>> atPaths;
    std::vector<SeenRequest> requests;
    int connections = 0;
    int inFlight = 0;
    int peakInFlight = 0;

    Script takeScript(SeenRequest request)
    {
        const std::lock_guard lock(mutex);
        const auto atPath = atPaths.find(request.path);
        requests.push_back(std::move(request));
        peakInFlight = std::max(peakInFlight, ++inFlight);
        if (atPath != atPaths.end())
            return atPath->second();
        if (once.empty())
            return responder ? responder(requests.back()) : always;
        Script script = std::move(once.front());
        once.pop_front();
        return script;
    }

    void noteAnswered()
    {
        const std::lock_guard lock(mutex);
        --inFlight;
    }
};

class FakeEndpoint::Connection final : public QObject
{
    Q_DISABLE_COPY_MOVE(Connection)

public:
    Connection(std::shared_ptr<Shared> shared, QTcpSocket* socket, int number)
        : QObject(socket)
        , m_shared(std::move(shared))
        , m_socket(socket)
        , m_number(number)
    {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_socket, &QTcpSocket::readyRead, this, &Connection::onReadyRead);
        connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
        m_wait.setSingleShot(true);
        m_wait.setTimerType(Qt::PreciseTimer);
        connect(&m_wait, &QTimer::timeout, this, &Connection::continueScript);
    }

    ~Connection() override { noteAnswered(); }

private:
    void onReadyRead()
    {
        m_input += m_socket->readAll();
        if (m_isBusy)
            return; // nobody pipelines
        if (m_input.startsWith(tlsHandshake)) {
            answerTo({.method = "TLS", .connection = m_number}); // as a plain server does: by its script
            return;
        }
        const qsizetype headEnd = m_input.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        SeenRequest request = parseHead(m_input.first(headEnd));
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (m_input.size() < headEnd + 4 + length)
            return;
        request.body = m_input.sliced(headEnd + 4, length);
        m_input.remove(0, headEnd + 4 + length);
        answerTo(std::move(request));
    }

    void answerTo(SeenRequest request)
    {
        m_isBusy = true;
        m_script = m_shared->takeScript(std::move(request));
        m_nextStep = 0;
        sendHead();
        continueScript();
    }

    SeenRequest parseHead(const QByteArray& head) const
    {
        const QList<QByteArray> lines = head.split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        SeenRequest request {.method = words.value(0), .path = words.value(1), .connection = m_number};
        for (const QByteArray& line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.emplace_back(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
        }
        return request;
    }

    void sendHead()
    {
        if (m_script.isRaw)
            return;
        QByteArray head = "HTTP/1.1 " + QByteArray::number(m_script.status) + " Scripted\r\n";
        for (const auto& [name, value] : m_script.headers)
            head += name + ": " + value + "\r\n";
        if (m_script.isChunked)
            head += "Transfer-Encoding: chunked\r\n";
        m_socket->write(head + "\r\n");
    }

    void continueScript()
    {
        while (m_isBusy && m_nextStep < m_script.steps.size()) {
            const Step step = m_script.steps[m_nextStep++];
            if (step.kind == Step::Kind::Wait) {
                m_wait.start(step.time);
                return;
            }
            take(step);
        }
    }

    void take(const Step& step)
    {
        switch (step.kind) {
        case Step::Kind::Send:
            send(step.bytes);
            break;
        case Step::Kind::End:
            if (m_script.isChunked && !m_script.isRaw)
                m_socket->write("0\r\n\r\n");
            m_isBusy = false;
            m_shared->noteAnswered();
            break;
        case Step::Kind::Close:
            noteAnswered();
            m_socket->disconnectFromHost();
            break;
        case Step::Kind::Reset:
            reset();
            break;
        case Step::Kind::Wait:
        case Step::Kind::Hang:
            break;
        }
    }

    void send(const QByteArray& bytes)
    {
        if (m_script.isChunked && !m_script.isRaw)
            m_socket->write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
        else
            m_socket->write(bytes);
    }

    void reset()
    {
        noteAnswered();
        m_socket->flush();
        const linger atOnce {.l_onoff = 1, .l_linger = 0};
        setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        m_socket->abort();
    }

    void noteAnswered()
    {
        if (std::exchange(m_isBusy, false))
            m_shared->noteAnswered();
    }

    static constexpr char tlsHandshake = '\x16';

    std::shared_ptr<Shared> m_shared;
    QTcpSocket* m_socket;
    QTimer m_wait;
    QByteArray m_input;
    Script m_script;
    std::size_t m_nextStep = 0;
    int m_number = 0;
    bool m_isBusy = false;
};

class FakeEndpoint::Server final : public QTcpServer
{
    Q_DISABLE_COPY_MOVE(Server)

public:
    explicit Server(std::shared_ptr<Shared> shared)
        : m_shared(std::move(shared))
    {
        connect(this, &QTcpServer::newConnection, this, &Server::onNewConnection);
    }

private:
    void onNewConnection()
    {
        while (QTcpSocket* socket = nextPendingConnection()) {
            const std::lock_guard lock(m_shared->mutex);
            new Connection(m_shared, socket, m_shared->connections++);
        }
    }

    std::shared_ptr<Shared> m_shared;
};

QByteArray SeenRequest::header(const QByteArray& name) const
{
    const auto found = std::ranges::find_if(
        headers, [&name](const auto& header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

bool SeenRequest::hasHeader(const QByteArray& name) const
{
    return std::ranges::any_of(
        headers, [&name](const auto& header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

FakeEndpoint::FakeEndpoint(Script script)
    : m_shared(std::make_shared<Shared>())
    , m_server(new Server(m_shared))
{
    m_shared->always = std::move(script);
    m_server->setMaxPendingConnections(4'096);
    m_server->setListenBacklogSize(4'096); // those past it would wait a second for their next try
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

FakeEndpoint::~FakeEndpoint()
{
    m_thread.quit();
    m_thread.wait();
}

void FakeEndpoint::answer(Script script)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->always = std::move(script);
}

void FakeEndpoint::answerBy(std::function<Script(const SeenRequest&)> responder)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->responder = std::move(responder);
}

void FakeEndpoint::answerOnce(Script script)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->once.push_back(std::move(script));
}

void FakeEndpoint::answerAt(const QByteArray& path, Script script)
{
    answerAt(path, [script = std::move(script)] { return script; });
}

void FakeEndpoint::answerAt(const QByteArray& path, std::function<Script()> make)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->atPaths.insert_or_assign(path, std::move(make));
}

QUrl FakeEndpoint::baseUrl() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(m_port));
}

std::vector<SeenRequest> FakeEndpoint::requests() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->requests;
}

int FakeEndpoint::connections() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->connections;
}

int FakeEndpoint::inFlight() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->inFlight;
}

int FakeEndpoint::peakInFlight() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->peakInFlight;
}

} // namespace tokenscope
