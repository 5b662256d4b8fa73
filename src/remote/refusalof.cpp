// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/refusalof.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <optional>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeOfSsh = 255;
constexpr qsizetype longestDetail = 300;

using Refusal = RemoteRefusal;

struct Sign
{
    const char* pattern; // of a line, in any case
    Refusal refusal; // by the first host
    Refusal behind; // by the second
};

// In the order of what they tell: the earlier explains the later, which ssh says as well.
constexpr std::array signsOfSsh {
    Sign {"^Host key for .* has changed", Refusal::HostKeyChanged, Refusal::HostKeyChanged}, // tells whose
    Sign {"REMOTE HOST IDENTIFICATION HAS CHANGED", Refusal::HostKeyChanged, Refusal::HostKeyChanged},
    Sign {"^Host key verification failed|^No \\S+ host key is known for", Refusal::HostKeyUnknown,
          Refusal::HostKeyUnknown},
    Sign {"administratively prohibited", Refusal::ForwardingRefused, Refusal::ForwardingRefused},
    Sign {"open failed: (connect failed|unknown channel type|resource shortage)", Refusal::Unreachable,
          Refusal::NodeDown},
    Sign {"account (has |is )?(expired|locked|disabled|closed|not available)|password has expired|Password change "
          "required|This account is currently not available|account is currently locked",
          Refusal::AccountLocked, Refusal::AccountLocked},
    Sign {"Too many authentication failures", Refusal::TooManyAttempts, Refusal::TooManyAttempts},
    Sign {"Permission denied \\(", Refusal::KeyRejected, Refusal::KeyRejected}, // by its methods: see denialOf()
    Sign {"Could not resolve hostname", Refusal::NameNotFound, Refusal::NodeDown},
    Sign {"banner line contains invalid|Bad remote protocol version|Protocol major versions differ|Invalid SSH "
          "identification",
          Refusal::NotSsh, Refusal::NotSsh},
    Sign {"connect to (host|address) .*: Connection refused", Refusal::ConnectionRefused, Refusal::NodeDown},
    Sign {"connect to (host|address) .*: |timed out during banner|^Connection (to .* )?timed out|banner exchange",
          Refusal::Unreachable, Refusal::NodeDown},
    Sign {"stdio forwarding (request )?failed|stdio forward|UNKNOWN port 65535|Connection closed by UNKNOWN",
          Refusal::ForwardingRefused, Refusal::ForwardingRefused},
    Sign {"closed by remote host|client_loop: |Broken pipe|Connection reset by|server .* not responding|"
          "mux_client_|Control master terminated|^Connection closed by|^Connection to .* closed|"
          "^Disconnected from|^Received disconnect",
          Refusal::ConnectionLost, Refusal::ConnectionLost},
};

constexpr std::array signsOfShell {
    Sign {"No space left on device|Disk quota exceeded", Refusal::DiskFull, Refusal::DiskFull},
    Sign {"No module named|ModuleNotFoundError", Refusal::ModuleMissing, Refusal::ModuleMissing},
    Sign {"bin/activate: No such file", Refusal::EnvironmentMissing, Refusal::EnvironmentMissing},
    Sign {"cszoo: (command )?not found", Refusal::LauncherMissing, Refusal::LauncherMissing},
    Sign {"csctl: (command )?not found", Refusal::JobsToolMissing, Refusal::JobsToolMissing},
    Sign {"tmux: (command )?not found", Refusal::MultiplexerMissing, Refusal::MultiplexerMissing},
    Sign {"\\bcd: .*: No such file|\\bcd: .*: Not a directory", Refusal::FolderMissing, Refusal::FolderMissing},
    Sign {"\\.ya?ml'?: No such file", Refusal::ParametersMissing, Refusal::ParametersMissing},
    Sign {": (Permission denied|Read-only file system)$", Refusal::FolderNotWritable, Refusal::FolderNotWritable},
};

// "user@host: Permission denied (publickey,hostbased)."
Refusal denialOf(const QString& line, RemoteHop hop)
{
    const QStringList methods = line.section(u'(', -1).section(u')', 0, 0).split(u',');
    if (methods.contains(u"password") || methods.contains(u"keyboard-interactive"))
        return Refusal::CodeRejected;
    const bool takesKeys = methods.contains(u"publickey");
    const bool trustsHosts = methods.contains(u"hostbased") && (!takesKeys || hop == RemoteHop::Second);
    return trustsHosts ? Refusal::HostBasedDenied : Refusal::KeyRejected;
}

template<typename Signs>
std::optional<RefusalFound> foundIn(const QList<QByteArray>& lines, const Signs& signs, RemoteHop hop)
{
    for (const Sign& sign : signs) {
        const QRegularExpression pattern(QString::fromLatin1(sign.pattern), QRegularExpression::CaseInsensitiveOption);
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            const QString text = plainLine(*line);
            if (!pattern.match(text).hasMatch())
                continue;
            const Refusal refusal = hop == RemoteHop::Second ? sign.behind : sign.refusal;
            return RefusalFound {.refusal = refusal == Refusal::KeyRejected ? denialOf(text, hop) : refusal,
                                 .detail = text};
        }
    }
    return {};
}

QString lastOf(const QList<QByteArray>& lines)
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (const QString text = plainLine(*line); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

QString plainLine(const QByteArray& line)
{
    static const QRegularExpression colour(u"\\x1b\\[[0-9;?]*[A-Za-z]|\\x1b\\][^\\x07]*\\x07"_s);
    QString text = QString::fromUtf8(line).remove(colour);
    for (QChar& letter : text)
        if (letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format)
            letter = u' ';
    return text.simplified().left(longestDetail);
}

RefusalFound refusalOf(const QByteArray& complaints, int exitCode, RemoteHop hop)
{
    if (exitCode == 0)
        return {};
    const QList<QByteArray> lines = complaints.split('\n');
    const bool isSsh = exitCode == codeOfSsh && hop != RemoteHop::None;
    const auto found = isSsh ? foundIn(lines, signsOfSsh, hop) : foundIn(lines, signsOfShell, hop);
    return found.value_or(
        RefusalFound {.refusal = isSsh ? Refusal::Unknown : Refusal::CommandFailed, .detail = lastOf(lines)});
}

} // namespace tokenscope
