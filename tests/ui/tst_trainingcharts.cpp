// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingruns.h"
#include "ui/charts/chartframe.h"
#include "ui/theme/theme.h"
#include "ui/trainingcharts/batchratechart.h"
#include "ui/trainingcharts/trainingcurveschart.h"
#include "ui/trainingcharts/trainingfigures.h"
#include "ui/trainingcharts/walltimechart.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace tokenscope;

class TestTrainingCharts : public QObject
{
    Q_OBJECT

private slots:
    void doublingsOfTheBatchSizeAreEquallyFarApart()
    {
        BatchRateChart chart(m_theme);
        chart.resize(600, 300);
        chart.display(trainingplots::rateByBatchSize(compareBatchSizes(
            {trainingRun(u"a"_s, 256, 8), trainingRun(u"b"_s, 512, 16), trainingRun(u"c"_s, 1024, 31)})));
        chart.show();
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(3));
        const double first = points[1].position.x() - points[0].position.x();
        const double second = points[2].position.x() - points[1].position.x();
        QVERIFY(first > 50);
        QVERIFY(std::abs(first - second) < 0.5);
        QCOMPARE(points[1].item, 1);
        QVERIFY(points[1].text.contains(u"Batch size 512"_s));
    }

    void repeatsStandBesideEachOtherWithTheirSpread()
    {
        BatchRateChart chart(m_theme);
        chart.resize(600, 300);
        chart.display(trainingplots::rateByBatchSize(
            compareBatchSizes({trainingRun(u"a"_s, 512, 16), trainingRun(u"b"_s, 512, 12.8)})));
        chart.show();
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(2));
        QVERIFY(points[0].position.x() < points[1].position.x());
        QVERIFY2(points[0].text.contains(u"2 runs: 32.00 – 40.00 samples/s"_s), qPrintable(points[0].text));
        QVERIFY(chart.toCsv().contains(u"512,Batch size 512 · b,40,true,,,36,32,40,2\n"_s));
    }

    void runsOfDifferentModelsHaveNoMean()
    {
        BatchRateChart chart(m_theme);
        const auto display = [&chart](double stepTime) {
            chart.display(trainingplots::rateByBatchSize(compareBatchSizes(
                {trainingRun(u"a"_s, 512, 16), trainingRun(u"b"_s, 512, stepTime), trainingRun(u"c"_s, 1024, 31)})));
        };
        display(15.9);
        QCOMPARE(chart.remark(), u"line: mean"_s);
        display(0.2);
        QVERIFY2(chart.remark().startsWith(u"no mean"_s), qPrintable(chart.remark()));
    }

    void whatTheLogSaysIsShownWhereItMisleads()
    {
        TrainingRun run = trainingRun(u"a"_s, 512, 16);
        run.lastGlobalRate = 20;
        const BatchRatePlot plot = trainingplots::rateByBatchSize(compareBatchSizes({run}));
        QVERIFY(!plot.columns.front().points.front().strayRate);
        QCOMPARE(plot.columns.front().points.front().strayGlobalRate, std::optional(20.0));
    }

    void lossesAreAgainstSamplesOrSteps()
    {
        const BatchSizeComparison comparison = compareBatchSizes({trainingRun(u"a"_s, 512, 16)});
        TrainingCurvesChart chart(m_theme);
        chart.display(trainingplots::loss(comparison, LossAxis::Samples));
        QCOMPARE(chart.toCsv().section(u'\n', 0, 1), u"run,stretch,samples,loss\nBatch size 512,1,25600,7.5"_s);
        chart.display(trainingplots::loss(comparison, LossAxis::Steps));
        QCOMPARE(chart.toCsv().section(u'\n', 0, 1), u"run,stretch,step,loss\nBatch size 512,1,50,7.5"_s);
    }

    void aLoopThatBeginsAnewIsAnotherStretch()
    {
        TrainingRun run = trainingRun(u"a"_s, 512, 16);
        const std::vector<TrainingPoint> once = run.points;
        run.points.insert(run.points.end(), once.begin(), once.end());
        const TrainingCurves curves = trainingplots::loss(compareBatchSizes({run}), LossAxis::Steps);
        QCOMPARE(curves.curves.front().stretches.size(), std::size_t(2));
    }

    void ratesOverTimeAreByTheClock()
    {
        const TrainingCurves curves
            = trainingplots::rateOverTime(compareBatchSizes({trainingRun(u"a"_s, 512, 16)}), RateFigure::Window);
        QCOMPARE(curves.curves.front().stretches.front().size(), qsizetype(3));
        QCOMPARE(curves.curves.front().stretches.front().first().y(), 32.0);
        QCOMPARE(curves.xKey, u"time_min"_s);
    }

    void aHoveredPointIsToldWithItsRun()
    {
        TrainingCurvesChart chart(m_theme);
        chart.resize(500, 300);
        chart.display(trainingplots::loss(compareBatchSizes({trainingRun(u"a"_s, 512, 16)}), LossAxis::Samples));
        chart.show();
        const std::vector<HoverPoint> points = chart.hoverPoints();
        chart.hoverAt(points[1].position);
        QVERIFY(chart.hovered());
        QCOMPARE(chart.hovered()->text, u"Batch size 512, at 51,200 samples\n7.000 loss"_s);
    }

    void barsSayWhereTheTimeWent()
    {
        WallTimeChart chart(m_theme);
        chart.resize(600, 200);
        chart.display(
            trainingplots::wallTimes(compareBatchSizes({trainingRun(u"b"_s, 1024, 31), trainingRun(u"a"_s, 512, 16)})));
        chart.show();
        QCOMPARE(chart.toCsv().section(u'\n', 1, 1), u"Batch size 512,100,200,0,0,3200,0,0,3500"_s);
        QCOMPARE(chart.legend().size(), std::size_t(3));
        const std::vector<HoverPoint> points = chart.hoverPoints();
        QCOMPARE(points.size(), std::size_t(6));
        QVERIFY2(points[0].text.contains(u"Queue: 1 min 40 s"_s), qPrintable(points[0].text));
        QTRY_VERIFY(chart.accessibleDescription().contains(u"Batch size 512: 58 min 20 s"_s));
    }

    void phasesThatFollowEachOtherDifferInLightness()
    {
        for (std::size_t phase = 1; phase < trainingPhaseCount; ++phase) {
            const Swatch one = WallTimeChart::swatchOf(static_cast<TrainingPhase>(phase - 1));
            const Swatch other = WallTimeChart::swatchOf(static_cast<TrainingPhase>(phase));
            QVERIFY2(std::abs(qGray(one.light) - qGray(other.light)) > 45, qPrintable(QString::number(phase)));
        }
    }

    void manyPointsAreDrawnWithinAFrame()
    {
        TrainingRun run = trainingRun(u"a"_s, 512, 16);
        run.points.clear();
        for (int i = 1; i <= 20'000; ++i)
            run.points.push_back({.at = Milliseconds(i * 1000), .step = i, .loss = 5 + std::sin(i), .rate = 30});
        const BatchSizeComparison comparison = compareBatchSizes(std::vector<TrainingRun>(4, run));
        TrainingCurvesChart chart(m_theme);
        chart.resize(600, 300);
        chart.show();
        chart.display(trainingplots::loss(comparison, LossAxis::Samples));
        chart.grab();
        QElapsedTimer timer;
        timer.start();
        chart.grab();
        qInfo("80,000 points: %lld ms a frame", timer.elapsed());
        QVERIFY(timer.elapsed() < 500);
    }

    void figuresAreWrittenWithTheirCaption()
    {
        const QTemporaryDir folder;
        const BatchSizeComparison comparison
            = compareBatchSizes({trainingRun(u"a"_s, 512, 16), trainingRun(u"b"_s, 1024, 31)});
        const auto figures = drawTrainingFigures(m_theme, comparison, {.folder = folder.path(), .formats = {u"svg"_s}});
        QVERIFY(figures.has_value());
        QCOMPARE(figures->size(), std::size_t(5));
        QVERIFY(figures->front().caption.startsWith(u"a.log, b.log — Cerebras release 2.6.0 — "_s));
        QVERIFY(QFile::exists(folder.filePath(u"wall-time.svg"_s)));
        QVERIFY(figures->front().svg.contains("samples/s"));
    }

private:
    Theme m_theme {*qApp};
};

QTEST_MAIN(TestTrainingCharts)

#include "tst_trainingcharts.moc"
