// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/servervalue.h"

#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestServerValue : public QObject
{
    Q_OBJECT

private slots:
    void whatIsMissingIsAbsentAllTheWayDown()
    {
        const ServerValue value = ServerValue::parse(R"({"a":{"b":"c"}})");
        QCOMPARE(value["a"]["b"].text(), u"c"_s);
        QVERIFY(value["x"]["y"]["z"].text().isEmpty());
        QVERIFY(value["a"]["b"]["c"].items().empty());
        QVERIFY(!value["a"].number() && !value["a"].flag());
        QVERIFY(!ServerValue::parse("{").isObject());
    }

    void textIsPlainAndBounded()
    {
        QCOMPARE(ServerValue::parse("\"a\\u0000b\\tc\\u202ed\\n e\"").text(), u"a b c d e"_s);
        QCOMPARE(ServerValue::parse("\"abcdef\"").text(4), u"abc…"_s);
        // a letter of two units is not cut in halves
        QCOMPARE(ServerValue::parse("\"ab\\ud83d\\ude42cd\"").text(4), u"ab…"_s);
        QVERIFY(ServerValue::parse(QByteArray('"' + QByteArray(2'000'000, 'x') + '"')).text().size()
                <= ServerValue::longestText);
        QVERIFY(ServerValue::parse("7").text().isEmpty());
    }

    void numbersAreNumbersAlsoInQuotes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("number"); // NaN: none
        QTest::addColumn<qint64>("count"); // -1: none
        QTest::addRow("whole") << QByteArray("7") << 7.0 << qint64(7);
        QTest::addRow("with a fraction") << QByteArray("7.5") << 7.5 << qint64(-1);
        QTest::addRow("in quotes") << QByteArray("\"7\"") << 7.0 << qint64(7);
        QTest::addRow("negative") << QByteArray("-1") << -1.0 << qint64(-1);
        QTest::addRow("too large to count") << QByteArray("1e300") << 1e300 << qint64(-1);
        QTest::addRow("too large at all") << QByteArray("\"1e999\"") << qQNaN() << qint64(-1);
        QTest::addRow("words") << QByteArray("\"seven\"") << qQNaN() << qint64(-1);
        QTest::addRow("nothing") << QByteArray("null") << qQNaN() << qint64(-1);
    }

    void numbersAreNumbersAlsoInQuotes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const double, number);
        QFETCH(const qint64, count);
        const ServerValue value = ServerValue::parse(text);
        QCOMPARE(value.number().has_value(), !qIsNaN(number));
        if (value.number())
            QCOMPARE(*value.number(), number);
        QCOMPARE(value.count().value_or(-1), count);
    }

    void aStringThatHoldsJsonIsUnpacked()
    {
        QCOMPARE(ServerValue::parse("\"{\\\"a\\\":1}\"").unpacked()["a"].count(), std::optional<std::int64_t>(1));
        QCOMPARE(ServerValue::parse("\"running\"").unpacked().text(), u"running"_s);
        QVERIFY(ServerValue::parse("[1]").unpacked().isArray());
    }

    void aPieceKeepsItsDocument()
    {
        ServerValue piece;
        {
            const ServerValue whole = ServerValue::parse(R"({"a":["b"]})");
            piece = whole["a"].items().front();
        }
        QCOMPARE(piece.text(), u"b"_s);
    }

    void deepNestingIsSurvived()
    {
        const qsizetype depth = 1'000'000;
        QVERIFY(ServerValue::parse(QByteArray(QByteArray(depth, '[') + QByteArray(depth, ']'))).isArray());
    }
};

QTEST_APPLESS_MAIN(TestServerValue)

#include "tst_servervalue.moc"
