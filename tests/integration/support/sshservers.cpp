// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sshservers.h"

#include "freeports.h"
#include "parts.h"
#include "support/processes.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <unistd.h>

#include <utility>
#include <vector>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int tries = 3; // another program may take a port before sshd does
constexpr int longestKeygen = 20'000; // ms

const std::array<QString, 2> names {u"login"_s, u"node"_s};
const std::array<QString, 2> addresses {u"127.0.0.1"_s, u"127.0.0.2"_s};

bool write(const QString& path, const QString& content, bool isProgram = false)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
        return false;
    QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner;
    if (isProgram)
        permissions |= QFile::ExeOwner;
    return file.setPermissions(permissions);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SshServers::SshServers(QString folder)
    : m_folder(std::move(folder))
{
}

SshServers::~SshServers()
{
    stop(Node);
    stop(Login);
    processes::endStandingIn(home()); // what lost its connection, and has not noticed
}

void SshServers::change(Host host, const QString& directives)
{
    m_directives.at(host) += directives + u'\n';
}

void SshServers::changeClient(const QString& directives)
{
    m_clientDirectives += directives + u'\n';
}

void SshServers::refuseKey(Host host)
{
    m_refusesKey.at(host) = true;
}

void SshServers::protectKey(const QString& passphrase)
{
    m_passphrase = passphrase;
}

bool SshServers::makeKey(const QString& name, const QString& passphrase)
{
    QFile::remove(path(name));
    QFile::remove(path(name + u".pub"_s));
    QProcess keygen;
    keygen.start(u"ssh-keygen"_s,
                 {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-C"_s, name, u"-N"_s, passphrase, u"-f"_s, path(name)});
    return keygen.waitForFinished(longestKeygen) && keygen.exitCode() == 0;
}

bool SshServers::writeServer(Host host)
{
    const QString name = names.at(host);
    const QByteArray accepted
        = (m_refusesKey.at(host) ? QByteArray() : read(path(u"user.pub"_s))) + read(path(u"trusted.pub"_s));
    // the first address alone, twice, for Part::startAt()
    const QString listen = u"ListenAddress 127.0.0.1\n"_s + (host == Node ? u"ListenAddress 127.0.0.2\n"_s : QString());
    return write(path(name + u".keys"_s), QString::fromUtf8(accepted))
        && write(
               path(name + u".conf"_s),
               m_directives.at(host)
                   + u"Port %1\n%2HostKey %3\nAuthorizedKeysFile %4\nSetEnv PATH=%5:/usr/bin:/bin HOME=%6 TMUX_TMPDIR=%6\n"
                     "StrictModes no\nUsePAM no\nPidFile none\nLogLevel VERBOSE\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"_s
                         .arg(m_ports.at(host))
                         .arg(listen, path(name + u".host"_s), path(name + u".keys"_s), path(u"bin"_s), home()));
}

bool SshServers::writeFiles()
{
    const QString hosts = u"Host login\n    HostName 127.0.0.1\n    Port %1\n"
                          "Host node\n    HostName 127.0.0.2\n    Port %2\n"_s.arg(m_ports.at(Login))
                              .arg(m_ports.at(Node));
    const auto rest = [this](const QString& key) {
        return u"Host *\n    IdentityFile %1\n    IdentitiesOnly yes\n    IdentityAgent none\n"
               "    UserKnownHostsFile %2\n    GlobalKnownHostsFile /dev/null\n"_s.arg(path(key), path(u"known"_s));
    };
    QString known;
    for (const Host host : {Login, Node})
        known += u"[%1]:%2 %3"_s.arg(addresses.at(host))
                     .arg(m_ports.at(host))
                     .arg(QString::fromUtf8(read(path(names.at(host) + u".host.pub"_s))));
    QDir(m_folder).mkpath(u"bin"_s);
    QDir().mkpath(home());
    return writeServer(Login) && writeServer(Node) && write(path(u"known"_s), known)
        && write(configFile(), m_clientDirectives + hosts + rest(u"user"_s))
        && write(path(u"first.conf"_s), hosts + rest(u"trusted"_s))
        && write(path(u"bin/ssh"_s), u"#!/bin/sh\nexec /usr/bin/ssh -F %1 \"$@\"\n"_s.arg(path(u"first.conf"_s)), true);
}

bool SshServers::start()
{
    if (::geteuid() == 0)
        QDir().mkpath(u"/run/sshd"_s); // where sshd of root locks itself in
    if (!makeKey(u"user"_s, m_passphrase) || !makeKey(u"trusted"_s) || !makeKey(u"login.host"_s)
        || !makeKey(u"node.host"_s)) {
        m_complaint = "ssh-keygen makes no keys";
        return false;
    }
    for (int attempt = 0; attempt < tries; ++attempt) {
        const std::vector<quint16> ports = freePorts(2);
        m_ports = {ports.at(0), ports.at(1)};
        if (writeFiles() && restart(Login) && restart(Node))
            return true;
    }
    return false;
}

bool SshServers::restart(Host host)
{
    stop(host);
    QString program = parts::installed(u"sshd"_s);
    if (program.isEmpty() && QFile::exists(u"/usr/sbin/sshd"_s))
        program = u"/usr/sbin/sshd"_s;
    auto part = std::make_unique<Part>(Part::Setup {
        .name = u"sshd"_s,
        .program = program,
        .arguments = {u"-D"_s, u"-f"_s, path(names.at(host) + u".conf"_s), u"-E"_s, path(names.at(host) + u".log"_s)}});
    const bool isUp = part->startAt(port(host));
    if (!isUp)
        m_complaint = part->complaint() + read(path(names.at(host) + u".log"_s));
    m_parts.at(host) = std::move(part);
    return isUp;
}

void SshServers::stop(Host host)
{
    if (!m_parts.at(host))
        return;
    const std::vector<processes::Process> sessions = processes::startedBy(m_parts.at(host)->processId());
    m_parts.at(host)->stop();
    processes::endAll(sessions);
    m_parts.at(host).reset();
}

void SshServers::cut(Host host)
{
    if (!m_parts.at(host))
        return;
    std::vector<processes::Process> connections = processes::startedBy(m_parts.at(host)->processId());
    std::erase_if(connections, [](const processes::Process& one) { return !one.name.startsWith("sshd"); });
    processes::endAll(connections);
}

void SshServers::changeHostKey(Host host)
{
    if (!makeKey(names.at(host) + u".host"_s))
        m_complaint = "ssh-keygen makes no key";
}

void SshServers::forgetHostKeys()
{
    QFile::remove(path(u"known"_s));
}

QByteArray SshServers::fingerprint(Host host) const
{
    QProcess keygen;
    keygen.start(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, path(names.at(host) + u".host.pub"_s)});
    keygen.waitForFinished(longestKeygen);
    return keygen.readAllStandardOutput().split(' ').value(1);
}

QByteArray SshServers::knownHosts() const
{
    return read(path(u"known"_s));
}

int SshServers::logins(Host host) const
{
    return static_cast<int>(read(path(names.at(host) + u".log"_s)).count("Accepted publickey"));
}

} // namespace tokenscope
