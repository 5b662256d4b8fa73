// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatedendpoint.h"

#include "simulator/chatserver.h"

#include <QThread>

#include <future>
#include <utility>

namespace tokenscope {

/// Makes, runs and destroys the server where it lives; the only thing that crosses is whether it listens.
class SimulatedEndpoint::Thread final : public QThread
{
public:
    explicit Thread(Settings settings)
        : m_settings(std::move(settings))
    {
        setObjectName(QStringLiteral("simulator-") + m_settings.profile.name);
    }

    ~Thread() override
    {
        quit();
        wait();
    }

    Result<quint16> startServer()
    {
        std::future<Result<quint16>> listening = m_listening.get_future();
        start();
        return listening.get();
    }

private:
    void run() override
    {
        const SteadyClock clock;
        const QString address = QStringLiteral("%1:%2").arg(m_settings.host.toString()).arg(m_settings.port);
        ChatServer server(std::move(m_settings), clock);
        if (!server.listenAsSet()) {
            m_listening.set_value(
                Error {.code = Error::Code::CannotListen, .subject = address, .detail = server.errorString()});
            return;
        }
        m_listening.set_value(server.serverPort());
        exec();
    }

    Settings m_settings;
    std::promise<Result<quint16>> m_listening {};
};

SimulatedEndpoint::SimulatedEndpoint(std::unique_ptr<Thread> thread, const QHostAddress& host, quint16 port)
    : m_thread(std::move(thread))
    , m_host(host)
    , m_port(port)
{
}

SimulatedEndpoint::~SimulatedEndpoint() = default;

Result<std::unique_ptr<SimulatedEndpoint>> SimulatedEndpoint::start(Settings settings)
{
    constexpr double largestScale = 1000;
    if (!(settings.timeScale > 0 && settings.timeScale <= largestScale))
        return Error {.code = Error::Code::InvalidValue, .subject = QString::number(settings.timeScale)};
    if (settings.profile.models.empty() && settings.model.isEmpty())
        return Error {.code = Error::Code::InvalidValue, .subject = settings.profile.name};
    const QHostAddress host = settings.host;
    auto thread = std::make_unique<Thread>(std::move(settings));
    const Result<quint16> port = thread->startServer();
    if (!port)
        return port.error();
    return std::unique_ptr<SimulatedEndpoint>(new SimulatedEndpoint(std::move(thread), host, *port));
}

QUrl SimulatedEndpoint::baseUrl() const
{
    // who listens everywhere is reached here
    const bool isAny
        = m_host == QHostAddress::Any || m_host == QHostAddress::AnyIPv4 || m_host == QHostAddress::AnyIPv6;
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(isAny ? QStringLiteral("127.0.0.1") : m_host.toString());
    url.setPort(m_port);
    url.setPath(QStringLiteral("/v1"));
    return url;
}

quint16 SimulatedEndpoint::port() const
{
    return m_port;
}

} // namespace tokenscope
