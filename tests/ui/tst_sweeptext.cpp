// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/sweeptext.h"

#include <QLocale>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestSweepText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void pointsAreSaidAsPeopleSayThem_data()
    {
        QTest::addColumn<SweepVariable>("variable");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        using enum SweepVariable;
        QTest::newRow("at a time") << Concurrency << 8.0 << u"8 at a time"_s;
        QTest::newRow("a rate") << Rate << 2.5 << u"2.5 requests/s"_s;
        QTest::newRow("thousands") << PromptTokens << 32'000.0 << u"32k prompt tokens"_s;
        QTest::newRow("1,024s") << PromptTokens << 131'072.0 << u"128k prompt tokens"_s;
        QTest::newRow("neither") << PromptTokens << 1'500.0 << u"1,500 prompt tokens"_s;
        QTest::newRow("an answer") << OutputTokens << 512.0 << u"answers up to 512 tokens"_s;
    }
    void pointsAreSaidAsPeopleSayThem()
    {
        QFETCH(const SweepVariable, variable);
        QFETCH(const double, value);
        QTEST(sweeptext::point({variable, value}), "text");
    }

    void aStretchNamesBothEnds()
    {
        QCOMPARE(sweeptext::stretch(SweepVariable::Concurrency, 1, 8), u"1 to 8 at a time"_s);
        QCOMPARE(sweeptext::stretch(SweepVariable::Concurrency, 8, 8), u"8 at a time"_s);
    }

    void stepsAreCountedWhereTheirNumberIsKnown()
    {
        SeriesStep step {.scenario = {}, .point = SweepPoint {SweepVariable::Concurrency, 8}, .number = 4, .count = 12};
        QCOMPARE(sweeptext::step(step), u"Concurrency 8 · step 4 of 12"_s);
        step.count.reset();
        QCOMPARE(sweeptext::step(step), u"Concurrency 8 · step 4"_s);
        step.scenario = u"long_context"_s;
        step.point = SweepPoint {SweepVariable::PromptTokens, 32'000};
        QCOMPARE(sweeptext::step(step), u"Long context · 32k prompt tokens · step 4"_s);
        step.point.reset();
        QCOMPARE(sweeptext::step(step), u"Long context · step 4"_s);
    }

    void anUnknownScenarioIsReadableAndUnexplained()
    {
        QCOMPARE(sweeptext::scenario(u"my_own_part"_s), u"My own part"_s);
        QVERIFY(sweeptext::explanation(u"my_own_part"_s).isEmpty());
        QCOMPARE(sweeptext::scenario(u"batch_32"_s), u"Batch"_s);
        QVERIFY(sweeptext::scenario({}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSweepText)
#include "tst_sweeptext.moc"
