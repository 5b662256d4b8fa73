// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/sshdestination.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

class TestSshDestination : public QObject
{
    Q_OBJECT

private slots:
    void destinationsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("jump");
        QTest::addRow("alias") << u"login"_s << QStringList {u"--"_s, u"login"_s} << u"login"_s;
        QTest::addRow("user") << u" alcf.user@cerebras.alcf.anl.gov "_s
                              << QStringList {u"-l"_s, u"alcf.user"_s, u"--"_s, u"cerebras.alcf.anl.gov"_s}
                              << u"alcf.user@cerebras.alcf.anl.gov"_s;
        QTest::addRow("port") << u"login:2222"_s << QStringList {u"-p"_s, u"2222"_s, u"--"_s, u"login"_s}
                              << u"login:2222"_s;
        QTest::addRow("address") << u"ssh://me@[::1]:22"_s
                                 << QStringList {u"-p"_s, u"22"_s, u"-l"_s, u"me"_s, u"--"_s, u"::1"_s}
                                 << u"me@[::1]:22"_s;
    }

    void destinationsAreRead()
    {
        QFETCH(const QString, text);
        const auto destination = destinationOf(text);
        QVERIFY(destination);
        QTEST(destination->arguments(), "arguments");
        QTEST(destination->jump(), "jump");
    }

    void whatASshOrAShellCouldMistakeIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text :
             {u""_s, u" "_s, u"-oProxyCommand=id"_s, u"me@-x"_s, u"-l@host"_s, u"a b"_s, u"host;id"_s, u"$(id)"_s,
              u"a'b"_s, u"`id`@host"_s, u"host:0"_s, u"host:99999"_s, u"host:"_s, u"a\nb"_s, u"user@"_s, u"[::1"_s})
            QTest::addRow("%s", qPrintable(text)) << text;
    }

    void whatASshOrAShellCouldMistakeIsNone()
    {
        QFETCH(const QString, text);
        QVERIFY(!destinationOf(text));
    }

    void theConfigurationsWordsAreRead()
    {
        const ResolvedDestination direct
            = resolvedOf("user root\nhostname 127.0.0.1\nport 2222\nproxyjump none\nidentityfile ~/.ssh/id\n");
        QCOMPARE(direct, (ResolvedDestination {.user = u"root"_s, .host = u"127.0.0.1"_s, .port = 2222}));
        QVERIFY(!resolvedOf("hostname a\nproxyjump bastion\n").isDirect);
        QVERIFY(!resolvedOf("hostname a\nproxycommand nc -x proxy %h %p\n").isDirect);
    }
};

QTEST_APPLESS_MAIN(TestSshDestination)

#include "tst_sshdestination.moc"
