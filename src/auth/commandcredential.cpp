// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/commandcredential.h"

#include "login/token.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

namespace tokenscope {

namespace {

constexpr qsizetype mostOutput = 1024 * 1024;

Error commandFailed(const QString& program, const QString& detail)
{
    return {.code = Error::Code::CommandFailed, .subject = program, .detail = detail};
}

QByteArray lastLine(const QByteArray& output)
{
    const QByteArray trimmed = output.trimmed();
    const QByteArray line = trimmed.sliced(trimmed.lastIndexOf('\n') + 1);
    return line.trimmed();
}

/// Reads while it runs: nobody else empties the pipe. False if it took too long or said too much.
bool collectOutput(QProcess& process, const QDeadlineTimer& deadline, QByteArray& output)
{
    while (process.state() != QProcess::NotRunning && !deadline.hasExpired() && output.size() <= mostOutput) {
        process.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        output += process.readAllStandardOutput();
    }
    output += process.readAllStandardOutput();
    return process.state() == QProcess::NotRunning && output.size() <= mostOutput;
}

void stop(QProcess& process)
{
    process.kill();
    process.waitForFinished();
}

} // namespace

Result<QByteArray> tokenFromCommand(const QString& commandLine, Milliseconds timeout)
{
    QStringList words = QProcess::splitCommand(commandLine);
    if (words.isEmpty())
        return Error {.code = Error::Code::CredentialMissing, .subject = {}, .detail = QStringLiteral("no command")};
    const QString program = words.takeFirst();
    const QString name = QFileInfo(program).fileName(); // the words after it may be secret

    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice()); // may quote the token
    process.start(program, words, QIODevice::ReadOnly);
    const QDeadlineTimer deadline(timeout);
    if (!process.waitForStarted(static_cast<int>(timeout.count())))
        return commandFailed(name, QStringLiteral("cannot be started"));
    QByteArray output;
    if (!collectOutput(process, deadline, output)) {
        stop(process);
        return commandFailed(name,
                             deadline.hasExpired() ? QStringLiteral("timed out") : QStringLiteral("too much output"));
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return commandFailed(name, QStringLiteral("crashed"));
    if (process.exitCode() != 0)
        return commandFailed(name, QStringLiteral("exit code %1").arg(process.exitCode()));
    return checkedToken(lastLine(output), name);
}

} // namespace tokenscope
