// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "part.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>

namespace tokenscope {

/// Two OpenSSH servers on the loopback interface, as a login host and a node behind it, and the configuration file of
/// somebody who uses them as "login" and "node". Both let this user in, by a key; changes are made before start().
///
///     SshServers servers(folder.path());
///     servers.change(SshServers::Node, u"AuthenticationMethods hostbased"_s);
///     QVERIFY2(servers.start(), servers.complaint());
///     RemoteRoute route {.kind = …, .first = u"login"_s, .second = u"node"_s, .configFile = servers.configFile()};
///
/// `ssh` on the login host has a configuration and a key of its own, which stand for the trust between the hosts.
class SshServers final
{
    Q_DISABLE_COPY_MOVE(SshServers)

public:
    enum Host
    {
        Login,
        Node,
    };

    /// The folder must exist, and outlive this.
    explicit SshServers(QString folder);
    /// Ends them and every session of theirs.
    ~SshServers();

    /// Lines of sshd's configuration that come before the others.
    void change(Host host, const QString& directives);
    /// Lines of the client's configuration that come before the others.
    void changeClient(const QString& directives);
    /// The user's key is not accepted by this host; the login host's own still is.
    void refuseKey(Host host);
    /// The user's key gets this passphrase.
    void protectKey(const QString& passphrase);

    [[nodiscard]] bool start();
    void stop(Host host);
    [[nodiscard]] bool restart(Host host);
    /// Cuts every connection of this host; what it runs goes on.
    void cut(Host host);
    /// The host's key becomes another: before start() or restart(). The client knows the old one still.
    void changeHostKey(Host host);
    /// The client knows no host any more.
    void forgetHostKeys();

    [[nodiscard]] QString configFile() const { return m_folder + QStringLiteral("/client.conf"); }
    /// On both hosts; without the login scripts of whoever runs the test.
    [[nodiscard]] QString home() const { return m_folder + QStringLiteral("/home"); }
    [[nodiscard]] quint16 port(Host host) const { return m_ports.at(host); }
    [[nodiscard]] QByteArray fingerprint(Host host) const;
    [[nodiscard]] QByteArray knownHosts() const;
    /// How many connections it has accepted an authentication for.
    [[nodiscard]] int logins(Host host) const;
    [[nodiscard]] const char* complaint() const { return m_complaint.constData(); }

private:
    [[nodiscard]] bool makeKey(const QString& name, const QString& passphrase = {});
    [[nodiscard]] bool writeFiles();
    [[nodiscard]] bool writeServer(Host host);
    [[nodiscard]] QString path(const QString& name) const { return m_folder + u'/' + name; }

    const QString m_folder;
    QString m_passphrase {};
    QString m_clientDirectives {};
    std::array<QString, 2> m_directives {};
    std::array<bool, 2> m_refusesKey {};
    std::array<quint16, 2> m_ports {};
    std::array<std::unique_ptr<Part>, 2> m_parts {};
    QByteArray m_complaint {};
};

} // namespace tokenscope
