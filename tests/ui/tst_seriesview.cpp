// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredsweep.h"
#include "scriptedrun.h"
#include "ui/live/liveview.h"
#include "ui/live/requeststable.h"
#include "ui/run/runpage.h"
#include "ui/run/seriesview.h"
#include "ui/run/sweepmodel.h"
#include "ui/sweepcharts/matrixview.h"
#include "ui/sweepcharts/sweepcards.h"
#include "ui/sweepcharts/sweepchart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentswitch.h"
#include "ui/widgets/statedot.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

std::vector<Scenario> sweep()
{
    Scenario scenario {.key = {}, .plan = scriptedrun::plan()};
    scenario.plan.sweep = Sweep {.variable = SweepVariable::Concurrency, .values = {1, 2, 4, 8}};
    return {scenario};
}

std::vector<Scenario> suite()
{
    const Scenario original {.key = u"original"_s, .plan = scriptedrun::plan()};
    Scenario concurrency = sweep().front();
    concurrency.key = u"concurrency"_s;
    return {original, concurrency};
}

SweepCurves curvesOf(const QString& scenario)
{
    SweepCurves curves = measuredsweep::concurrency();
    curves.scenario = scenario;
    return curves;
}

} // namespace

class TestSeriesView : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<RunPage> m_page {};

    [[nodiscard]] SeriesView& series() const { return *m_page->findChild<SeriesView*>(); }
    [[nodiscard]] QToolButton* segment(SeriesView::Face face) const
    {
        return m_page->findChild<QToolButton*>(u"segment%1"_s.arg(static_cast<int>(face)));
    }
    void beginStep(double concurrency, int number, const QString& scenario = {})
    {
        m_page->beginStep({.scenario = scenario,
                           .point = SweepPoint {SweepVariable::Concurrency, concurrency},
                           .number = number,
                           .count = 4},
                          scriptedrun::plan());
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->setScheme(Scheme::Light);
    }
    void init()
    {
        m_page = std::make_unique<RunPage>(*m_theme);
        m_page->setEndpoints(scriptedrun::endpoints());
        m_page->resize(1216, 734);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void aRunOfOneStepHasNoSwitch()
    {
        m_page->begin(scriptedrun::plan());
        QVERIFY(!m_page->findChild<SegmentSwitch*>()->isVisible());
        const auto* live = m_page->findChild<LiveView*>();
        QVERIFY(live->isVisible());
        QCOMPARE(live->mapTo(&series(), QPoint(0, 0)), QPoint(0, 0)); // and nothing where it would be
    }

    void aSeriesBeginsWithTheStepAndTurnsToTheSweepOnceAPointIsDone()
    {
        m_page->beginSeries(sweep());
        beginStep(1, 1);
        QCOMPARE(series().face(), SeriesView::Face::Now);
        QCOMPARE(m_page->findChild<QLabel*>(u"seriesStep"_s)->text(), u"Concurrency 1 · step 1 of 4"_s);
        m_page->showCurves({{.scenario = {}, .variable = SweepVariable::Concurrency, .curves = {}}});
        QCOMPARE(series().face(), SeriesView::Face::Now);
        m_page->showCurves({curvesOf({})});
        QCOMPARE(series().face(), SeriesView::Face::Sweep);
        beginStep(2, 2);
        QCOMPARE(series().face(), SeriesView::Face::Sweep);
        const auto charts = m_page->findChildren<SweepChart*>();
        QCOMPARE(charts.size(), 2);
        QCOMPARE(charts[0]->current(), std::optional(2.0));
    }

    void theUsersChoiceIsKeptThroughStepsAndSeries()
    {
        m_page->beginSeries(sweep());
        beginStep(1, 1);
        segment(SeriesView::Face::Now)->click();
        m_page->showCurves({curvesOf({})});
        QCOMPARE(series().face(), SeriesView::Face::Now);
        m_page->begin(scriptedrun::plan());
        m_page->beginSeries(suite());
        m_page->showCurves({curvesOf(u"concurrency"_s)});
        QCOMPARE(series().face(), SeriesView::Face::Now);
        segment(SeriesView::Face::Result)->click();
        QVERIFY(m_page->findChild<MatrixView*>()->isVisible());
    }

    void theChoiceIsToldAndTakenUpAnotherTime()
    {
        QSignalSpy choices(m_page.get(), &RunPage::seriesFaceChosen);
        m_page->beginSeries(sweep());
        m_page->showCurves({curvesOf({})}); // turns to the sweep by itself
        QCOMPARE(choices.count(), 0);
        segment(SeriesView::Face::Now)->click();
        QCOMPARE(choices.at(0).at(0).toString(), u"now"_s);
        RunPage another(*m_theme);
        another.preferSeriesFace(u"now"_s);
        another.preferSeriesFace(u"nothing known"_s);
        another.beginSeries(sweep());
        another.showCurves({curvesOf({})});
        QCOMPARE(another.findChild<SeriesView*>()->face(), SeriesView::Face::Now);
    }

    void whatWasChosenIsLetGoAgain()
    {
        auto* follow = m_page->findChild<QToolButton*>(u"followSeries"_s);
        QSignalSpy choices(m_page.get(), &RunPage::seriesFaceChosen);
        m_page->beginSeries(sweep());
        QVERIFY(!follow->isVisible());
        segment(SeriesView::Face::Now)->click();
        m_page->showCurves({curvesOf({})});
        QCOMPARE(series().face(), SeriesView::Face::Now);
        QVERIFY(follow->isVisible());
        follow->click();
        QCOMPARE(series().face(), SeriesView::Face::Sweep);
        QCOMPARE(choices.last().at(0).toString(), QString());
        QVERIFY(!follow->isVisible());
    }

    void thePointsStandInATableBelowTheirCharts()
    {
        m_page->beginSeries(sweep());
        const auto* table = m_page->findChild<QTableView*>(u"sweepTable"_s);
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table->model()->rowCount(), 0);
        m_page->showCurves({curvesOf({})});
        QCOMPARE(table->model()->rowCount(), 14);
        const auto cell = [table](int row, int column) { return table->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, SweepModel::PointColumn), u"1"_s);
        QCOMPARE(cell(0, SweepModel::EndpointColumn), u"Metis"_s);
        QCOMPARE(cell(1, SweepModel::EndpointColumn), u"Sophia"_s);
        QCOMPARE(cell(1, SweepModel::ThroughputColumn), u"47.8 tok/s"_s);
        QCOMPARE(cell(1, SweepModel::P95Column), u"3.100 s"_s);
        QVERIFY(!table->model()->index(1, SweepModel::P95Column).data(Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(cell(11, SweepModel::AnsweredColumn), u"97 %"_s);
        QVERIFY(table->isVisible());
    }

    void aSearchHasRoomForEveryDoubling()
    {
        std::vector<Scenario> search = sweep();
        search.front().plan.sweep = Sweep {.variable = SweepVariable::Concurrency, .from = 1, .to = 32};
        m_page->beginSeries(search);
        beginStep(1, 1);
        m_page->showCurves({curvesOf({})});
        const auto* chart = m_page->findChild<SweepChart*>();
        const int height = chart->height();
        QCOMPARE(chart->plotArea().horizontal.ticks().size(), std::size_t(8)); // the curves know 64 and 128
        SweepCurves few = curvesOf({});
        few.curves[0].points.resize(1);
        few.curves[1].points.resize(1);
        m_page->showCurves({few});
        QCOMPARE(chart->plotArea().horizontal.ticks(), (std::vector<double> {1, 2, 4, 8, 16, 32}));
        QCOMPARE(chart->height(), height); // however many rows stand below
    }

    void everyScenarioWithASweepHasItsCharts()
    {
        m_page->beginSeries(suite());
        QCOMPARE(m_page->findChildren<SweepCards*>().size(), 1);
        m_page->showCurves({curvesOf(u"concurrency"_s), curvesOf(u"long_context"_s)});
        QCOMPARE(m_page->findChildren<SweepCards*>().size(), 2);
        beginStep(4, 3, u"concurrency"_s);
        const auto charts = m_page->findChildren<SweepChart*>();
        QCOMPARE(charts[0]->current(), std::optional(4.0));
        QVERIFY(!charts[2]->current()); // of the other scenario
        m_page->beginSeries(sweep());
        QCOMPARE(m_page->findChildren<SweepCards*>().size(), 1);
    }

    void aSuiteEndsWithItsResult()
    {
        m_page->beginSeries(suite());
        m_page->showCurves({curvesOf(u"concurrency"_s)});
        m_page->showMatrix(measuredsweep::matrix());
        const auto result = std::make_shared<RunResult>(scriptedrun::run().result);
        m_page->finish(result, u"/data/metis_vs_sophia.json"_s);
        QCOMPARE(series().face(), SeriesView::Face::Result);
        QCOMPARE(m_page->findChild<MatrixView*>()->matrix(), measuredsweep::matrix());
        QVERIFY(m_page->findChild<QLabel*>(u"seriesStep"_s)->text().isEmpty());
        QVERIFY(!m_page->findChildren<SweepChart*>()[0]->current());
    }

    void aStoppedSeriesCanBeContinued()
    {
        QSignalSpy resumes(m_page.get(), &RunPage::resumeRequested);
        auto* button = m_page->findChild<QPushButton*>(u"resumeRun"_s);
        auto result = std::make_shared<RunResult>(scriptedrun::run().result);
        result->wasStopped = true;
        m_page->beginSeries(sweep());
        QVERIFY(!button->isVisible());
        m_page->finish(result, u"/data/metis_vs_sophia.json"_s);
        QVERIFY(button->isVisible());
        button->click();
        QCOMPARE(resumes.at(0).at(0).toString(), u"/data/metis_vs_sophia.json"_s);
        m_page->beginSeries(sweep());
        QVERIFY(!button->isVisible());
        result->wasStopped = false;
        m_page->finish(result, u"/data/metis_vs_sophia.json"_s);
        QVERIFY(!button->isVisible());
        result->wasStopped = true;
        m_page->begin(scriptedrun::plan()); // one step: there is nothing of it to keep
        m_page->finish(result, u"/data/metis_vs_sophia.json"_s);
        QVERIFY(!button->isVisible());
    }

    void oneEndpointAloneHasNoResult()
    {
        std::vector<Scenario> alone = sweep();
        alone.front().plan.endpoints.resize(1);
        m_page->beginSeries(alone);
        m_page->beginStep({.scenario = {}, .point = {}, .number = 1, .count = {}}, alone.front().plan);
        QVERIFY(!segment(SeriesView::Face::Result)->isVisible());
        QVERIFY(segment(SeriesView::Face::Sweep)->isVisible());
    }

    void theRequestsAreThoseOfTheStep()
    {
        m_page->beginSeries(sweep());
        const scriptedrun::Run run = scriptedrun::run();
        for (int step = 1; step <= 2; ++step) {
            beginStep(step, step);
            for (const LiveSnapshot& snapshot : run.snapshots)
                m_page->apply(snapshot);
            m_page->finishStep(run.result);
        }
        QCOMPARE(m_page->findChild<RequestsTable*>()->model()->rowCount(), 20);
    }

    void theClientIsGoodDoubtfulOrPoorByShapeAndWord_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<DotState>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("good") << 1 << DotState::Ready << u"good"_s;
        QTest::newRow("doubtful") << 12 << DotState::Warning << u"doubtful: timer 12 ms late"_s;
        QTest::newRow("poor") << 400 << DotState::Error << u"poor: timer 400 ms late"_s;
    }
    void theClientIsGoodDoubtfulOrPoorByShapeAndWord()
    {
        QFETCH(const int, milliseconds);
        QFETCH(const DotState, state);
        QFETCH(const QString, word);
        m_page->begin(scriptedrun::plan());
        LiveSnapshot snapshot;
        const Lateness lateness {Milliseconds(0), Milliseconds(milliseconds), Milliseconds(2 * milliseconds), 100};
        snapshot.health = ClientHealth {.timer = lateness, .sending = {}, .queueing = {}, .workers = {{}}};
        snapshot.health->workers[0].cpuShare = 0.25;
        m_page->apply(snapshot);
        const auto* dot = m_page->findChild<StateDot*>(u"clientHealth"_s);
        QCOMPARE(dot->state(), state);
        QVERIFY2(dot->text().startsWith(word), qPrintable(dot->text()));
        QVERIFY(dot->toolTip().contains(u"Timers late:"_s));
        QVERIFY(dot->toolTip().contains(u"25 %"_s));
    }
};

QTEST_MAIN(TestSeriesView)

#include "tst_seriesview.moc"
