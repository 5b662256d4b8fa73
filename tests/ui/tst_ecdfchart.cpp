// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/ecdfchart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

DistributionPlot twoLegs()
{
    return {{{u"Metis"_s, {5.0, 4.5, 5.5, 5.1}, {2, 1, 4, 3}}, {u"Sophia"_s, {1.0, 2.0}, {}}}, u"s"_s, u"Latency"_s};
}

DistributionPlot manyLegs(std::size_t count)
{
    DistributionPlot plot {{}, u"s"_s, {}};
    for (std::size_t leg = 0; leg < count; ++leg)
        plot.legs.push_back({u"Leg %1"_s.arg(leg + 1), {1.0 + static_cast<double>(leg), 9.0}, {}});
    return plot;
}

} // namespace

class TestEcdfChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aStepSaysHowManyAreWithinIt()
    {
        EcdfChart chart(m_theme);
        chart.resize(500, 260);
        chart.show();
        chart.display(twoLegs());
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(6));
        // 0.5 ± √(ln 40 ÷ 8) = 0.5 ± 0.679
        QCOMPARE(points[1].text, u"50 % of Metis within 5.000 s\n95 % band: 0 % to 100 %"_s);
        QCOMPARE(points[1].item, 2); // the prompt of the value, whatever its place in the run
        QCOMPARE(points[4].item, -1);
        QVERIFY(points[3].position.y() < points[0].position.y());
    }

    void veryManyValuesAreThinned()
    {
        DistributionPlot plot {{{u"Metis"_s, {}, {}}}, u"s"_s, {}};
        for (int i = 0; i < 50'000; ++i)
            plot.legs[0].values.push_back(std::fmod(i * 0.618, 7));
        EcdfChart chart(m_theme);
        chart.display(plot);
        QVERIFY(chart.hoverPoints().size() <= 300); // two corners each
        QVERIFY(chart.hoverPoints().size() > 100);
    }

    void theTableHasEveryStepAndItsBand()
    {
        EcdfChart chart(m_theme);
        chart.display({{{u"Metis"_s, {2, 1, 2, 3}, {}}}, u"s"_s, {}});
        QCOMPARE(chart.toCsv(),
                 u"leg,value,unit,share,ci95_low,ci95_high\nMetis,1,s,0.25,0,0.929050758\n"
                 "Metis,2,s,0.75,0.0709492421,1\nMetis,3,s,1,0.320949242,1\n"_s);
    }

    void itIsTold()
    {
        EcdfChart chart(m_theme);
        chart.display(twoLegs());
        QTRY_VERIFY(!chart.accessibleDescription().isEmpty());
        QVERIFY(chart.accessibleDescription().contains(u"half of them within 5.050 s"));
        QVERIFY(chart.accessibleDescription().contains(u"all within 2.000 s"));
    }

    void aFewLegsShareAPictureAndMoreGetPanels()
    {
        EcdfChart chart(m_theme);
        chart.resize(600, 400);
        chart.show();
        chart.display(manyLegs(4));
        QVERIFY(!chart.hasPanels());
        QCOMPARE(chart.legend().size(), std::size_t(4));
        QCOMPARE(chart.areaOf(0).rect, chart.areaOf(3).rect);
        chart.display(manyLegs(12));
        QVERIFY(chart.hasPanels());
        QVERIFY(chart.legend().empty()); // the panels are named
    }

    void panelsShareTheirAxesAndDoNotTouch()
    {
        EcdfChart chart(m_theme);
        chart.resize(600, 400);
        chart.show();
        for (const std::size_t count : {5, 7, 12}) {
            chart.display(manyLegs(count));
            const QRectF whole = chart.plotArea().rect;
            for (std::size_t leg = 0; leg < count; ++leg) {
                const PlotArea area = chart.areaOf(leg);
                QCOMPARE(area.horizontal, chart.areaOf(0).horizontal);
                QCOMPARE(area.vertical, chart.areaOf(0).vertical);
                QVERIFY(whole.adjusted(-1, -1, 1, 1).contains(area.rect));
                QVERIFY(area.rect.width() > 60 && area.rect.height() > 40);
                for (std::size_t other = 0; other < leg; ++other)
                    QVERIFY(!area.rect.intersects(chart.areaOf(other).rect));
                for (const HoverPoint& point : chart.hoverPoints()) {
                    if (point.leg == static_cast<int>(leg))
                        QVERIFY(area.rect.adjusted(-1, -1, 1, 1).contains(point.position));
                }
            }
        }
    }

    void moreLegsWantMoreRoom()
    {
        EcdfChart chart(m_theme);
        chart.display(manyLegs(2));
        const int usual = chart.sizeHint().height();
        chart.display(manyLegs(12));
        QVERIFY(chart.sizeHint().height() > usual);
    }

    void nothingIsSaidToBeNothing()
    {
        EcdfChart chart(m_theme);
        chart.show();
        chart.display({{{u"Metis"_s, {}, {}}}, u"s"_s, {}});
        QVERIFY(chart.hoverPoints().empty());
        QTRY_COMPARE(chart.accessibleDescription(), u"Metis: no values."_s);
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestEcdfChart)

#include "tst_ecdfchart.moc"
