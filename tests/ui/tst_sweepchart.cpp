// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredsweep.h"
#include "ui/charts/chartframe.h"
#include "ui/sweepcharts/sweepcards.h"
#include "ui/sweepcharts/sweepchart.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tokenscope;
using namespace Qt::StringLiterals;

class TestSweepChart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void doublingsAreEvenlySpaced()
    {
        SweepChart chart(m_theme, SweepFigure::Throughput);
        chart.resize(500, 260);
        chart.show();
        chart.display(measuredsweep::concurrency());
        const PlotArea area = chart.plotArea();
        QVERIFY(area.horizontal.isLogarithmic);
        QVERIFY(qFuzzyCompare(area.x(2) - area.x(1), area.x(128) - area.x(64)));
        QVERIFY(area.x(1) > area.rect.left() && area.x(128) < area.rect.right());
        QCOMPARE(area.horizontal.ticks(), (std::vector<double> {1, 2, 4, 8, 16, 32, 64, 128}));
        QCOMPARE(area.horizontal.labelOf(64), u"64"_s);
        QCOMPARE(area.horizontal.unit, u"requests at a time"_s);
    }

    void ratesCloseTogetherAreLinear()
    {
        SweepCurves curves = measuredsweep::concurrency();
        curves.variable = SweepVariable::Rate;
        for (SweepCurve& curve : curves.curves)
            curve.points.resize(4); // 1 … 8 /s
        SweepChart chart(m_theme, SweepFigure::Latency);
        chart.show();
        chart.display(curves);
        QVERIFY(!chart.plotArea().horizontal.isLogarithmic);
        QCOMPARE(chart.plotArea().horizontal.from, 0.0);
    }

    void whatIsExpectedHasItsPlaceFromTheBeginning()
    {
        SweepChart chart(m_theme, SweepFigure::Throughput);
        chart.show();
        chart.setExpected({1'000, 8'000, 32'000});
        SweepCurves curves {.scenario = {}, .variable = SweepVariable::PromptTokens, .curves = {}};
        chart.display(curves);
        const Axis before = chart.plotArea().horizontal;
        curves.curves.push_back({u"Metis"_s, false, {measuredsweep::point(1'000, 10, 5, 6)}});
        chart.display(curves);
        QCOMPARE(chart.plotArea().horizontal, before);
        QCOMPARE(before.labelOf(32'000), u"32k"_s);
    }

    void theVerticalAxisGrowsAndBeginsAnewWithANewSweep()
    {
        SweepChart chart(m_theme, SweepFigure::Throughput);
        chart.show();
        SweepCurves curves = measuredsweep::concurrency();
        chart.display(curves);
        const double top = chart.plotArea().vertical.to;
        QVERIFY(top >= 760);
        curves.curves[0].points.resize(1);
        curves.curves[1].points.resize(1);
        chart.display(curves);
        QVERIFY(chart.plotArea().vertical.to < top);
    }

    void thePointBeingMeasuredIsMarkedOnTheScreenOnly()
    {
        ChartFrame frame(m_theme, u"Output throughput"_s, new SweepChart(m_theme, SweepFigure::Throughput));
        auto& chart = static_cast<SweepChart&>(frame.chart());
        chart.display(measuredsweep::concurrency());
        const QImage before = frame.renderToImage({600, 300});
        chart.resize(500, 260);
        chart.show();
        const QImage shown = chart.grab().toImage();
        chart.setCurrent(64);
        QVERIFY(chart.grab().toImage() != shown);
        QCOMPARE(frame.renderToImage({600, 300}), before);
    }

    void aValueUnderThePointerSaysEverything()
    {
        SweepChart chart(m_theme, SweepFigure::Latency);
        chart.resize(500, 260);
        chart.show();
        chart.display(measuredsweep::concurrency());
        const auto points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(14));
        QCOMPARE(points[8].text,
                 u"Sophia, 1 at a time\nOutput 47.80 tokens/s\nAnswers 0.5975 /s\nMedian latency 1.620 s\n"
                 "95th percentile 3.100 s, from too few answers\nFirst token 0.6480 s\nn = 12"_s);
        QVERIFY(points[13].text.contains(u"Answered 97 %"_s));
    }

    void itIsToldInWordsAndWrittenAsATable()
    {
        SweepChart chart(m_theme, SweepFigure::Latency);
        SweepCurves curves = measuredsweep::concurrency();
        curves.curves[0].points.clear();
        curves.curves[1].points.resize(1);
        curves.curves[1].isSimulated = true;
        chart.display(curves);
        QTRY_VERIFY(!chart.accessibleDescription().isEmpty());
        QCOMPARE(chart.accessibleDescription(),
                 u"Metis: no values. Sophia (simulated): median 1.620 s, 95th percentile 3.100 s at 1 at a time."_s);
        QCOMPARE(chart.toCsv(),
                 u"endpoint,simulated,concurrency,output_tokens_per_s,requests_per_s,latency_p50_s,"
                 "latency_p95_s,latency_p95_supported,ttft_p50_s,success_rate,goodput_per_s,n\n"
                 "Sophia,true,1,47.8,0.5975,1.62,3.1,false,0.648,1,,12\n"_s);
        QCOMPARE(chart.legend(), (std::vector<LegendEntry> {{u"Metis"_s, 0}, {u"Sophia (simulated)"_s, 1}}));
    }

    void aGapStaysAGap()
    {
        SweepChart chart(m_theme, SweepFigure::Throughput);
        chart.resize(500, 260);
        chart.show();
        SweepCurves curves = measuredsweep::concurrency();
        chart.display(curves);
        const QImage whole = chart.grab().toImage();
        curves.curves[0].points[3].outputThroughput.reset();
        chart.display(curves);
        QCOMPARE(chart.hoverPoints().size(), std::size_t(13));
        QVERIFY(chart.grab().toImage() != whole);
    }

    void bothFiguresCarryTheScenarioAndTheRemarksThatMatter()
    {
        SweepCards cards(m_theme);
        SweepCurves curves = measuredsweep::concurrency();
        cards.display(curves);
        QCOMPARE(cards.throughput().title(), u"Output throughput"_s);
        curves.scenario = u"long_context"_s;
        cards.display(curves);
        QCOMPARE(cards.latency().title(), u"Long context: latency"_s);
        cards.setProgress({1, 2}, 2);
        const QTemporaryDir folder;
        for (const QString& suffix : {u"svg"_s, u"png"_s, u"pdf"_s, u"csv"_s})
            QVERIFY(cards.latency().renderToFile(folder.filePath(u"sweep."_s + suffix), {600, 300}));
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestSweepChart)

#include "tst_sweepchart.moc"
