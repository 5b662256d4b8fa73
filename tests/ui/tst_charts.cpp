// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/distributionchart.h"
#include "ui/plots/fitchart.h"
#include "ui/plots/latencychart.h"
#include "ui/plots/pairschart.h"
#include "ui/plots/throughputchart.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QChart>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

QList<QLineSeries*> seriesNamed(const ChartView& view, const QString& name)
{
    QList<QLineSeries*> found;
    for (QAbstractSeries* series : view.chart()->series()) {
        if (series->name() == name)
            found.append(qobject_cast<QLineSeries*>(series));
    }
    return found;
}

LatencyPlot latencies(int dots = 3)
{
    LatencyPlot plot;
    for (const QString& name : {u"Metis"_s, u"Sophia"_s}) {
        LatencyLeg leg {.name = name};
        for (int i = 1; i <= dots; ++i) {
            leg.dots.push_back({.at = 2.0 * i, .latency = 2, .timeToFirstToken = 0.5, .promptNumber = i});
            leg.runningMedian.append({2.0 * i, 2});
        }
        plot.legs.push_back(leg);
    }
    return plot;
}

// How much of a picture is neither background nor grey: what was drawn in the legs' colours.
int colouredPixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).hsvSaturation() > 120 ? 1 : 0;
    }
    return count;
}

QImage pictureOf(ChartView& view)
{
    view.resize(500, 260);
    view.show();
    return view.grab().toImage();
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { m_theme.setScheme(Scheme::Light); }

    void requestsBecomeDots()
    {
        LatencyChart chart(m_theme);
        LatencyPlot plot = latencies();
        plot.legs.at(1).dots.at(2).succeeded = false;
        chart.show();
        chart.display(plot);
        const auto dots = seriesNamed(chart, u"requests"_s);
        QCOMPARE(dots.size(), 2);
        QCOMPARE(dots.at(0)->points(), QList<QPointF>({{2, 2}, {4, 2}, {6, 2}}));
        QCOMPARE(dots.at(1)->points(), QList<QPointF>({{2, 2}, {4, 2}}));
        QCOMPARE(seriesNamed(chart, u"failures"_s).at(1)->points(), QList<QPointF>({{6, 2}}));
        QCOMPARE(seriesNamed(chart, u"first tokens"_s).at(0)->points(), QList<QPointF>({{2, 0.5}, {4, 0.5}, {6, 0.5}}));
        QCOMPARE(seriesNamed(chart, u"median"_s).at(0)->points(), plot.legs.at(0).runningMedian);
    }

    void aSeriesNeverHasMorePointsThanAFrameAffords()
    {
        LatencyChart chart(m_theme);
        chart.show();
        chart.display(latencies(20'000));
        for (QAbstractSeries* series : chart.chart()->series())
            QVERIFY(qobject_cast<QLineSeries*>(series)->count() <= 600);
    }

    void aHiddenChartDrawsNothingUntilItIsShown()
    {
        LatencyChart chart(m_theme);
        chart.display(latencies());
        QVERIFY(chart.chart()->series().isEmpty());
        chart.show();
        QCOMPARE(seriesNamed(chart, u"requests"_s).size(), 2);
    }

    void axesDoNotJumpWithinARunAndStartAnewWithTheNext()
    {
        LatencyChart chart(m_theme);
        chart.show();
        chart.display(latencies(50));
        const Axis time = chart.plotArea().horizontal;
        LatencyPlot longer = latencies(50);
        longer.legs.at(0).dots.push_back({.at = time.to, .latency = 1});
        chart.display(longer);
        QCOMPARE(chart.plotArea().horizontal, time);
        longer.legs.at(0).dots.push_back({.at = time.to + 1, .latency = 1});
        chart.display(longer);
        QVERIFY(chart.plotArea().horizontal.to > time.to + 1);
        chart.display(latencies(2));
        QVERIFY(chart.plotArea().horizontal.to < 10);
    }

    void fewerLegsLeaveNoneOfTheOldOnesBehind()
    {
        LatencyChart chart(m_theme);
        QSignalSpy legends(&chart, &ChartView::legendChanged);
        chart.show();
        chart.display(latencies());
        QCOMPARE(legends.count(), 1);
        chart.display(latencies(4));
        QCOMPARE(legends.count(), 1);
        LatencyPlot one = latencies();
        one.legs.pop_back();
        chart.display(one);
        QCOMPARE(legends.count(), 2);
        QCOMPARE(chart.legend(), (std::vector<LegendEntry> {{u"Metis"_s, 0}}));
        QCOMPARE(seriesNamed(chart, u"requests"_s).at(1)->count(), 0);
    }

    void theThemeReachesTheLines()
    {
        ThroughputChart chart(m_theme);
        chart.show();
        chart.display({{{u"Metis"_s, {{0, 10}, {1, 12}}}, {u"Sophia"_s, {{0, 50}}}}});
        const auto lines = seriesNamed(chart, u"rate"_s);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0)->points(), QList<QPointF>({{0, 10}, {1, 12}}));
        QCOMPARE(lines.at(0)->pen().color(), lightColours().accent);
        m_theme.setScheme(Scheme::Dark);
        QCOMPARE(lines.at(0)->pen().color(), darkColours().accent);
        QVERIFY(lines.at(0)->pen().dashPattern() != lines.at(1)->pen().dashPattern());
    }

    void arrowKeysWalkOverTheValues()
    {
        LatencyChart chart(m_theme);
        chart.resize(400, 200);
        chart.show();
        chart.display(latencies());
        QVERIFY(!chart.hovered());
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.hovered()->text, u"Metis, prompt 1\nLatency 2.000 s\nFirst token 0.5000 s"_s);
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.hovered()->text.startsWith(u"Metis, prompt 2"));
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Left);
        QVERIFY(chart.hovered()->text.startsWith(u"Sophia, prompt 3"));
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(!chart.hovered());
    }

    void thePointerFindsTheNearestValue()
    {
        PairsChart chart(m_theme);
        chart.resize(400, 200);
        chart.show();
        chart.display({{u"Metis"_s, u"Sophia"_s}, {{u"prompt 1"_s, {5.5, 3.1}}, {u"prompt 2"_s, {5.0, {}}}}, u"s"_s});
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(3)); // a missing value is no place
        QTest::mouseMove(chart.viewport(), points.at(1).position.toPoint() + QPoint(3, 3));
        QTRY_VERIFY(chart.hovered().has_value());
        QCOMPARE(chart.hovered()->text, u"prompt 1\nSophia 3.100 s"_s);
    }

    void everyChartShowsItsValues()
    {
        LatencyChart latency(m_theme);
        ThroughputChart throughput(m_theme);
        PairsChart pairs(m_theme);
        DistributionChart distribution(m_theme);
        FitChart fit(m_theme);
        for (ChartView* chart : std::initializer_list<ChartView*> {&latency, &throughput, &pairs, &distribution, &fit})
            QVERIFY2(colouredPixels(pictureOf(*chart)) < 10, qPrintable(chart->accessibleName()));
        latency.display(latencies());
        throughput.display({{{u"Metis"_s, {{0, 10}, {1, 12}, {2, 9}}}}});
        pairs.display({{u"Metis"_s, u"Sophia"_s}, {{u"prompt 1"_s, {5.5, 3.1}}}, u"s"_s});
        distribution.display({{{u"Metis"_s, {4.4, 5.0, 5.1, 5.5}}, {u"Sophia"_s, {}}}, u"s"_s});
        fit.display({{{u"Metis"_s, {{10, 5}, {50, 5.2}}, FitLine {4.95, 0.005}}}, u"tokens"_s, u"s"_s});
        for (ChartView* chart : std::initializer_list<ChartView*> {&latency, &throughput, &pairs, &distribution, &fit})
            QVERIFY2(colouredPixels(pictureOf(*chart)) > 60, qPrintable(chart->accessibleName()));
    }

    void everyChartIsTold()
    {
        DistributionChart chart(m_theme);
        chart.display({{{u"Metis"_s, {4, 5, 6}}, {u"Sophia"_s, {}}}, u"s"_s});
        QTRY_VERIFY(!chart.accessibleDescription().isEmpty());
        QVERIFY(chart.accessibleDescription().contains(u"median 5.000 s"));
        QVERIFY(chart.accessibleDescription().contains(u"Sophia: no values."));
    }

    void tablesAreForOtherPrograms()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        PairsChart pairs(m_theme);
        pairs.display({{u"a, \"b\""_s, u"c"_s}, {{u"prompt 1"_s, {5.5, {}}}}, u"s"_s});
        QCOMPARE(pairs.toCsv(), u"row,leg,value,unit\nprompt 1,\"a, \"\"b\"\"\",5.5,s\nprompt 1,c,,s\n"_s);
        LatencyChart latency(m_theme);
        latency.display(latencies(1));
        QCOMPARE(latency.toCsv(),
                 u"leg,prompt,at_s,latency_s,ttft_s,succeeded\nMetis,1,2,2,0.5,true\n"
                 "Sophia,1,2,2,0.5,true\n"_s);
        QLocale::setDefault(QLocale::c());
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestCharts)

#include "tst_charts.moc"
