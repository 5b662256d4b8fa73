// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/browser.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

namespace tokenscope {

namespace {

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

/// The user's own wish comes first, and needs no display: it may be one for terminals.
QStringList openers()
{
    QStringList commands;
    if (const QString wanted = qEnvironmentVariable("BROWSER"); !wanted.isEmpty())
        commands.append(wanted.section(u':', 0, 0));
    if (!hasDisplay())
        return commands;
#if defined(Q_OS_MACOS)
    commands.append(QStringLiteral("open"));
#else
    commands.append(QStringLiteral("xdg-open"));
#endif
    return commands;
}

} // namespace

bool openInBrowser(const QUrl& page)
{
    for (const QString& command : openers()) {
        QStringList words = QProcess::splitCommand(command);
        const QString program = QStandardPaths::findExecutable(words.isEmpty() ? QString() : words.takeFirst());
        if (program.isEmpty())
            continue;
        QProcess process;
        process.setProgram(program);
        process.setArguments(words + QStringList {page.toString(QUrl::FullyEncoded)});
        process.setStandardInputFile(QProcess::nullDevice()); // its chatter is not ours
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        if (process.startDetached())
            return true;
    }
    return false;
}

} // namespace tokenscope
