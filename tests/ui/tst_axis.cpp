// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axis.h"
#include "ui/charts/thinning.h"
#include "ui/pointing/hoverindex.h"
#include "ui/pointing/viewwindow.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <cmath>
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

    void logarithmicAxesHaveTheTicksThatTheirLengthNeeds_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("to");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("less than a decade") << 2.1 << 8.0 << QStringList {u"2"_s, u"4"_s, u"6"_s, u"8"_s};
        QTest::newRow("two decades") << 0.06 << 6.0
                                     << QStringList {u"0.05"_s, u"0.1"_s, u"0.2"_s, u"0.5"_s, u"1"_s, u"2"_s, u"5"_s};
        QTest::newRow("many") << 0.001 << 1000.0
                              << QStringList {u"0.001"_s, u"0.01"_s, u"0.1"_s, u"1"_s, u"10"_s, u"100"_s, u"1,000"_s};
        QTest::newRow("nobody says where it begins")
            << 0.0 << 10.0 << QStringList {u"0.01"_s, u"0.1"_s, u"1"_s, u"10"_s};
    }

    void logarithmicAxesHaveTheTicksThatTheirLengthNeeds()
    {
        QFETCH(const double, least);
        QFETCH(const double, to);
        QLocale::setDefault(QLocale(QLocale::English));
        Axis linear = Axis::covering(0, to, 6);
        linear.least = least;
        const Axis axis = linear.asLogarithmic();
        QVERIFY(axis.isLogarithmic);
        QStringList labels;
        for (const double tick : axis.ticks())
            labels.append(axis.labelOf(tick));
        QTEST(labels, "labels");
        for (const double tick : axis.minorTicks())
            QVERIFY(tick >= axis.from && tick <= axis.to && !labels.contains(axis.labelOf(tick)));
        QLocale::setDefault(QLocale::c());
    }

    void factorsAreDistancesOnALogarithmicAxis()
    {
        Axis axis;
        axis.from = 0.1;
        axis.to = 10;
        axis.isLogarithmic = true;
        QCOMPARE(axis.placeOf(0.1), 0.0);
        QCOMPARE(axis.placeOf(1), 0.5);
        QCOMPARE(axis.placeOf(10), 1.0);
        QCOMPARE(axis.valueAt(0.5), 1.0);
        QVERIFY(axis.placeOf(0) < -5 && axis.placeOf(-3) < -5); // nowhere, not at the edge
    }

    void namesAndMarksStayAsTheyAre()
    {
        Axis rows;
        rows.categories = {u"a"_s};
        QCOMPARE(rows.asLogarithmic(), rows);
        QVERIFY(!Axis::covering(-2, 0, 5).canBeLogarithmic());
    }

    void aPartHasTicksOfItsOwn()
    {
        const Axis part = Axis::covering(0, 60, 6).between(0.5, 0.55);
        QCOMPARE(part.from, 30.0);
        QCOMPARE(part.to, 33.0);
        QCOMPARE(part.ticks(), (std::vector<double> {30, 30.5, 31, 31.5, 32, 32.5, 33}));
        QCOMPARE(part.labelOf(30.5), u"30.5"_s);
    }

    void aPartOfTheRowsIsSpreadOverThePlot()
    {
        Axis rows;
        rows.categories = {u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        const PlotArea area {QRectF(0, 0, 100, 80), Axis::covering(0, 1, 5), rows.between(0.25, 0.75)};
        QCOMPARE(area.rowHeight(), 40.0);
        QCOMPARE(area.rowY(1), 20.0);
        QCOMPARE(area.rowY(2), 60.0);
    }

    void readingsAreAsPreciseAsPixels()
    {
        Axis time = Axis::covering(0, 60, 6);
        time.tickUnit = u"s"_s;
        QCOMPARE(time.readingAt(0.5, 600), u"30.0 s"_s);
        QCOMPARE(time.readingAt(0.5, 6000), u"30.00 s"_s);
        QCOMPARE(Axis::covering(0, 60'000, 6).readingAt(0.5, 600), u"30000"_s);
    }

    void windowsStayInsideOfTheWhole()
    {
        const ViewWindow half = ViewWindow {}.zoomed(0.5, 0.25);
        QCOMPARE(half, (ViewWindow {0.125, 0.625}));
        QCOMPARE(half.moved(-2), (ViewWindow {0, 0.5}));
        QCOMPARE(half.moved(2), (ViewWindow {0.5, 1}));
        QCOMPARE(half.part(0.5, 0), (ViewWindow {0.125, 0.375}));
        QVERIFY(half.zoomed(4, 0.5).isWhole());
        QVERIFY(half.zoomed(0, 0.5).width() > 0.9 * ViewWindow::narrowest);
    }

    void theNearestPointIsFoundAmongMany()
    {
        std::vector<HoverPoint> points;
        for (int i = 0; i < 400'000; ++i)
            points.push_back({QPointF(i % 997, (i * 7) % 499), i % 4, {}, i, i});
        points.push_back({QPointF(5000, 10)}); // out of view
        HoverIndex index;
        index.fill(points, QRectF(0, 0, 1000, 500));
        QCOMPARE(index.points().size(), std::size_t(400'000));
        for (const QPointF pointer : {QPointF(500.3, 250.2), QPointF(0, 0), QPointF(996, 498)}) {
            double least = 14;
            for (const HoverPoint& point : points)
                least = std::min(least, std::hypot(point.position.x() - pointer.x(), point.position.y() - pointer.y()));
            const HoverPoint* nearest = index.nearest(pointer, 14);
            QVERIFY(nearest != nullptr);
            QCOMPARE(std::hypot(nearest->position.x() - pointer.x(), nearest->position.y() - pointer.y()), least);
        }
        QVERIFY(index.nearest({-100, -100}, 14) == nullptr);
        QCOMPARE(index.ofItem(17).size(), std::size_t(1));
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
