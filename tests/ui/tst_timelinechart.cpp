// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/timelinechart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

std::vector<LatencyDot> dotsOf(const std::vector<double>& latencies)
{
    std::vector<LatencyDot> dots;
    for (const double latency : latencies) {
        const int number = static_cast<int>(dots.size()) + 1;
        dots.push_back({.at = static_cast<double>(number), .latency = latency, .promptNumber = number});
    }
    return dots;
}

TimelinePlot plotOf(std::vector<LatencyDot> dots)
{
    TimelinePlot plot {.unit = u"s"_s, .medianOf = 5};
    TimelineLeg leg {.name = u"Metis"_s, .dots = std::move(dots)};
    leg.runningMedian = runningMedian(leg.dots, 5);
    for (const LatencyDot& dot : leg.dots)
        leg.items.push_back(dot.promptNumber);
    plot.legs.push_back(std::move(leg));
    return plot;
}

} // namespace

class TestTimelineChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    // statistics.median() of Python over the window around each
    void theRunningMedianIsTakenAroundEachRequest()
    {
        const QList<QPointF> medians = runningMedian(dotsOf({9, 1, 5, 3, 8, 2}), 3);
        QCOMPARE(medians, QList<QPointF>({{1, 5}, {2, 5}, {3, 3}, {4, 5}, {5, 3}, {6, 5}}));
    }

    void failuresHaveNoPartInTheMedian()
    {
        std::vector<LatencyDot> dots = dotsOf({1, 100, 2, 3});
        dots[1].succeeded = false;
        QCOMPARE(runningMedian(dots, 3), QList<QPointF>({{1, 1.5}, {3, 2}, {4, 2.5}}));
        QVERIFY(runningMedian(dotsOf({1, 2}), 3).isEmpty());
    }

    void theMedianIsOverATwentieth()
    {
        QCOMPARE(runningMedianWidth(10), std::size_t(5));
        QCOMPARE(runningMedianWidth(400), std::size_t(21));
        QCOMPARE(runningMedianWidth(100'000), std::size_t(101));
    }

    void failuresAndTheSlowFirstRequestAreAlwaysDrawn()
    {
        std::vector<double> latencies(20'000, 2.0);
        std::vector<LatencyDot> dots = dotsOf(latencies);
        for (const std::size_t position : {3'001, 12'345})
            dots[position].succeeded = false;
        TimelinePlot plot = plotOf(std::move(dots));
        plot.legs[0].slowFirst = 0;
        TimelineChart chart(m_theme);
        chart.resize(500, 250);
        chart.show();
        chart.display(plot);
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QVERIFY(points.size() <= 603);
        QCOMPARE(std::ranges::count_if(points, [](const auto& point) { return point.text.contains(u"Failed after"); }),
                 2);
        QCOMPARE(points.front().text, u"Metis, prompt 1\nLatency 2.000 s\nSlow for being the first"_s);
        QVERIFY(chart.remark().contains(u"20000"));
    }

    void theAxisSaysWhatIsKnownOfTheTime_data()
    {
        QTest::addColumn<int>("axis");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("column");
        QTest::newRow("times") << static_cast<int>(TimelineAxis::SinceStart) << u"since the first request"_s
                               << u"at_s"_s;
        QTest::newRow("one at a time") << static_cast<int>(TimelineAxis::SummedLatency) << u"added up"_s
                                       << u"summed_latency_s"_s;
        QTest::newRow("nothing") << static_cast<int>(TimelineAxis::RequestNumber) << u"keeps no times"_s
                                 << u"request"_s;
    }

    void theAxisSaysWhatIsKnownOfTheTime()
    {
        QFETCH(const int, axis);
        QFETCH(const QString, words);
        QFETCH(const QString, column);
        TimelinePlot plot = plotOf(dotsOf({1, 2, 3}));
        plot.axis = static_cast<TimelineAxis>(axis);
        TimelineChart chart(m_theme);
        chart.show();
        chart.display(plot);
        QVERIFY(chart.plotArea().horizontal.unit.contains(words));
        QVERIFY(chart.toCsv().startsWith(u"leg,prompt,%1,latency,unit,succeeded\n"_s.arg(column)));
    }

    void longRunsAreToldInMinutesOrHours_data()
    {
        QTest::addColumn<double>("end");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("most");
        QTest::newRow("seconds") << 599.0 << u"s"_s << 600.0;
        QTest::newRow("minutes") << 1'200.0 << u"min"_s << 20.0;
        QTest::newRow("hours") << 36'000.0 << u"h"_s << 10.0;
    }

    void longRunsAreToldInMinutesOrHours()
    {
        QFETCH(const double, end);
        QFETCH(const QString, unit);
        QFETCH(const double, most);
        TimelinePlot plot = plotOf(dotsOf({1, 2, 3}));
        plot.legs[0].dots.back().at = end;
        TimelineChart chart(m_theme);
        chart.show();
        chart.display(plot);
        QCOMPARE(chart.plotArea().horizontal.tickUnit, unit);
        QCOMPARE(chart.plotArea().horizontal.to, most);
        QVERIFY(chart.toCsv().contains(u"Metis,3,%1,3,s,true"_s.arg(end))); // files keep seconds
    }

    void itIsTold()
    {
        std::vector<LatencyDot> dots = dotsOf({4, 1, 2, 3, 4});
        dots[4].succeeded = false;
        TimelinePlot plot = plotOf(dots);
        plot.legs[0].slowFirst = 0;
        TimelineChart chart(m_theme);
        chart.display(plot);
        QTRY_VERIFY(chart.accessibleDescription().contains(u"1 failed"));
        QVERIFY(chart.accessibleDescription().contains(u"first request of Metis took unusually long: 4.000 s"));
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestTimelineChart)

#include "tst_timelinechart.moc"
