// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remoteprompt.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

class TestRemotePrompt : public QObject
{
    Q_OBJECT

private slots:
    void questionsAreToldApart_data()
    {
        using Kind = RemotePrompt::Kind;
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hint");
        QTest::addColumn<RemotePrompt::Kind>("kind");
        QTest::addColumn<QString>("host");
        const QByteArray none;
        QTest::addRow("password") << QByteArray("me@127.0.0.1's password: ") << none << Kind::Password
                                  << u"me@127.0.0.1"_s;
        QTest::addRow("interactive") << QByteArray("(me@login.host) Password: ") << none << Kind::Password
                                     << u"me@login.host"_s;
        QTest::addRow("before 8.5") << QByteArray("Password: ") << none << Kind::Password << QString();
        QTest::addRow("code") << QByteArray("(me@login) Verification code: ") << none << Kind::OneTimeCode
                              << u"me@login"_s;
        QTest::addRow("token") << QByteArray("(me@login) Enter your MobilePASS+ or CRYPTOCard code:\n") << none
                               << Kind::OneTimeCode << u"me@login"_s;
        QTest::addRow("one-time password")
            << QByteArray("(a@b) One-time password (OATH) for `a': ") << none << Kind::OneTimeCode << u"a@b"_s;
        QTest::addRow("passphrase") << QByteArray("Enter passphrase for key '/home/me/.ssh/id_ed25519': ") << none
                                    << Kind::Passphrase << QString();
        QTest::addRow("pin") << QByteArray("Enter PIN for ED25519-SK key /home/me/.ssh/id_sk: ") << none
                             << Kind::Passphrase << QString();
        QTest::addRow("touch") << QByteArray("Confirm user presence for key ED25519-SK SHA256:x") << QByteArray("none")
                               << Kind::Notice << QString();
        QTest::addRow("agent") << QByteArray("Allow use of key id?\nKey fingerprint SHA256:x.") << QByteArray("confirm")
                               << Kind::Confirm << QString();
        QTest::addRow("host key again") << QByteArray("Please type 'yes', 'no' or the fingerprint: ") << none
                                        << Kind::HostKey << QString();
    }

    void questionsAreToldApart()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, hint);
        const RemotePrompt prompt = promptOf(text, hint);
        QTEST(prompt.kind, "kind");
        QTEST(prompt.host, "host");
        QCOMPARE(prompt.text, QString::fromUtf8(text).trimmed());
    }

    void aHostKeysFingerprintIsRead()
    {
        const RemotePrompt prompt
            = promptOf("The authenticity of host '[127.0.0.1]:20221 ([127.0.0.1]:20221)' can't be established.\n"
                       "ED25519 key fingerprint is SHA256:TvfzSimLx5IdCxZvfolqhA4Qe0cbmX4q3z8CMTeoC/o.\n"
                       "This key is not known by any other names.\n"
                       "Are you sure you want to continue connecting (yes/no/[fingerprint])? ",
                       {});
        QCOMPARE(prompt.kind, RemotePrompt::Kind::HostKey);
        QCOMPARE(prompt.fingerprint, u"SHA256:TvfzSimLx5IdCxZvfolqhA4Qe0cbmX4q3z8CMTeoC/o"_s);
        QCOMPARE(prompt.keyType, u"ED25519"_s);
        QCOMPARE(prompt.host, u"[127.0.0.1]:20221"_s);
    }

    void aServersTextIsBoundedAndPlain()
    {
        const RemotePrompt prompt = promptOf("(a@b) \x1b[31mPass\aword\r: <b>\n" + QByteArray(100'000, 'x'), {});
        QVERIFY(prompt.text.startsWith(u"(a@b) [31mPassword: <b>\nxxx"_s));
        QCOMPARE(prompt.text.size(), 2'000);
    }

    void wipingTakesItFromNobodyElse()
    {
        QByteArray secret("correct horse battery staple");
        QByteArray other = secret;
        wipe(secret);
        QVERIFY(secret.isEmpty());
        QCOMPARE(other, "correct horse battery staple");
    }
};

QTEST_APPLESS_MAIN(TestRemotePrompt)

#include "tst_remoteprompt.moc"
