// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/shellprocess.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>

#include <csignal>
#endif

namespace tokenscope {

namespace {

constexpr qsizetype longestNoise = 64 * 1024; // of login scripts, before the marker
constexpr qsizetype complaintsKept = 16 * 1024;

} // namespace

ShellProcess::ShellProcess(Setup setup, QObject* parent)
    : QObject(parent)
    , m_setup(std::move(setup))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : m_setup.environment)
        environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
#ifdef Q_OS_UNIX
    if (m_setup.ownsGroup)
        m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
    m_alarm.setSingleShot(true);
    connect(&m_alarm, &QTimer::timeout, this, &ShellProcess::onTimeout);
    connect(&m_process, &QProcess::started, this, &ShellProcess::onStarted);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ShellProcess::onOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ShellProcess::onComplaints);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(-1);
    });
    connect(&m_process, &QProcess::finished, this,
            [this](int exitCode, QProcess::ExitStatus status) { end(status == QProcess::NormalExit ? exitCode : -1); });
}

ShellProcess::~ShellProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    kill();
    m_process.waitForFinished(100); // killed: to be collected, not waited for
}

QByteArray ShellProcess::newMarker()
{
    return "tokenscope-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
}

void ShellProcess::start()
{
    if (m_end.isCancelled) {
        end(-1);
        return;
    }
    if (m_setup.timeToBegin > Milliseconds::zero())
        m_alarm.start(m_setup.timeToBegin);
    m_process.start(m_setup.program, m_setup.arguments);
}

void ShellProcess::cancel()
{
    m_end.isCancelled = true;
    kill();
}

void ShellProcess::refuse(RemoteRefusal why)
{
    m_end.refusal = why;
    kill();
}

void ShellProcess::kill()
{
#ifdef Q_OS_UNIX
    if (m_setup.ownsGroup && m_process.processId() > 0)
        ::kill(-static_cast<pid_t>(m_process.processId()), SIGKILL);
#endif
    m_process.kill();
}

void ShellProcess::onStarted()
{
    m_end.hasStarted = true;
    m_process.write(m_setup.input);
    m_process.closeWriteChannel();
    if (m_setup.marker.isEmpty())
        begin();
}

void ShellProcess::begin()
{
    m_end.hasBegun = true;
    m_alarm.stop();
    if (m_setup.timeToEnd > Milliseconds::zero())
        m_alarm.start(m_setup.timeToEnd);
    emit begun();
}

void ShellProcess::onOutput()
{
    QByteArray bytes = m_process.readAllStandardOutput();
    if (!m_end.hasBegun) {
        m_before += bytes;
        const QByteArray line = '\n' + m_setup.marker + '\n';
        const qsizetype at = m_before.indexOf(line);
        if (at < 0) {
            if (m_before.size() > longestNoise)
                m_before = m_before.last(line.size());
            return;
        }
        bytes = m_before.mid(at + line.size());
        m_before.clear();
        begin();
    }
    if (!bytes.isEmpty())
        pass(bytes);
}

void ShellProcess::pass(const QByteArray& bytes)
{
    if (const qsizetype room = m_setup.outputKept - m_end.output.size(); room > 0)
        m_end.output += bytes.first(std::min(room, bytes.size()));
    emit output(bytes);
}

void ShellProcess::onComplaints()
{
    m_end.complaints += m_process.readAllStandardError();
    if (m_end.complaints.size() > complaintsKept)
        m_end.complaints = m_end.complaints.last(complaintsKept);
}

void ShellProcess::onTimeout()
{
    m_end.hasTimedOut = true;
    kill();
}

void ShellProcess::end(int exitCode)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_alarm.stop();
    if (m_end.hasStarted) {
        onOutput();
        onComplaints();
    }
    if (!m_end.hasBegun && !m_before.isEmpty())
        m_end.complaints += '\n' + m_before.last(std::min(m_before.size(), complaintsKept));
    m_end.exitCode = exitCode;
    emit ended(m_end);
    deleteLater();
}

} // namespace tokenscope
