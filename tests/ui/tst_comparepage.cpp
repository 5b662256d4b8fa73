// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuredsweep.h"
#include "metisandsophia.h"
#include "ui/answers/answerpane.h"
#include "ui/charts/chartview.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/comparisonview.h"
#include "ui/compare/conditionscard.h"
#include "ui/compare/headlinecard.h"
#include "ui/compare/weighingline.h"
#include "ui/comparecharts/workthreads.h"
#include "ui/comparetable/comparisonmodel.h"
#include "ui/comparetable/comparisontable.h"
#include "ui/sweepcharts/matrixview.h"
#include "ui/sweepcharts/sweepchart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/errorbanner.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QUrl>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

RunResultPtr withLegs(int number)
{
    RunResult result = metisandsophia::result();
    for (int leg = 2; leg < number; ++leg) {
        result.legs.push_back(metisandsophia::metis());
        result.legs.back().key += QString::number(leg);
        result.legs.back().name += u" %1"_s.arg(leg);
    }
    return metisandsophia::shared(result);
}

} // namespace

class TestComparePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_theme = std::make_unique<Theme>(*qApp);
    }

    void init()
    {
        m_page = std::make_unique<ComparePage>(*m_theme);
        m_page->resize(1216, 734);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void withoutFilesItOffersToOpenSome()
    {
        const QSignalSpy opened(m_page.get(), &ComparePage::openRequested);
        auto* button = openButton();
        QVERIFY(button->isVisible());
        button->click();
        QCOMPARE(opened.count(), 1);
    }

    void withoutFilesItOffersThoseOpenedBefore()
    {
        m_page->setRecentFiles({u"/r/one.json"_s, u"/r/two.json"_s});
        const QSignalSpy chosen(m_page.get(), &ComparePage::recentRequested);
        for (auto* button : m_page->findChildren<QToolButton*>()) {
            if (button->accessibleName() == u"Open two.json")
                button->click();
        }
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), u"/r/two.json"_s);
    }

    void statesTheVerdictInWordsOnceTheEvidenceIsWeighed()
    {
        const QSignalSpy weighed(m_page.get(), &ComparePage::weighed);
        m_page->display({metisandsophia::shared()});
        QCOMPARE(m_page->findChild<HeadlineCard*>()->sentence(),
                 u"Sophia against Metis: 0.325× as long — mean latency 1.621 s against 4.987 s, 10 paired prompt(s). "
                 u"Line fit: "
                 "Metis 5.0 s + 0.58 ms a token, Sophia 0.4 s + 12 ms a token."_s);
        QVERIFY(m_page->findChild<WeighingLine*>()->isVisible());
        QCOMPARE(table()->model()->index(0, 3).data().toString(), u"0.325× as long"_s);
        const int width = table()->columnWidth(3);
        QTRY_VERIFY(!m_page->findChild<WeighingLine*>()->isVisible());
        QCOMPARE(weighed.count(), 1);
        QVERIFY(m_page->findChild<HeadlineCard*>()->sentence().startsWith(u"Sophia is 3.08× faster — "));
        QCOMPARE(table()->model()->index(0, 3).data().toString(), u"3.08× faster"_s);
        QCOMPARE(table()->columnWidth(3), width); // nothing jumps
        QVERIFY(m_page->findChild<ConditionsCard*>()->isVisible());
        QCOMPARE(child<ElidedLabel>(u"fileNames"_s)->fullText(), u"metis_vs_sophia_results_20251201_191558.json"_s);
        QCOMPARE(child<QLabel>(u"counts"_s)->text(), u"20 request(s) · 2 leg(s)"_s);
    }

    void namesFromFilesAreNoMarkup()
    {
        RunResult result = metisandsophia::result();
        result.legs[1].name = u"<img src=x>"_s;
        m_page->display({metisandsophia::shared(result)});
        QVERIFY(child<QLabel>(u"headline"_s)->text().contains(u"&lt;img src=x&gt;"));
        QVERIFY(!child<QLabel>(u"headline"_s)->text().contains(u"<img"));
    }

    void anotherBaselineTurnsTheVerdict()
    {
        m_page->display({metisandsophia::shared()});
        QMenu* menu = child<QPushButton>(u"baselineButton"_s)->menu();
        QCOMPARE(menu->actions().size(), 2);
        QVERIFY(menu->actions()[0]->isChecked());
        menu->actions()[1]->trigger();
        QCOMPARE(m_page->comparison().baseline, 1U);
        QTRY_VERIFY(m_page->findChild<HeadlineCard*>()->sentence().startsWith(u"Metis is 3.08× slower"));
    }

    void everyExportIsAskedForByItsFormat()
    {
        m_page->display({metisandsophia::shared()});
        const QSignalSpy asked(m_page.get(), &ComparePage::exportRequested);
        for (QAction* action : child<QPushButton>(u"exportButton"_s)->menu()->actions())
            action->trigger();
        QSet<int> formats;
        for (const auto& arguments : asked)
            formats.insert(static_cast<int>(arguments[0].value<ReportFormat>()));
        QCOMPARE(asked.count(), 6);
        QCOMPARE(formats.size(), 6);
        QCOMPARE(m_page->findChild<QMenu*>(u"copyMenu"_s)->actions().size(), 4);
        m_page->findChild<QMenu*>(u"copyMenu"_s)->actions()[0]->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Mean latency\t4.987 s\t1.621 s\t0.325× as long"));
    }

    void recordedFiguresAreOfferedWhereThereAreSome()
    {
        m_page->display({metisandsophia::shared()});
        auto* both = child<QToolButton>(u"source2"_s);
        QVERIFY(both->isVisible());
        const int ours = table()->model()->rowCount();
        both->click();
        QVERIFY(table()->model()->rowCount() > ours);
        RunResult result = metisandsophia::result();
        for (Leg& leg : result.legs)
            leg.recorded.reset();
        m_page->display({metisandsophia::shared(result)});
        QVERIFY(!both->isVisible());
        QCOMPARE(table()->model()->rowCount(), ours);
    }

    void unreadableFilesLeaveTheOthersInPlace()
    {
        m_page->display({metisandsophia::shared()});
        m_page->showUnreadable({Error {Error::Code::NotJson, u"broken.json"_s, u"unexpected end"_s, 3, 7},
                                Error {Error::Code::FileNotFound, u"gone.json"_s}});
        const auto* banner = m_page->findChild<ErrorBanner*>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->problem().what.contains(u"broken.json"), qPrintable(banner->problem().what));
        QVERIFY2(banner->problem().details.contains(u"gone.json"), qPrintable(banner->problem().details));
        QVERIFY(table()->isVisible());
        m_page->showUnreadable({});
        QVERIFY(!banner->isVisible());
    }

    void droppedFilesAreHandedOn()
    {
        const QSignalSpy dropped(m_page.get(), &ComparePage::filesDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/r/a.json"_s), QUrl(u"https://example.org/b.json"_s)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_page.get(), &drop);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped[0][0].toStringList(), QStringList {u"/r/a.json"_s});
    }

    void twelveLegsScrollAndTheNamesStay()
    {
        m_page->display({withLegs(12)});
        QVERIFY(table()->horizontalScrollBar()->maximum() > 0);
        table()->horizontalScrollBar()->setValue(table()->horizontalScrollBar()->maximum());
        const auto* names = table()->findChild<QTableView*>();
        QVERIFY(names->isVisible());
        QCOMPARE(names->columnAt(5), 0);
        QCOMPARE(names->x(), 0);
        const auto* pairs = child<ChartView>(u"pairsChart"_s);
        QVERIFY(pairs->isVisible());
        QVERIFY(pairs->mapTo(m_page.get(), QPoint()).y() > table()->mapTo(m_page.get(), QPoint()).y() + 200);
    }

    void aLongWordDoesNotWidenThePage()
    {
        RunResult wide = metisandsophia::result();
        wide.legs[0].model = QString(900, u'm');
        wide.legs[1].name = QString(300, u'n');
        for (Leg& leg : wide.legs)
            leg.records[0].prompt = u"Context: none.\n\nQuestion: %1\n\nAnswer:"_s.arg(QString(900, u'x'));
        m_page->display({metisandsophia::shared(wide)});
        child<QComboBox>(u"chartsMetric"_s)->setCurrentIndex(1);
        emit child<QComboBox>(u"chartsMetric"_s)->activated(1);
        QVERIFY(child<ChartView>(u"pairsChart"_s)->parentWidget()->minimumSizeHint().width() <= 300);
        const auto* view = m_page->findChild<ComparisonView*>();
        QTRY_VERIFY(view->widget()->width() <= view->viewport()->width());
        m_page->resize(960, 600);
        QTRY_VERIFY(view->widget()->width() <= view->viewport()->width());
    }

    void namesFromRightToLeftDoNotTurnTheSentence()
    {
        RunResult mixed = metisandsophia::result();
        mixed.legs[1].name = QStringLiteral("\u05e9\u05dc\u05d5\u05dd");
        m_page->display({metisandsophia::shared(mixed)});
        QVERIFY(child<QLabel>(u"headline"_s)->text().startsWith(u"<p dir='ltr'"));
    }

    void allFiguresOfTwoLegsAreSeenWhole()
    {
        m_page->display({metisandsophia::shared()});
        for (const int width : {940, 1100, 1216, 1800}) {
            m_page->resize(width, 734);
            QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
            for (int column = 0; column < table()->model()->columnCount() - 1; ++column) {
                const QString text = table()->model()->index(0, column).data().toString();
                QVERIFY(table()->fontMetrics().horizontalAdvance(text) < table()->columnWidth(column));
            }
        }
    }

    void aSweepShowsWhereEachEndpointIsTheBetterOne()
    {
        m_page->show();
        m_page->display({std::make_shared<RunResult>(measuredsweep::result())});
        QTRY_COMPARE(m_page->comparison().legs.size(), std::size_t(12));
        const auto* matrix = m_page->findChild<MatrixView*>();
        QVERIFY(matrix->isVisible());
        QCOMPARE(matrix->matrix().endpoints, (std::vector {u"Metis"_s, u"Sophia"_s}));
        QVERIFY(!matrix->matrix().regions.empty());
        QCOMPARE(m_page->findChildren<SweepChart*>().size(), 2);
        QCOMPARE(m_page->findChildren<SweepChart*>()[0]->hoverPoints().size(), std::size_t(12));
        const QString headline = m_page->findChild<HeadlineCard*>()->sentence();
        QVERIFY2(headline.contains(u"32 at a time: Metis has the higher output throughput."), qPrintable(headline));
        QVERIFY2(headline.contains(u"1 to 16 at a time: Sophia has the higher output throughput."),
                 qPrintable(headline));
        QVERIFY(!m_page->findChild<QWidget*>(u"pairsChart"_s)->isVisible()); // the table has its room
    }

    void afterASweepTwoLegsLookAsBefore()
    {
        m_page->show();
        m_page->display({std::make_shared<RunResult>(measuredsweep::result())});
        QTRY_COMPARE(m_page->comparison().legs.size(), std::size_t(12));
        m_page->display({withLegs(2)});
        QCOMPARE(m_page->comparison().legs.size(), std::size_t(2));
        QVERIFY(!m_page->findChild<MatrixView*>()->isVisible());
        QVERIFY(!m_page->findChildren<SweepChart*>()[0]->isVisible());
        QTRY_VERIFY(m_page->findChild<HeadlineCard*>()->sentence().contains(u"faster"));
    }

    void legsOfSeveralFilesStandSideBySide()
    {
        RunResult other = metisandsophia::result();
        other.path = u"/results/later.json"_s;
        m_page->display({metisandsophia::shared(), metisandsophia::shared(other)});
        QCOMPARE(m_page->comparison().legs.size(), 4U);
        QVERIFY(child<ElidedLabel>(u"fileNames"_s)->fullText().endsWith(u"later.json"));
    }

    void showsTheAnswersToTheChosenPrompt()
    {
        m_page->display({metisandsophia::shared()});
        auto* prompts = child<QListView>(u"promptList"_s);
        QCOMPARE(prompts->model()->rowCount(), 10);
        prompts->setCurrentIndex(prompts->model()->index(3, 0));
        QStringList answers;
        for (const auto* pane : m_page->findChildren<AnswerPane*>())
            answers.append(pane->shownText());
        QCOMPARE(answers, QStringList(2, u"Part 4 of the final was played in the evening."_s));
    }

    void aPromptChosenInAChartIsMarkedEverywhere()
    {
        m_page->display({metisandsophia::shared()});
        for (const auto* chart : m_page->findChildren<ChartView*>())
            QCOMPARE(chart->markedItem(), -1); // nothing is pointed out before anyone chose
        emit child<ChartView>(u"pairsChart"_s)->itemChosen(4);
        for (const QString& name : {u"pairsChart"_s, u"lengthsChart"_s, u"over_runChart"_s, u"distributionChart"_s})
            QCOMPARE(child<ChartView>(name)->markedItem(), 4);
        QCOMPARE(m_page->findChildren<AnswerPane*>()[0]->shownText(),
                 u"Part 4 of the final was played in the evening."_s);
        child<QListView>(u"promptList"_s)->setCurrentIndex(child<QListView>(u"promptList"_s)->model()->index(8, 0));
        QCOMPARE(child<ChartView>(u"lengthsChart"_s)->markedItem(), 9);
        emit child<ChartView>(u"lengthsChart"_s)->itemChosen(-1); // beside everything
        QCOMPARE(child<ChartView>(u"pairsChart"_s)->markedItem(), -1);
        QCOMPARE(m_page->findChildren<AnswerPane*>()[0]->shownText(),
                 u"Part 9 of the final was played in the evening."_s);
    }

    void aPromptThatTheSetHoldsTwiceShowsItsOwnAnswer()
    {
        RunResult twice = metisandsophia::result();
        for (Leg& leg : twice.legs)
            leg.records[8].prompt = leg.records[5].prompt;
        m_page->display({metisandsophia::shared(twice)});
        QCOMPARE(child<QListView>(u"promptList"_s)->model()->rowCount(), 9);
        const auto shown = [this] { return m_page->findChildren<AnswerPane*>()[0]->shownText(); };
        emit child<ChartView>(u"pairsChart"_s)->itemChosen(9);
        QCOMPARE(shown(), u"Part 9 of the final was played in the evening."_s);
        QCOMPARE(child<QListView>(u"promptList"_s)->currentIndex().row(), 5);
        emit child<ChartView>(u"pairsChart"_s)->itemChosen(6);
        QCOMPARE(shown(), u"Part 6 of the final was played in the evening."_s);
        auto* runs = child<QComboBox>(u"repetition"_s);
        QVERIFY(runs->isVisible());
        runs->setCurrentIndex(1);
        emit runs->activated(1);
        QCOMPARE(child<ChartView>(u"lengthsChart"_s)->markedItem(), 9);
        emit child<ChartView>(u"lengthsChart"_s)->brushed(Qt::Horizontal, 113.5, 114.5); // prompt 9 of Metis alone
        QCOMPARE(child<QListView>(u"promptList"_s)->model()->rowCount(), 1);
    }

    void escapeLetsGoOfThePromptAndAClickMarksItAgain()
    {
        m_page->display({metisandsophia::shared()});
        auto* prompts = child<QListView>(u"promptList"_s);
        prompts->setCurrentIndex(prompts->model()->index(2, 0));
        QCOMPARE(child<ChartView>(u"lengthsChart"_s)->markedItem(), 3);
        prompts->setFocus();
        QTRY_VERIFY(prompts->hasFocus());
        QTest::keyClick(prompts, Qt::Key_Escape);
        QCOMPARE(child<ChartView>(u"lengthsChart"_s)->markedItem(), -1);
        QTest::mouseClick(prompts->viewport(), Qt::LeftButton, {},
                          prompts->visualRect(prompts->currentIndex()).center());
        QCOMPARE(child<ChartView>(u"lengthsChart"_s)->markedItem(), 3);
    }

    void aBrushedRangeFiltersChartsAndPrompts()
    {
        m_page->display({metisandsophia::shared()});
        auto* lengths = child<ChartView>(u"lengthsChart"_s);
        emit lengths->brushed(Qt::Horizontal, 100, 150); // Metis: 106, 132, 113, 114; Sophia: 116, 138, 146, 103
        QCOMPARE(child<QLabel>(u"selectedRequests"_s)->text(), u"8 of 20 requests"_s);
        QCOMPARE(child<QListView>(u"promptList"_s)->model()->rowCount(), 4); // 3, 6, 7, 9
        QCOMPARE(child<ChartView>(u"over_runChart"_s)->toCsv().count(u'\n'), 1 + 8);
        QCOMPARE(lengths->toCsv().count(u'\n'), 1 + 20); // there the range itself is shown
        child<QToolButton>(u"clearSelection"_s)->click();
        QVERIFY(!child<QLabel>(u"selectedRequests"_s)->isVisible());
        QCOMPARE(child<QListView>(u"promptList"_s)->model()->rowCount(), 10);
        QCOMPARE(child<ChartView>(u"over_runChart"_s)->toCsv().count(u'\n'), 1 + 20);
    }

    void aRowOfTheTableChoosesTheMetricOfTheCharts()
    {
        m_page->display({metisandsophia::shared()});
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, 0).data().toString() == u"Output tokens")
                table()->selectRow(row);
        }
        QCOMPARE(child<QComboBox>(u"chartsMetric"_s)->currentText(), u"Output tokens"_s);
        QVERIFY(child<ChartView>(u"pairsChart"_s)->toCsv().contains(u"53"));
    }

    void howItIsLookedAtIsRemembered()
    {
        m_page->display({metisandsophia::shared()});
        const QSignalSpy changed(m_page.get(), &ComparePage::layoutChanged);
        child<QAction>(u"histogram"_s)->trigger();
        child<QAction>(u"lengths"_s)->trigger();
        sortPairs(2);
        const QString sorted = child<ChartView>(u"pairsChart"_s)->toCsv();
        table()->setCurrentIndex(table()->model()->index(0, 2));
        QTest::keyClick(table(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(table()->model()->headerData(1, Qt::Horizontal).toString(), u"Sophia"_s);
        QCOMPARE(table()->currentIndex().column(), 1);
        QVERIFY(changed.count() >= 3);
        ComparePage later(*m_theme);
        later.restoreLayout(m_page->layoutState());
        later.restoreLayout("broken");
        later.display({metisandsophia::shared()});
        later.show();
        QVERIFY(later.findChild<ChartView*>(u"histogramChart"_s)->isVisible());
        QCOMPARE(later.findChild<ChartView*>(u"pairsChart"_s)->toCsv(), sorted);
        QVERIFY(!later.findChild<ChartView*>(u"lengthsChart"_s)->isVisible());
        const auto* model = later.findChild<ComparisonTable*>()->model();
        QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), u"Sophia"_s);
    }

    void aHeadingCanBeDraggedToAnothersPlace()
    {
        m_page->display({withLegs(5)});
        QHeaderView* header = table()->horizontalHeader();
        const auto middle = [header](int section) {
            return QPoint(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, 10);
        };
        // name, leg 0, leg 1, its verdict, leg 2, its verdict, …
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, middle(4));
        QMouseEvent move(QEvent::MouseMove, middle(1), header->viewport()->mapToGlobal(middle(1)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(header->viewport(), &move);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, middle(1));
        const auto* model = table()->model();
        QCOMPARE(model->headerData(1, Qt::Horizontal, ComparisonModel::LegRole).toInt(), 2);
        QCOMPARE(model->headerData(3, Qt::Horizontal, ComparisonModel::LegRole).toInt(), 0);
    }

    void failuresAreAChartWhereThereAreSome()
    {
        RunResult result = metisandsophia::result();
        m_page->display({metisandsophia::shared(result)});
        child<QAction>(u"failures"_s)->trigger();
        QVERIFY(!child<ChartView>(u"failuresChart"_s)->isVisible());
        result.legs[1].records[3].outcome = Outcome::HttpError;
        result.legs[1].records[3].httpStatus = 503;
        m_page->display({metisandsophia::shared(result)});
        QVERIFY(child<ChartView>(u"failuresChart"_s)->isVisible());
    }

    void largeResultsAreWorkedOutAside()
    {
        RunResult large = metisandsophia::result();
        for (RequestRecord& record : large.legs[0].records)
            record.chunks.resize(3'000);
        m_page->display({metisandsophia::shared(large)});
        QVERIFY(!table()->isVisible());
        QVERIFY(m_page->comparison().legs.empty());
        QTRY_VERIFY(table()->isVisible());
        QCOMPARE(m_page->comparison().legs.size(), 2U);
    }

    void whatIsWorkedOutTooLateIsNotShown()
    {
        RunResult large = metisandsophia::result();
        for (RequestRecord& record : large.legs[0].records)
            record.chunks.resize(3'000);
        m_page->display({metisandsophia::shared(large)});
        m_page->display({withLegs(3)});
        QCOMPARE(m_page->comparison().legs.size(), 3U);
        QVERIFY(workThreads().waitForDone(10'000));
        QCoreApplication::processEvents();
        QCOMPARE(m_page->comparison().legs.size(), 3U);
        QCOMPARE(m_page->results().size(), 1U);
        QCOMPARE(m_page->results()[0]->legs.size(), 3U);
    }

    void withoutResultsItIsEmptyAgain()
    {
        m_page->display({metisandsophia::shared()});
        m_page->display({});
        QVERIFY(openButton()->isVisible());
        QVERIFY(m_page->comparison().legs.empty());
    }

    void everythingThatTakesInputHasAName()
    {
        m_page->display({metisandsophia::shared()});
        for (const auto* button : m_page->findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                         qPrintable(button->objectName()));
        }
        for (const auto* box : m_page->findChildren<QComboBox*>())
            QVERIFY(!box->accessibleName().isEmpty());
        QVERIFY(!table()->accessibleName().isEmpty());
    }

private:
    template<typename Widget>
    [[nodiscard]] Widget* child(const QString& name) const
    {
        return m_page->findChild<Widget*>(name);
    }
    [[nodiscard]] QPushButton* openButton() const
    {
        return child<QWidget>(u"nothingOpen"_s)->findChild<QPushButton*>(u"emptyStateAction"_s);
    }
    void sortPairs(int order) const
    {
        QMenu* menu = child<QToolButton>(u"pairsSorting"_s)->menu();
        emit menu->aboutToShow();
        menu->actions().at(order)->trigger();
    }
    [[nodiscard]] ComparisonTable* table() const { return m_page->findChild<ComparisonTable*>(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ComparePage> m_page;
};

QTEST_MAIN(TestComparePage)

#include "tst_comparepage.moc"
