// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "part.h"

#include "freeports.h"

#include <QFile>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

#include <utility>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>

#include <csignal>
#endif

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestStart = 30'000; // ms, on a busy machine under a sanitizer
constexpr int tries = 3;
constexpr int longestConnect = 200; // ms, to an address of this machine

// Between fork and exec, in the child.
void dieWithTheTest()
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

QUrl addressIn(const QByteArray& output)
{
    static const QRegularExpression line(u"^\\w+://\\S+$"_s, QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = line.match(QString::fromUtf8(output));
    const bool isComplete = match.hasMatch() && output.indexOf('\n', match.capturedEnd()) >= 0;
    return isComplete ? QUrl(match.captured()) : QUrl();
}

bool accepts(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    return socket.waitForConnected(longestConnect);
}

} // namespace

Part::Part(Setup setup)
    : m_setup(std::move(setup))
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier(dieWithTheTest);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : m_setup.environment)
        environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

Part::~Part()
{
    stop();
}

bool Part::start()
{
    if (!launch())
        return false;
    const auto isReady = [this] { return !addressIn(output()).isEmpty() || !isRunning(); };
    if (!QTest::qWaitFor(isReady, longestStart))
        return complainThat("does not say where it listens");
    m_url = addressIn(output());
    return m_url.isEmpty() ? complainThat("ended at once") : true;
}

bool Part::startAt(quint16 port)
{
    if (!launch())
        return false;
    if (!QTest::qWaitFor([this, port] { return !isRunning() || accepts(port); }, longestStart))
        return complainThat("does not listen");
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    return isRunning() ? true : complainThat("ended at once");
}

bool Part::startAtFreePort()
{
    for (int attempt = 0; attempt < tries; ++attempt) { // another program may take the port first
        const std::vector<quint16> ports = freePorts(1);
        QFile file(m_setup.configurationFile);
        const QString content = QString(m_setup.configuration).replace(u"%PORT%"_s, QString::number(ports.at(0)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
            return complainThat("cannot be configured");
        file.close();
        if (startAt(ports.at(0)))
            return true;
    }
    return false;
}

bool Part::runs()
{
    if (!launch())
        return false;
    if (!QTest::qWaitFor([this] { return !isRunning(); }, longestStart))
        return complainThat("does not end");
    const bool isDone = m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    return isDone ? true : complainThat("ended with an error");
}

bool Part::launch()
{
    m_output.clear();
    m_complaint.clear();
    if (m_setup.program.isEmpty())
        return complainThat("is not installed: ./dev test installs what the integration tests need");
    m_process.start(m_setup.program, m_setup.arguments);
    return m_process.waitForStarted(longestStart) ? true : complainThat(m_process.errorString().toUtf8());
}

bool Part::complainThat(const QByteArray& what)
{
    m_complaint = m_setup.name.toUtf8() + ' ' + what + '\n' + output();
    stop();
    return false;
}

void Part::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QUrl Part::url(const QString& path) const
{
    QUrl url = m_url;
    if (!path.isEmpty())
        url.setPath(path);
    return url;
}

quint16 Part::port() const
{
    return static_cast<quint16>(m_url.port());
}

QByteArray Part::output()
{
    if (m_process.isOpen())
        m_output += m_process.readAll();
    return m_output;
}

} // namespace tokenscope
