// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axis.h"
#include "ui/charts/thinning.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestAxis : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void axesAreRound_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("ticks");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("step");
        QTest::newRow("seconds of the real file") << 5.535 << 6 << 6.0 << 1.0;
        QTest::newRow("exactly on a tick") << 50.0 << 5 << 50.0 << 10.0;
        QTest::newRow("tokens per second") << 68.0 << 5 << 80.0 << 20.0;
        QTest::newRow("steps of two and a half") << 150.0 << 6 << 150.0 << 25.0;
        QTest::newRow("milliseconds") << 0.0031 << 6 << 0.004 << 0.001;
        QTest::newRow("large") << 1.2e6 << 6 << 1.2e6 << 2e5;
        QTest::newRow("nothing") << 0.0 << 6 << 1.0 << 0.2;
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 6 << 1.0 << 0.2;
        QTest::newRow("endless") << std::numeric_limits<double>::infinity() << 6 << 1.0 << 0.2;
    }

    void axesAreRound()
    {
        QFETCH(const double, value);
        QFETCH(const int, ticks);
        QFETCH(const double, to);
        QFETCH(const double, step);
        const Axis axis = Axis::covering(0, value, ticks);
        QCOMPARE(axis.from, 0.0);
        QCOMPARE(axis.to, to);
        QCOMPARE(axis.step, step);
        QVERIFY(axis.ticks().size() <= static_cast<std::size_t>(ticks) + 1);
        QCOMPARE(axis.ticks().back(), to);
    }

    void aLiveAxisGrowsByStepsAndNeverShrinks()
    {
        Axis axis = Axis::covering(0, 5, 6);
        axis.tickUnit = u"s"_s;
        int changes = 0;
        for (double value = 0; value < 100; value += 0.1) {
            const Axis next = axis.grownTo(value, 6);
            QVERIFY(next.to >= axis.to && next.to >= value);
            QCOMPARE(next.tickUnit, u"s"_s);
            changes += next == axis ? 0 : 1;
            axis = next;
        }
        QVERIFY2(changes > 2 && changes < 20, qPrintable(QString::number(changes)));
        QCOMPARE(axis.grownTo(1, 6), axis);
    }

    void labelsHaveAsManyDecimalsAsTheirStepNeeds()
    {
        QCOMPARE(Axis::covering(0, 6, 6).labelOf(3), u"3"_s);
        QCOMPARE(Axis::covering(0, 0.6, 6).labelOf(0.1), u"0.1"_s);
        QCOMPARE(Axis::covering(0, 1.4, 7).labelOf(0.2), u"0.2"_s);
        Axis time = Axis::covering(0, 50, 5);
        time.tickUnit = u"s"_s;
        QCOMPARE(time.labelOf(10), u"10 s"_s);
    }

    void valuesLandWhereTheirTicksAre()
    {
        const PlotArea area {QRectF(100, 50, 600, 300), Axis::covering(0, 60, 6), Axis::covering(0, 6, 6)};
        QCOMPARE(area.at({0, 0}), QPointF(100, 350));
        QCOMPARE(area.at({60, 6}), QPointF(700, 50));
        QCOMPARE(area.at({30, 3}), QPointF(400, 200));
    }

    void rowsStandFromTheTop()
    {
        Axis rows;
        rows.categories = {u"first"_s, u"second"_s};
        const PlotArea area {QRectF(0, 0, 100, 80), Axis::covering(0, 1, 5), rows};
        QCOMPARE(area.rowY(0), 20.0);
        QCOMPARE(area.rowY(1), 60.0);
    }

    void thinningKeepsPeaksOrderAndLimit()
    {
        QList<QPointF> points;
        for (int i = 0; i < 100'000; ++i)
            points.append({static_cast<double>(i), i == 41'234 ? 99.0 : (i == 77'001 ? -99.0 : i % 7)});
        const QList<QPointF> kept = thinned(points);
        QVERIFY(kept.size() <= pointsPerSeries);
        QVERIFY(kept.size() > pointsPerSeries / 2);
        QVERIFY(kept.contains(QPointF(41'234, 99)));
        QVERIFY(kept.contains(QPointF(77'001, -99)));
        QVERIFY(
            std::is_sorted(kept.begin(), kept.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    }

    void fewPointsStayAsTheyAre()
    {
        const QList<QPointF> points {{0, 1}, {1, 2}, {2, 1}};
        QCOMPARE(thinned(points), points);
        QVERIFY(thinned({}).isEmpty());
    }
};

QTEST_MAIN(TestAxis)

#include "tst_axis.moc"
