// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remotedesk.h"

#include "remote/localshell.h"
#include "remote/promptserver.h"
#include "remote/sshshell.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

// A socket's path has at most 103 bytes, of which ssh takes 58: a hash, and while it is made a suffix.
constexpr qsizetype longestFolder = 44;

// Sockets there make the path short; only this user may enter.
QString newPrivateFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    for (const QString& parent : {runtime, u"/tmp"_s}) {
        if (!QFileInfo(parent).isWritable() || parent.toUtf8().size() + 10 > longestFolder)
            continue;
        QTemporaryDir folder(parent + u"/ts-XXXXXX"_s); // made for this user alone
        folder.setAutoRemove(false);
        if (folder.isValid())
            return folder.path();
    }
    return {};
}

// Tells the shared connections of this folder to end, then removes what was in it. Not waited for.
void endConnections(const QString& folder)
{
    const QString script = u"cd \"$1\" || exit; for master in [0-9a-f]*; do [ -S \"$master\" ] && "
                           "ssh -F /dev/null -S \"$1/$master\" -O exit -- none; done >/dev/null 2>&1; "
                           "rm -f -- config-* prompts [0-9a-f]*; cd / && rmdir -- \"$1\" 2>/dev/null"_s;
    QProcess process;
    process.setProgram(u"/bin/sh"_s);
    process.setArguments({u"-c"_s, script, u"sh"_s, folder});
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.startDetached();
}

} // namespace

RemoteDesk::RemoteDesk(Asking asking, QObject* parent)
    : RemoteDesk(asking, QCoreApplication::applicationFilePath(), parent)
{
}

RemoteDesk::RemoteDesk(Asking asking, const QString& askpass, QObject* parent)
    : QObject(parent)
    , m_folder(newPrivateFolder())
    , m_prompts(asking == Asking::Here ? std::make_unique<PromptServer>(m_folder, askpass) : nullptr)
{
}

RemoteDesk::~RemoteDesk()
{
    qDeleteAll(m_shells); // their processes first
    m_prompts.reset();
    if (!m_folder.isEmpty())
        endConnections(m_folder);
}

RemoteShell* RemoteDesk::shell(const RemoteRoute& route)
{
    for (RemoteShell* shell : m_shells) {
        if (shell->route() == route)
            return shell;
    }
    if (route.isLocal())
        m_shells.append(new LocalShell(route));
    else
        m_shells.append(new SshShell(route, {.folder = m_folder, .prompts = m_prompts.get()}));
    return m_shells.constLast();
}

} // namespace tokenscope
