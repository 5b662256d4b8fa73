// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshconfiguration.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

void write(const QString& path, const QString& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
}

} // namespace

/// Against the ssh of this machine: what it makes of the file is what counts.
class TestSshConfiguration : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder {};

    QStringList settingsOf(const SshConfiguration& configuration, const QString& host)
    {
        const QString file = m_folder.filePath(u"config"_s);
        write(file, textOf(configuration));
        QProcess ssh;
        ssh.setProcessChannelMode(QProcess::MergedChannels);
        ssh.start(u"ssh"_s, {u"-F"_s, file, u"-G"_s, host});
        ssh.waitForFinished();
        return QString::fromUtf8(ssh.readAll()).split(u'\n');
    }

private slots:
    void connectionsAreSharedInTheFolder()
    {
        const QStringList settings = settingsOf({.folder = u"/run/a%b c"_s}, u"host"_s);
        QVERIFY2(settings.contains(u"controlmaster auto"_s), qPrintable(settings.join(u'\n')));
        QVERIFY(settings.contains(u"controlpersist 3600"_s));
        QVERIFY(settings.contains(u"serveraliveinterval 15"_s));
        const QStringList paths = settings.filter(u"controlpath "_s);
        QCOMPARE(paths.size(), 1);
        QVERIFY2(paths.at(0).startsWith(u"controlpath /run/a%b c/"_s), qPrintable(paths.at(0)));
    }

    void theUsersOwnSettingsWin()
    {
        const QString own = m_folder.filePath(u"it's own [1]"_s);
        write(own,
              u"Host login\n  User me\n  ControlPath ~/.ssh/mine\n  ControlPersist no\n  ServerAliveInterval 7\n"
              "Host node\n  User other\nHost last\n  Port 7\n"_s);
        const SshConfiguration configuration {
            .userFile = own, .folder = u"/run/ts"_s, .secondHost = u"node"_s, .secondUser = u"guess"_s};
        const QStringList login = settingsOf(configuration, u"login"_s);
        QVERIFY2(login.contains(u"user me"_s), qPrintable(login.join(u'\n')));
        QVERIFY(login.contains(u"serveraliveinterval 7"_s));
        QVERIFY(login.contains(u"controlpersist no"_s));
        QVERIFY(!login.filter(u"controlpath "_s).at(0).contains(u"/run/ts"_s));
        QVERIFY(settingsOf(configuration, u"node"_s).contains(u"user other"_s));
        QVERIFY(settingsOf(configuration, u"else"_s).contains(u"serveraliveinterval 15"_s));
    }

    void theUserOfTheSecondHostIsThatOfTheFirst()
    {
        const SshConfiguration configuration {
            .folder = u"/run/ts"_s, .secondHost = u"node"_s, .secondUser = u"alcfuser"_s};
        QVERIFY(settingsOf(configuration, u"node"_s).contains(u"user alcfuser"_s));
        QVERIFY(!settingsOf(configuration, u"login"_s).contains(u"user alcfuser"_s));
    }

    void whatWouldDisturbAProgramIsOff()
    {
        const QString own = m_folder.filePath(u"own"_s);
        write(own, u"RequestTTY force\nRemoteCommand tmux\nBatchMode yes\nLogLevel QUIET\nClearAllForwardings no\n"_s);
        const QStringList settings = settingsOf({.userFile = own, .folder = u"/run/ts"_s}, u"host"_s);
        for (const QString& line :
             {u"requesttty false"_s, u"batchmode no"_s, u"loglevel INFO"_s, u"clearallforwardings yes"_s})
            QVERIFY2(settings.contains(line), qPrintable(settings.join(u'\n')));
        QVERIFY(settings.filter(u"remotecommand tmux"_s).isEmpty());
    }

    void theMachinesSettingsComeLast()
    {
        const QString system = m_folder.filePath(u"system"_s);
        write(system, u"ConnectTimeout 3\nGSSAPIAuthentication yes\n"_s);
        const QStringList settings = settingsOf({.systemFile = system, .folder = u"/run/ts"_s}, u"host"_s);
        QVERIFY(settings.contains(u"gssapiauthentication yes"_s));
        QVERIFY(settings.contains(u"connecttimeout 20"_s));
    }
};

QTEST_GUILESS_MAIN(TestSshConfiguration)

#include "tst_sshconfiguration.moc"
