// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/qualitychart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

QualityPlot twoLegs()
{
    return {{{u"Metis"_s, 5.0, Interval {4.8, 5.3}, 0.82, Interval {0.78, 0.85}}, {u"Sophia"_s, 1.6, {}, 0.9, {}}},
            u"F1 of answers"_s};
}

} // namespace

class TestQualityChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aLegSaysBothFiguresAndHowSureTheyAre()
    {
        QualityChart chart(m_theme);
        chart.resize(400, 250);
        chart.show();
        chart.display(twoLegs());
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(2));
        QCOMPARE(points[0].text,
                 u"Metis\nMedian latency 5.000 s (95 % interval 4.800 s to 5.300 s)\n"
                 "F1 of answers 82 % (95 % interval 78 % to 85 %)"_s);
        QCOMPARE(points[1].text, u"Sophia\nMedian latency 1.600 s\nF1 of answers 90 %"_s);
        QVERIFY(!chart.remark().isEmpty());
    }

    void intervalsAreOnTheAxes()
    {
        QualityChart chart(m_theme);
        chart.show();
        QualityPlot plot = twoLegs();
        plot.legs[0].latencyInterval = Interval {4.8, 9.4};
        plot.legs[0].qualityInterval = Interval {0.41, 0.99};
        chart.display(plot);
        const PlotArea area = chart.plotArea();
        QVERIFY(area.horizontal.to >= 9.4);
        QVERIFY(area.vertical.from <= 41 && area.vertical.to >= 99);
        QVERIFY(area.vertical.from >= 0 && area.vertical.to <= 100);
    }

    void theAxisStaysAmongShares_data()
    {
        QTest::addColumn<double>("quality");
        for (const double quality : {0.0, 0.01, 0.5, 0.995, 1.0})
            QTest::addRow("%g", quality) << quality;
    }

    void theAxisStaysAmongShares()
    {
        QFETCH(const double, quality);
        QualityChart chart(m_theme);
        chart.show();
        chart.display({{{u"Metis"_s, 5.0, {}, quality, {}}}, u"F1"_s});
        const Axis axis = chart.plotArea().vertical;
        QVERIFY(axis.from >= 0 && axis.to <= 100 && axis.from < axis.to);
        QVERIFY(axis.from <= quality * 100 && axis.to >= quality * 100);
    }

    void theTableHasIntervals()
    {
        QualityChart chart(m_theme);
        chart.display(twoLegs());
        QVERIFY(chart.toCsv().contains(u"\nMetis,5,4.8,5.3,0.82,0.78,0.85,F1 of answers\n"));
        QVERIFY(chart.toCsv().contains(u"\nSophia,1.6,,,0.9,,,F1 of answers\n"));
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestQualityChart)

#include "tst_qualitychart.moc"
