// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartframe.h"
#include "ui/servercharts/measureswitch.h"
#include "ui/servercharts/serverloadchart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::vector<ServerSample> samples()
{
    return {{.at = 8s, .running = 0, .waiting = 0, .outputTokens = 100},
            {.at = 9s, .running = 1, .waiting = 0, .cacheUse = 0.25, .outputTokens = 100},
            {.at = 11s, .running = 4, .waiting = 3, .cacheUse = 0.5, .outputTokens = 140},
            {.at = 13s, .running = 2, .cacheUse = 0.375, .outputTokens = 200}};
}

ServerLoadPlot plot(std::size_t legs = 1)
{
    ServerLoadPlot plot;
    for (std::size_t leg = 0; leg < legs; ++leg)
        plot.legs.push_back(serverLoadLegOf(u"Lab %1"_s.arg(leg), samples(), 10s));
    return plot;
}

} // namespace

class TestServerLoadChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aLegBeginsWithWhatWasSoBeforeIt()
    {
        const ServerLoadLeg leg = serverLoadLegOf(u"Lab"_s, samples(), 10s);
        QCOMPARE(leg.points.size(), 3U);
        QCOMPARE(leg.points[0], (ServerLoadPoint {0, 1, 0, 25}));
        QCOMPARE(leg.points[1], (ServerLoadPoint {1, 4, 3, 50}));
        QCOMPARE(leg.points[2], (ServerLoadPoint {3, 2, std::nullopt, 37.5}));
        QCOMPARE(leg.serverRate, QList<QPointF>({{0, 20}, {2, 30}}));
    }

    void aFinishedLegHasTheClientsCountBesideTheServers()
    {
        Leg leg;
        leg.records.push_back({.sentAt = 9s, .latency = 4s, .text = u"x"_s, .usage = {.completionTokens = 80}});
        leg.server.samples = samples();
        const ServerLoadLeg shown = serverLoadLegOf(u"Lab"_s, leg);
        QCOMPARE(shown.clientRate.size(), shown.serverRate.size());
        QCOMPARE(shown.clientRate.last().y(), 20.0);
        leg.records.clear();
        QVERIFY(serverLoadLegOf(u"Lab"_s, leg).isEmpty());
    }

    void eachMeasureHasItsLinesUnitAndRemark_data()
    {
        QTest::addColumn<ServerMeasure>("measure");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("points");
        QTest::addColumn<QString>("remark");
        QTest::addRow("requests") << ServerMeasure::Requests << u"requests"_s << 5 << u"dotted: waiting"_s;
        QTest::addRow("cache") << ServerMeasure::Cache << u"%"_s << 3 << u"keys and values"_s;
        QTest::addRow("tokens") << ServerMeasure::Tokens << u"output tokens/s"_s << 2 << u"by the server"_s;
    }

    void eachMeasureHasItsLinesUnitAndRemark()
    {
        QFETCH(const ServerMeasure, measure);
        QFETCH(const QString, unit);
        QFETCH(const int, points);
        QFETCH(const QString, remark);
        ServerLoadChart chart(m_theme);
        chart.resize(500, 250);
        chart.show();
        chart.display(plot());
        chart.setMeasure(measure);
        QCOMPARE(chart.plotArea().vertical.unit, unit);
        QCOMPARE(static_cast<int>(chart.hoverPoints().size()), points);
        QVERIFY2(chart.remark().contains(remark), qPrintable(chart.remark()));
    }

    void pointsSayWhatTheyAre()
    {
        ServerLoadChart chart(m_theme);
        chart.resize(500, 250);
        chart.show();
        chart.display(plot());
        QStringList texts;
        for (const HoverPoint& point : chart.hoverPoints())
            texts.append(point.text);
        QVERIFY2(texts.contains(u"Lab 0, at 1.000 s\nBeing answered: 4.000"_s), qPrintable(texts.join(u'|')));
        QVERIFY(texts.contains(u"Lab 0, at 1.000 s\nWaiting: 3.000"_s));
    }

    void theTableSaysTheSame()
    {
        ServerLoadChart chart(m_theme);
        chart.display(plot());
        const QString csv = chart.toCsv();
        QVERIFY2(
            csv.startsWith(u"leg,at_s,running,waiting,cache_use_percent,server_output_tokens_per_s,"
                           "client_output_tokens_per_s\nLab 0,0,1,0,25,,\nLab 0,1,4,3,50,,\nLab 0,3,2,,37.5,,\n"_s),
            qPrintable(csv));
        QVERIFY(csv.contains(u"Lab 0,2,,,,30,\n"_s));
    }

    void manyLegsHavePanels()
    {
        ServerLoadChart chart(m_theme);
        chart.resize(500, 250);
        chart.show();
        chart.display(plot(3));
        QVERIFY(!chart.hasPanels());
        QCOMPARE(chart.legend().size(), 3U);
        chart.display(plot(6));
        QVERIFY(chart.hasPanels());
        QVERIFY(!chart.grab().isNull());
    }

    void aServerThatSaysNothingIsSaidToDoSo()
    {
        ServerLoadPlot one = plot();
        one.legs.push_back({.name = u"Mute"_s});
        QVERIFY(!one.isEmpty());
        QVERIFY(ServerLoadPlot {.legs = {one.legs[1]}}.isEmpty());
        ServerLoadChart chart(m_theme);
        chart.resize(500, 250);
        chart.show();
        chart.display(one);
        QTRY_VERIFY(chart.accessibleDescription().contains(u"The server of Mute tells nothing."));
        QVERIFY(chart.accessibleDescription().contains(u"at most 4.000 and 3.000"));
        chart.display({});
        QVERIFY(!chart.canShow(ServerMeasure::Requests));
        QVERIFY(!chart.grab().isNull());
    }

    void theSwitchOffersWhatTheServersTell()
    {
        auto* chart = new ServerLoadChart(m_theme);
        ChartFrame frame(m_theme, u"Server load"_s, chart);
        auto* measures = new MeasureSwitch(*chart, frame);
        ServerLoadPlot shown = plot();
        shown.legs[0].serverRate.clear();
        chart->display(shown);
        measures->refresh();
        QCOMPARE(measures->text(), u"Requests"_s);
        emit measures->menu()->aboutToShow();
        const QList<QAction*> actions = measures->menu()->actions();
        QCOMPARE(actions.size(), 3);
        QVERIFY(actions[1]->isEnabled());
        QVERIFY(!actions[2]->isEnabled());
        actions[1]->trigger();
        QCOMPARE(chart->measure(), ServerMeasure::Cache);
        QCOMPARE(measures->text(), u"Cache"_s);
    }

    void thereAreNoHalvesOfRequests()
    {
        ServerLoadChart chart(m_theme);
        chart.resize(500, 250);
        chart.show();
        chart.display({.legs = {serverLoadLegOf(u"Lab"_s, {{.at = 1s, .running = 1}, {.at = 2s, .running = 1}}, 0s)}});
        QCOMPARE(chart.plotArea().vertical.ticks(), (std::vector<double> {0, 1}));
    }

    void longRunsAreDrawnWithFewPoints()
    {
        std::vector<ServerSample> many;
        for (int i = 0; i < 20'000; ++i)
            many.push_back({.at = std::chrono::seconds(i), .running = i % 7, .waiting = i % 3});
        ServerLoadChart chart(m_theme);
        chart.resize(500, 250);
        chart.show();
        chart.display({.legs = {serverLoadLegOf(u"Lab"_s, many, 0s)}});
        QVERIFY(chart.hoverPoints().size() <= 600);
        QCOMPARE(chart.plotArea().horizontal.tickUnit, u"h"_s);
        QVERIFY(chart.plotArea().horizontal.to < 10);
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestServerLoadChart)

#include "tst_serverloadchart.moc"
