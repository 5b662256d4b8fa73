// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/worddiff.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tokenscope;

namespace {

QStringList cut(const QString& text, const std::vector<TextRange>& ranges)
{
    QStringList parts;
    for (const TextRange& range : ranges) {
        parts.append(text.mid(range.start, range.length));
    }
    return parts;
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private slots:
    void wordsThatOnlyOneTextHasAreFound_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QStringList>("inFirst");
        QTest::addColumn<QStringList>("inSecond");
        const auto row
            = [](const char* name, const QString& first, const QString& second, const QStringList& inFirst,
                 const QStringList& inSecond) { QTest::newRow(name) << first << second << inFirst << inSecond; };
        row("the same text", QStringLiteral("on Sunday."), QStringLiteral("on Sunday."), {}, {});
        row("white space does not count", QStringLiteral("a b"), QStringLiteral("a\n\n  b"), {}, {});
        row("nothing at all", {}, {}, {}, {});
        row("one is empty", QStringLiteral("two words"), {}, {QStringLiteral("two words")}, {});
        row("one word differs", QStringLiteral("It was blue then."), QStringLiteral("It was gold then."),
            {QStringLiteral("blue")}, {QStringLiteral("gold")});
        row("neighbours are one stretch", QStringLiteral("on February 7, 2016 in it"),
            QStringLiteral("on Sunday in it"), {QStringLiteral("February 7, 2016")}, {QStringLiteral("Sunday")});
        row("punctuation is a word of its own", QStringLiteral("the end."), QStringLiteral("the end"),
            {QStringLiteral(".")}, {});
        row("markdown stays as it is", QStringLiteral("**Denver** won"), QStringLiteral("Denver won"),
            {QStringLiteral("**"), QStringLiteral("**")}, {});
        row("words are not cut inside", QStringLiteral("broncos"), QStringLiteral("bronco"),
            {QStringLiteral("broncos")}, {QStringLiteral("bronco")});
        row("characters outside the basic plane", QStringLiteral("a 𝟙 b"), QStringLiteral("a 𝟚 b"),
            {QStringLiteral("𝟙")}, {QStringLiteral("𝟚")});
    }
    void wordsThatOnlyOneTextHasAreFound()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const WordDifference difference = differenceOf(first, second);
        QVERIFY(difference.isComplete);
        QTEST(cut(first, difference.inFirst), "inFirst");
        QTEST(cut(second, difference.inSecond), "inSecond");
    }

    void exchangingTheTextsExchangesTheMarks()
    {
        const QString first = QStringLiteral("The Broncos won it, 24 to 10, at Santa Clara");
        const QString second = QStringLiteral("Broncos won 24 to 10 in Santa Clara, California");
        const WordDifference there = differenceOf(first, second);
        const WordDifference back = differenceOf(second, first);
        QCOMPARE(cut(first, there.inFirst).join(QChar(u' ')).size(),
                 cut(first, back.inSecond).join(QChar(u' ')).size());
    }

    void tooLongTextsAreNotComparedAtAll()
    {
        QString first;
        QString second;
        for (int i = 0; i < 5000; ++i) {
            first += QStringLiteral("a%1 ").arg(i);
            second += QStringLiteral("b%1 ").arg(i);
        }
        QElapsedTimer timer;
        timer.start();
        const WordDifference difference = differenceOf(first, second);
        QVERIFY(!difference.isComplete);
        QVERIFY(difference.inFirst.empty());
        QVERIFY(timer.elapsed() < 1000);
    }

    void longTextsThatDifferLittleAreCompared()
    {
        const QString same = QStringLiteral("word ").repeated(20000);
        const QString first = same + QStringLiteral("left ") + same;
        const QString second = same + QStringLiteral("right ") + same;
        const WordDifference difference = differenceOf(first, second);
        QVERIFY(difference.isComplete);
        QCOMPARE(cut(first, difference.inFirst), QStringList {QStringLiteral("left")});
    }
};

QTEST_APPLESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
