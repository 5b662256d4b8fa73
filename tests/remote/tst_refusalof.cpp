// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/refusalof.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

class TestRefusalOf : public QObject
{
    Q_OBJECT

private slots:
    // As OpenSSH 9.2 and bash 5.2 print it, some as 8.x does.
    void whatIsPrintedTellsWhy_data()
    {
        using Refusal = RemoteRefusal;
        QTest::addColumn<QByteArray>("complaints");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<RemoteHop>("hop");
        QTest::addColumn<RemoteRefusal>("refusal");
        const auto row = [](const char* name, const char* text, RemoteHop hop, Refusal refusal, int code = 255) {
            QTest::addRow("%s", name) << QByteArray(text) << code << hop << refusal;
        };
        const RemoteHop first = RemoteHop::First;
        const RemoteHop second = RemoteHop::Second;
        row("name", "ssh: Could not resolve hostname nosuch.invalid: Name or service not known\r\n", first,
            Refusal::NameNotFound);
        row("name of node", "ssh: Could not resolve hostname cer-usn-09: Name or service not known\r\n", second,
            Refusal::NodeDown);
        row("refused", "ssh: connect to host 127.0.0.1 port 20998: Connection refused\r\n", first,
            Refusal::ConnectionRefused);
        row("node refused", "ssh: connect to host 127.0.0.2 port 20999: Connection refused\r\n", second,
            Refusal::NodeDown);
        row("no route", "ssh: connect to host 10.0.0.1 port 22: No route to host\r\n", first, Refusal::Unreachable);
        row("timed out", "ssh: connect to host 10.0.0.1 port 22: Connection timed out\r\n", first,
            Refusal::Unreachable);
        row("no greeting",
            "Connection timed out during banner exchange\r\nConnection to 10.255.255.1 port 22 timed out\r\n", first,
            Refusal::Unreachable);
        row("not ssh",
            "kex_exchange_identification: banner line contains invalid characters\r\n"
            "banner exchange: Connection to 127.0.0.1 port 45415: invalid format\r\n",
            first, Refusal::NotSsh);
        row("host key unknown", "Host key verification failed.\r\n", first, Refusal::HostKeyUnknown);
        row("host key strict",
            "No ED25519 host key is known for [127.0.0.1]:20221 and you have requested strict checking.\r\n"
            "Host key verification failed.\r\n",
            first, Refusal::HostKeyUnknown);
        row("host key changed",
            "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\r\n"
            "@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\r\n"
            "Someone could be eavesdropping on you right now (man-in-the-middle attack)!\r\n"
            "Host key for [127.0.0.1]:20221 has changed and you have requested strict checking.\r\n"
            "Host key verification failed.\r\n",
            first, Refusal::HostKeyChanged);
        row("host-based", "root@127.0.0.2: Permission denied (hostbased).\r\n", second, Refusal::HostBasedDenied);
        row("host-based after its attempts",
            "ssh-keysign not enabled in /etc/ssh/ssh_config\nssh_keysign: no reply\n"
            "sign using hostkey ssh-ed25519 SHA256:Tvf failed\nroot@127.0.0.2: Permission denied (hostbased).\r\n",
            second, Refusal::HostBasedDenied);
        row("host-based or key", "me@node: Permission denied (publickey,gssapi-with-mic,hostbased).\r\n", second,
            Refusal::HostBasedDenied);
        row("key or host-based at first", "me@login: Permission denied (publickey,hostbased).\r\n", first,
            Refusal::KeyRejected);
        row("key", "me@login: Permission denied (publickey).\r\n", first, Refusal::KeyRejected);
        row("code",
            "Permission denied, please try again.\r\nme@login: Permission denied "
            "(publickey,password,keyboard-interactive).\r\n",
            first, Refusal::CodeRejected);
        row("attempts",
            "Received disconnect from 127.0.0.1 port 20221:2: Too many authentication failures\r\n"
            "Disconnected from 127.0.0.1 port 20221\r\n",
            first, Refusal::TooManyAttempts);
        row("expired",
            "Your account has expired; please contact your system administrator.\r\n"
            "Connection closed by 127.0.0.1 port 22\r\n",
            first, Refusal::AccountLocked);
        row("nologin", "This account is currently not available.\n", first, Refusal::AccountLocked);
        row("forwarding, unshared",
            "channel 0: open failed: administratively prohibited: open failed\r\nstdio forwarding failed\r\n"
            "kex_exchange_identification: Connection closed by remote host\r\n"
            "Connection closed by UNKNOWN port 65535\r\n",
            second, Refusal::ForwardingRefused);
        row("node refused, unshared",
            "channel 0: open failed: connect failed: Connection refused\r\nstdio forwarding failed\r\n"
            "kex_exchange_identification: Connection closed by remote host\r\n",
            second, Refusal::NodeDown);
        row("shared jump",
            "kex_exchange_identification: Connection closed by remote host\r\n"
            "Connection closed by UNKNOWN port 65535\r\n",
            second, Refusal::ForwardingRefused);
        row("closed", "Connection to 127.0.0.1 closed by remote host.\r\n", first, Refusal::ConnectionLost);
        row("pipe", "client_loop: send disconnect: Broken pipe\r\n", first, Refusal::ConnectionLost);
        row("silent", "Timeout, server 127.0.0.1 not responding.\r\n", second, Refusal::ConnectionLost);
        row("reset",
            "kex_exchange_identification: read: Connection reset by peer\r\n"
            "Connection reset by 127.0.0.1 port 35015\r\n",
            first, Refusal::ConnectionLost);
        row("configuration", "/x/config: line 3: Bad configuration option: foo\r\n", first, Refusal::Unknown);
        row("silence", "", first, Refusal::Unknown);

        const RemoteHop none = RemoteHop::None;
        row("done", "warnings are no errors\n", none, Refusal::None, 0);
        row("no folder", "/bin/bash: line 1: cd: /none: No such file or directory\n", none, Refusal::FolderMissing, 1);
        row("no environment", "bash: line 2: /v/bin/activate: No such file or directory\n", none,
            Refusal::EnvironmentMissing, 1);
        row("no launcher", "/bin/bash: line 1: cszoo: command not found\n", none, Refusal::LauncherMissing, 127);
        row("no csctl", "/bin/bash: line 1: csctl: command not found\n", none, Refusal::JobsToolMissing, 127);
        row("no tmux", "/bin/bash: line 1: tmux: command not found\n", none, Refusal::MultiplexerMissing, 127);
        row("full", "cat: write error: No space left on device\n", none, Refusal::DiskFull, 1);
        row("quota", "cp: error writing 'x': Disk quota exceeded\n", none, Refusal::DiskFull, 1);
        row("not writable", "/bin/bash: line 3: /x.1.part: Permission denied\n", none, Refusal::FolderNotWritable, 1);
        row("module", "ModuleNotFoundError: No module named 'transformers.modeling_layers'\n", none,
            Refusal::ModuleMissing, 1);
        row("no yaml", "cat: configs/params.yaml: No such file or directory\n", none, Refusal::ParametersMissing, 1);
        row("anything", "something else\n", none, Refusal::CommandFailed, 2);
    }

    void whatIsPrintedTellsWhy()
    {
        QFETCH(const QByteArray, complaints);
        QFETCH(const int, exitCode);
        QFETCH(const RemoteHop, hop);
        const RefusalFound found = refusalOf(complaints, exitCode, hop);
        QTEST(found.refusal, "refusal");
        QVERIFY(exitCode != 0 || found.detail.isEmpty());
        QVERIFY(found.detail.isEmpty() || complaints.contains(found.detail.toUtf8()));
    }

    void theLineThatTellsIsTheDetail()
    {
        const RefusalFound found = refusalOf(
            "Banner: welcome\r\n\x1b[31mme@node: Permission denied (hostbased).\x1b[0m\r\n", 255, RemoteHop::Second);
        QCOMPARE(found.detail, u"me@node: Permission denied (hostbased)."_s);
        QCOMPARE(refusalOf("a\n" + QByteArray(5000, 'x') + "\n\n", 1, RemoteHop::None).detail.size(), 300);
    }
};

QTEST_APPLESS_MAIN(TestRefusalOf)

#include "tst_refusalof.moc"
