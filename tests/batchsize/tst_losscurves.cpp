// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchsize/losscurves.h"
#include "support/trainingruns.h"

#include <QTest>

#include <limits>

using namespace tokenscope;
using namespace trainingruns;
using namespace Qt::StringLiterals;

class TestLossCurves : public QObject
{
    Q_OBJECT

private slots:
    void stepsAndSamplesAreTheAxes()
    {
        const TrainingRun run = withLosses(u"a"_s, 512, {{50, 8.0}, {100, 7.0}});
        QCOMPARE(lossAgainstSteps(run), (LossCurve {{50, 8.0}, {100, 7.0}}));
        QCOMPARE(lossAgainstSamples(run), (LossCurve {{25600, 8.0}, {51200, 7.0}}));
        QVERIFY(lossAgainstSamples(withLosses(u"unknown"_s, 0, {{50, 8.0}})).empty());
    }

    void lossesThatAreNoNumbersAreLeftOut()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinite = std::numeric_limits<double>::infinity();
        QCOMPARE(lossAgainstSteps(withLosses(u"a"_s, 512, {{50, 8.0}, {100, nan}, {150, infinite}, {200, 7.0}})),
                 (LossCurve {{50, 8.0}, {200, 7.0}}));
    }

    void aRestartFromACheckpointReplacesWhatItRepeats()
    {
        QCOMPARE(lossAgainstSteps(withLosses(u"a"_s, 512, {{50, 8.0}, {100, 7.0}, {150, 9.9}, {100, 7.1}, {150, 6.0}})),
                 (LossCurve {{50, 8.0}, {100, 7.1}, {150, 6.0}}));
    }

    void aRowOfATableHasItsFinalLoss()
    {
        QCOMPARE(lossAgainstSteps(tableRow(u"a"_s, 256, 33, 8615, 5.9)), (LossCurve {{200, 5.9}}));
        QVERIFY(lossAgainstSteps(named(u"nothing"_s, 256)).empty());
    }

    void valuesAreInterpolatedAndNeverExtrapolated_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y"); // below 0: nothing
        QTest::addRow("before") << 49.0 << -1.0;
        QTest::addRow("first") << 50.0 << 8.0;
        QTest::addRow("between") << 75.0 << 7.5;
        QTest::addRow("inner point") << 100.0 << 7.0;
        QTest::addRow("last") << 200.0 << 6.0;
        QTest::addRow("behind") << 201.0 << -1.0;
    }

    void valuesAreInterpolatedAndNeverExtrapolated()
    {
        QFETCH(const double, x);
        QFETCH(const double, y);
        QCOMPARE(valueAt({{50, 8}, {100, 7}, {200, 6}}, x).value_or(-1), y);
        QVERIFY(!valueAt({}, x));
    }
};

QTEST_APPLESS_MAIN(TestLossCurves)

#include "tst_losscurves.moc"
