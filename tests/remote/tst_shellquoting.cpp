// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/shellquoting.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

namespace {

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, u"/a home"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

class TestShellQuoting : public QObject
{
    Q_OBJECT

private slots:
    void bashReadsAWordAsItWas_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addRow("plain") << u"configs/params_llama2_7b.yaml"_s;
        QTest::addRow("empty") << QString();
        QTest::addRow("quotes") << u"it's \"quoted\" '' '"_s;
        QTest::addRow("expansions") << u"$HOME ${x} $(touch /x) `id` !! ~ * ? [a] {b,c}"_s;
        QTest::addRow("control") << u"a; b & c | d > e < f # g (h) \\ \\\\"_s;
        QTest::addRow("lines") << u"one\ntwo\r\n\tthree"_s;
        QTest::addRow("letters") << u"Prüfung – 検証 😀"_s;
        QTest::addRow("option") << u"--help"_s;
        QTest::addRow("home") << u"~root/x"_s;
    }

    void bashReadsAWordAsItWas()
    {
        QFETCH(const QString, word);
        const QStringList arguments {u"-c"_s, u"printf '<%s>' "_s + quoted(QStringList {word, u"next"_s})};
        QCOMPARE(QString::fromUtf8(outputOf(u"/bin/bash"_s, arguments)), u"<%1><next>"_s.arg(word));
    }

    void quotingTwiceIsReadTwice()
    {
        const QString word = u"it's $x"_s;
        const QString inner = u"printf %s "_s + quoted(word);
        QCOMPARE(outputOf(u"/bin/bash"_s, {u"-c"_s, u"bash -c "_s + quoted(inner)}), word.toUtf8());
    }

    void everyByteButZeroIsKept()
    {
        for (char16_t letter = 1; letter < 0x180; ++letter) {
            const QString word = QChar(letter) + u"x"_s + QChar(letter);
            QCOMPARE(QString::fromUtf8(outputOf(u"/bin/bash"_s, {u"-c"_s, u"printf %s "_s + quoted(word)})), word);
        }
        QCOMPARE(quoted(u"a"_s + QChar(0) + u"b "_s), u"'ab '"_s);
    }

    void onlyALeadingTildeOfAPathIsSpecial_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("read");
        QTest::addRow("home") << u"~"_s << u"/a home"_s;
        QTest::addRow("home with slash") << u"~/"_s << u"/a home/"_s;
        QTest::addRow("below") << u"~/R_2.6.0/my dir/$x"_s << u"/a home/R_2.6.0/my dir/$x"_s;
        QTest::addRow("absolute") << u"/data/~/x y"_s << u"/data/~/x y"_s;
        QTest::addRow("option") << u"-rf"_s << u"./-rf"_s;
        QTest::addRow("somebody's") << u"~root/x"_s << u"~root/x"_s;
    }

    void onlyALeadingTildeOfAPathIsSpecial()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, read);
        QCOMPARE(QString::fromUtf8(outputOf(u"/bin/bash"_s, {u"-c"_s, u"printf %s "_s + quotedPath(path)})), read);
    }

    void aScriptIsOneLineOfPlainLettersForAnyLoginShell()
    {
        const QString script = u"# it's\nfor x in a 'b c'; do printf '%s|' \"$x\"; done\nprintf '😀\\n'"_s;
        const QString line = commandLineOf(script);
        QVERIFY(!line.contains(u'\n') && !line.contains(u'!') && line.count(u'\'') == 2);
        QCOMPARE(outputOf(u"/bin/sh"_s, {u"-c"_s, line}), "a|b c|😀\n");
    }
};

QTEST_GUILESS_MAIN(TestShellQuoting)

#include "tst_shellquoting.moc"
