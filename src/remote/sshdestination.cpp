// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshdestination.h"

#include <QRegularExpression>

namespace tokenscope {

using namespace Qt::StringLiterals;

QStringList SshDestination::arguments() const
{
    QStringList arguments;
    if (port > 0)
        arguments << u"-p"_s << QString::number(port);
    if (!user.isEmpty())
        arguments << u"-l"_s << user;
    return arguments << u"--"_s << host;
}

QString SshDestination::jump() const
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    const QString who = user.isEmpty() ? name : user + u'@' + name;
    return port > 0 ? who + u':' + QString::number(port) : who;
}

std::optional<SshDestination> destinationOf(const QString& text)
{
    static const QRegularExpression form(u"^(?:ssh://)?(?:(?<user>[\\w.+@\\\\-]{1,64})@)?"
                                         "(?:\\[(?<literal>[0-9A-Fa-f:.]+(?:%\\w+)?)\\]|(?<host>[\\w.-]{1,255}))"
                                         "(?::(?<port>\\d{1,5}))?/?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    SshDestination found {.user = match.captured(u"user"), .host = match.captured(u"host")};
    if (found.host.isEmpty())
        found.host = match.captured(u"literal");
    found.port = match.captured(u"port").toInt();
    const bool isOption = found.host.startsWith(u'-') || found.user.startsWith(u'-');
    const bool isNoPort = found.port > 65'535 || (found.port == 0 && match.hasCaptured(u"port"));
    return isOption || isNoPort ? std::nullopt : std::optional(found);
}

ResolvedDestination resolvedOf(const QByteArray& output)
{
    ResolvedDestination resolved;
    for (const QByteArray& line : output.split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        const QByteArray key = line.left(blank).toLower();
        const QString value = QString::fromUtf8(line.mid(blank + 1)).trimmed();
        if (key == "user")
            resolved.user = value;
        else if (key == "hostname")
            resolved.host = value;
        else if (key == "port")
            resolved.port = value.toInt();
        else if (key == "proxyjump" || key == "proxycommand")
            resolved.isDirect = resolved.isDirect && (value.isEmpty() || value == u"none");
    }
    return resolved;
}

} // namespace tokenscope
