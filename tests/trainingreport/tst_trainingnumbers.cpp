// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingreport/trainingnumbers.h"

#include <QTest>

#include <limits>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestTrainingNumbers : public QObject
{
    Q_OBJECT

private slots:
    void ratesHaveThreeDigits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("number");
        QTest::addRow("large") << 132247.02 << u"132247"_s;
        QTest::addRow("thousands") << 2937.77 << u"2938"_s;
        QTest::addRow("hundreds") << 582.83 << u"583"_s;
        QTest::addRow("tens") << 33.307 << u"33.3"_s;
        QTest::addRow("ones") << 5.943 << u"5.94"_s;
        QTest::addRow("tenths") << 0.1749 << u"0.175"_s;
        QTest::addRow("tiny") << 3e-7 << u"3e-07"_s;
        QTest::addRow("nothing at all") << 0.0 << u"0.00"_s;
        QTest::addRow("NaN") << std::numeric_limits<double>::quiet_NaN() << u"NaN"_s;
        QTest::addRow("infinite") << std::numeric_limits<double>::infinity() << u"∞"_s;
    }

    void ratesHaveThreeDigits()
    {
        QFETCH(const double, value);
        QTEST(rateNumber(value), "number");
        QCOMPARE(rateNumber({}), u"–"_s);
    }

    void timesReadAsPeopleSayThem_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("words");
        QTest::addRow("parts") << 4.26 << u"4.3 s"_s;
        QTest::addRow("seconds") << 71.4 << u"71 s"_s;
        QTest::addRow("not ten yet") << 9.96 << u"10 s"_s;
        QTest::addRow("two minutes") << 119.6 << u"2 min 0 s"_s;
        QTest::addRow("minutes") << 771.0 << u"12 min 51 s"_s;
        QTest::addRow("almost an hour") << 3599.7 << u"1 h 0 min"_s;
        QTest::addRow("hours") << 7279.6 << u"2 h 1 min"_s;
        QTest::addRow("a day") << 97'200.0 << u"1 d 3 h"_s;
        QTest::addRow("no end") << std::numeric_limits<double>::infinity() << u"∞"_s;
    }

    void timesReadAsPeopleSayThem()
    {
        QFETCH(const double, seconds);
        QTEST(durationWords(seconds), "words");
        QCOMPARE(durationWords({}), u"–"_s);
    }

    void aLongTimeIsToldTwice()
    {
        QCOMPARE(secondsAndDuration(8615.2), u"8615 s (2 h 24 min)"_s);
        QCOMPARE(secondsAndDuration(42.4), u"42 s"_s);
    }

    void sharesAndLossesHaveTheirDigits()
    {
        QCOMPARE(percentNumber(0.0374), u"3.7"_s);
        QCOMPARE(percentNumber(0.8191), u"82"_s);
        QCOMPARE(percentNumber(0.0999), u"10"_s);
        QCOMPARE(lossNumber(6.32152), u"6.3215"_s);
        QCOMPARE(lossNumber(1.5e-6), u"1.5e-06"_s);
        QCOMPARE(lossNumber(std::numeric_limits<double>::quiet_NaN()), u"NaN"_s);
        QCOMPARE(roundNumber(33.315, 2), u"33"_s);
        QCOMPARE(roundNumber(2937.77, 2), u"2900"_s);
        QCOMPARE(roundNumber(0.4567, 2), u"0.46"_s);
    }
};

QTEST_APPLESS_MAIN(TestTrainingNumbers)

#include "tst_trainingnumbers.moc"
