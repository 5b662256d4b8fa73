// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshconfiguration.h"

#include <QFileInfo>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

// Before everything: what is needed to be understood, whatever the user has for sessions of their own.
// Only what OpenSSH 8.0 knows already: an unknown word would end it, and the user's own IgnoreUnknown must count.
const QString needed = u"LogLevel INFO\n"
                       "BatchMode no\n"
                       "RequestTTY no\n"
                       "RemoteCommand none\n"
                       "ClearAllForwardings yes\n"
                       "ForwardX11 no\n"
                       "PermitLocalCommand no\n"
                       "VisualHostKey no\n"_s;

// After the user's own: these have no say where theirs has. A crash leaves a connection open for the hour.
const QString defaults = u"Host *\n"
                         "    ControlMaster auto\n"
                         "    ControlPath \"%1/%C\"\n"
                         "    ControlPersist 1h\n"
                         "    ServerAliveInterval 15\n"
                         "    ServerAliveCountMax 4\n"
                         "    ConnectTimeout 20\n"_s;

QString includeOf(const QString& file)
{
    if (file.isEmpty() || !QFileInfo::exists(file))
        return {};
    QString pattern = file; // ssh takes it for one
    for (const QChar special : {u'\\', u'*', u'?', u'['})
        pattern.replace(special, u"\\"_s + special);
    return u"Include \"%1\"\n"_s.arg(pattern);
}

} // namespace

QString textOf(const SshConfiguration& configuration)
{
    QString folder = configuration.folder;
    folder.replace(u'%', u"%%"_s); // what follows is a token to ssh
    QString text = needed + includeOf(configuration.userFile) + QString(defaults).replace(u"%1"_s, folder);
    if (!configuration.secondUser.isEmpty())
        text += u"Host %1\n    User %2\n"_s.arg(configuration.secondHost, configuration.secondUser);
    const QString system = includeOf(configuration.systemFile);
    return system.isEmpty() ? text : text + u"Host *\n"_s + system;
}

} // namespace tokenscope
