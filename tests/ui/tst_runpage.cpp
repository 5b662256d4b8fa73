// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedrun.h"
#include "ui/endpoints/endpointcard.h"
#include "ui/live/answercolumn.h"
#include "ui/live/answerspane.h"
#include "ui/live/liveview.h"
#include "ui/live/requeststable.h"
#include "ui/run/runpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/statedot.h"
#include "ui/widgets/tile.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace tokenscope;
using statetext::EndpointState;

namespace {

RunForm twoEndpoints()
{
    RunForm form;
    form.endpoints = {QStringLiteral("Metis"), QStringLiteral("Sophia")};
    return form;
}

} // namespace

class TestRunPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme {};
    std::unique_ptr<RunPage> m_page {};

    template<typename T>
    T* find(const char* name) const
    {
        T* found = m_page->findChild<T*>(QString::fromLatin1(name));
        if (!found) {
            qFatal("no child %s", name);
        }
        return found;
    }
    void play(const scriptedrun::Run& run)
    {
        m_page->begin(run.plan);
        for (const LiveSnapshot& snapshot : run.snapshots) {
            m_page->apply(snapshot);
        }
    }
    QString cell(int row, int column) const
    {
        const QAbstractItemModel* model = find<RequestsTable>("requests")->model();
        return model->index(row, column).data().toString();
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
        m_page->setForm(twoEndpoints());
        m_page->resize(1216, 734);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup() { m_page.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void theButtonStopsARunningRunAndFieldsRest()
    {
        QSignalSpy stops(m_page.get(), &RunPage::stopRequested);
        m_page->stop();
        QCOMPARE(stops.count(), 0);
        m_page->begin(scriptedrun::plan());
        m_page->setState(RunState::Measuring, 0);
        QCOMPARE(find<QPushButton>("start")->text(), QStringLiteral("&Stop"));
        QVERIFY(!find<QSpinBox>("concurrency")->isEnabled());
        find<QPushButton>("start")->click();
        QCOMPARE(stops.count(), 1);
        m_page->setState(RunState::Draining, 0);
        QVERIFY(!find<QPushButton>("start")->isEnabled());
        m_page->setState(RunState::Idle, -1);
        QCOMPARE(find<QPushButton>("start")->text(), QStringLiteral("&Start"));
        QVERIFY(find<QSpinBox>("concurrency")->isEnabled());
    }

    void cardsSayWhoseTurnItIs()
    {
        const auto state = [this](const char* card) { return find<EndpointCard>(card)->state(); };
        m_page->begin(scriptedrun::plan());
        m_page->setState(RunState::WarmingUp, 0);
        QCOMPARE(state("endpointCard0"), EndpointState::WarmingUp);
        QCOMPARE(state("endpointCard1"), EndpointState::Waiting);
        m_page->setState(RunState::Measuring, 1);
        QCOMPARE(state("endpointCard0"), EndpointState::Done);
        QCOMPARE(state("endpointCard1"), EndpointState::Measuring);
        m_page->setState(RunState::Measuring, -1);
        QCOMPARE(state("endpointCard0"), EndpointState::Measuring);
        auto result = std::make_shared<RunResult>(scriptedrun::run().result);
        for (RequestRecord& record : result->legs[1].records) {
            record.outcome = Outcome::NoCredential;
        }
        m_page->finish(result, {});
        const Problem problem = m_page->findChild<ErrorBanner*>()->problem();
        QVERIFY(problem.what.contains(QStringLiteral("× no credential")));
        QVERIFY(problem.remedy.contains(QStringLiteral("tokenscope auth login")));
        QCOMPARE(state("endpointCard0"), EndpointState::Ready);
        QCOMPARE(state("endpointCard1"), EndpointState::NeedsSignIn);
        for (RequestRecord& record : result->legs[1].records) {
            record.outcome = Outcome::HttpError;
            record.cause = Cause::ModelCold;
        }
        m_page->finish(result, {});
        QCOMPARE(state("endpointCard1"), EndpointState::Cold);
    }

    void beforeTheFirstRunThePageInvites()
    {
        QSignalSpy requests(m_page.get(), &RunPage::runRequested);
        auto* empty = find<EmptyState>("emptyRun");
        QVERIFY(empty->isVisible());
        QVERIFY(!m_page->findChild<LiveView*>()->isVisible());
        empty->findChild<QPushButton*>()->click();
        QCOMPARE(requests.count(), 1);
        m_page->begin(scriptedrun::plan());
        QVERIFY(m_page->findChild<LiveView*>()->isVisible());
        QVERIFY(!empty->isVisible());
    }

    void aScriptedRunEndsWithTheRightTilesAndRows()
    {
        const auto run = scriptedrun::run(10, 7);
        play(run);
        QCOMPARE(find<Tile>("tile0")->content().values[1].text, QStringLiteral("1.87"));
        QCOMPARE(find<Tile>("tile0")->content().note, QStringLiteral("Sophia 2.7× faster so far"));
        QCOMPARE(find<RequestsTable>("requests")->model()->rowCount(), 17);
        QCOMPARE(cell(0, 1), QStringLiteral("Metis"));
        QCOMPARE(cell(0, 4), QStringLiteral("5.535 s"));
        QCOMPARE(cell(16, 0), QStringLiteral("7. What day was the regatta held on?"));
        QCOMPARE(cell(16, 1), QStringLiteral("Sophia"));
        QCOMPARE(cell(16, 4), QStringLiteral("2.396 s"));
        QCOMPARE(cell(16, 5), QStringLiteral("146"));
        QVERIFY(find<StateDot>("clientHealth")->text().contains(QStringLiteral("0.4 ms")));
        m_page->finish(std::make_shared<const RunResult>(run.result), QStringLiteral("/results/run.json"));
        QCOMPARE(find<Tile>("tile0")->content().note, QStringLiteral("Sophia 2.7× faster"));
    }

    void theLastMomentsOfARunAreNotLost()
    {
        auto run = scriptedrun::run(2, 2);
        run.snapshots.resize(run.snapshots.size() - 15); // the last request never came as a snapshot
        play(run);
        const int before = find<RequestsTable>("requests")->model()->rowCount();
        QVERIFY(before < 4);
        m_page->finish(std::make_shared<const RunResult>(run.result), {});
        QCOMPARE(find<RequestsTable>("requests")->model()->rowCount(), 4);
        QCOMPARE(cell(3, 2), QStringLiteral("answered"));
    }

    void answersStreamSideBySideAndDifferencesAreMarkedAtTheEnd()
    {
        auto run = scriptedrun::run(7, 6);
        QSignalSpy watched(m_page.get(), &RunPage::promptWatched);
        play(run);
        const auto record = scriptedrun::record(1, 7, run.endedAt);
        const auto last = scriptedrun::request(1, record);
        for (std::size_t i = 0; i + 1 < last.size(); ++i) {
            m_page->apply(last[i]);
        }
        auto* pane = m_page->findChild<AnswersPane*>();
        QCOMPARE(watched.last().at(0).toInt(), 7);
        QCOMPARE(pane->column(0)->text(), scriptedrun::answerText(0, 7));
        QVERIFY(scriptedrun::answerText(1, 7).startsWith(pane->column(1)->text()));
        QVERIFY(pane->column(1)->marks().empty());
        m_page->apply(last.back());
        QCOMPARE(pane->column(1)->text(), scriptedrun::answerText(1, 7));
        QVERIFY(!pane->column(0)->marks().empty());
        QVERIFY(!pane->column(1)->marks().empty());
    }

    void selectingARequestStaysWithItsPrompt()
    {
        play(scriptedrun::run(5, 3));
        auto* table = find<RequestsTable>("requests");
        auto* pane = m_page->findChild<AnswersPane*>();
        QVERIFY(pane->isFollowing());
        table->selectRow(1);
        QVERIFY(!pane->isFollowing());
        QCOMPARE(pane->column(0)->text(), scriptedrun::answerText(0, 2));
        for (const LiveSnapshot& snapshot :
             scriptedrun::request(1, scriptedrun::record(1, 4, std::chrono::minutes(1)))) {
            m_page->apply(snapshot);
        }
        QCOMPARE(pane->column(0)->text(), scriptedrun::answerText(0, 2));
        find<QToolButton>("followRun")->click();
        QCOMPARE(pane->column(1)->text(), scriptedrun::answerText(1, 4));
    }

    void nothingMovesWhileTextStreams()
    {
        const auto run = scriptedrun::run(3, 2);
        m_page->begin(run.plan);
        QApplication::processEvents();
        const QRect tile = find<Tile>("tile0")->geometry();
        const QRect table = find<RequestsTable>("requests")->geometry();
        const QRect answer = find<QPlainTextEdit>("answerText1")->geometry();
        const int column = find<RequestsTable>("requests")->columnWidth(4);
        for (const LiveSnapshot& snapshot : run.snapshots) {
            m_page->apply(snapshot);
        }
        QApplication::processEvents();
        QCOMPARE(find<Tile>("tile0")->geometry(), tile);
        QCOMPARE(find<RequestsTable>("requests")->geometry(), table);
        QCOMPARE(find<QPlainTextEdit>("answerText1")->geometry(), answer);
        QCOMPARE(find<RequestsTable>("requests")->columnWidth(4), column);
    }

    void whereRoomIsShortChipsGoInsteadOfOverlapping()
    {
        play(scriptedrun::run(1, 1));
        for (const int width : {1400, 700, 500}) {
            m_page->resize(width, 734);
            QApplication::processEvents();
            const AnswerColumn* column = m_page->findChild<AnswersPane*>()->column(1);
            int right = 0;
            for (const Chip* chip : column->findChildren<Chip*>()) {
                if (chip->isVisible()) {
                    QVERIFY(chip->width() >= chip->sizeHint().width());
                    right = std::max(right, chip->geometry().right());
                }
            }
            QVERIFY(right < column->width());
        }
        QVERIFY(find<RequestsTable>("requests")->columnWidth(0) > 100);
    }

    void aHiddenPageCatchesUpWhenShown()
    {
        const auto run = scriptedrun::run(10, 7);
        m_page->begin(run.plan);
        m_page->hide();
        for (const LiveSnapshot& snapshot : run.snapshots) {
            m_page->apply(snapshot);
        }
        QCOMPARE(find<Tile>("tile0")->content().values[1].text, QStringLiteral("–"));
        m_page->show();
        QCOMPARE(find<Tile>("tile0")->content().values[1].text, QStringLiteral("1.87"));
        QCOMPARE(m_page->findChild<AnswersPane*>()->column(1)->text(), scriptedrun::answerText(1, 7));
    }

    void whatAServerSaysIsNeverMarkup()
    {
        const auto run = scriptedrun::run(0, 0);
        m_page->begin(run.plan);
        RequestRecord record = scriptedrun::record(0, 1, {});
        record.text = QStringLiteral("<b>bold</b> **raw** <img src='x'>");
        for (const LiveSnapshot& snapshot : scriptedrun::request(0, record)) {
            m_page->apply(snapshot);
        }
        QCOMPARE(m_page->findChild<AnswersPane*>()->column(0)->text(), record.text);
    }

    void anErrorIsSaidOnThePageAndGoneWithTheNextRun()
    {
        m_page->showError({.code = Error::Code::CredentialMissing,
                           .subject = QStringLiteral("METIS_KEY"),
                           .detail = QStringLiteral("not set")});
        auto* banner = m_page->findChild<ErrorBanner*>();
        QVERIFY(banner->isVisible());
        QVERIFY(banner->problem().what.contains(QStringLiteral("METIS_KEY")));
        QVERIFY(!banner->problem().remedy.isEmpty());
        m_page->begin(scriptedrun::plan());
        QVERIFY(!banner->isVisible());
    }

    void aSavedRunCanBeCompared()
    {
        QSignalSpy compares(m_page.get(), &RunPage::compareRequested);
        const auto run = scriptedrun::run(1, 1);
        play(run);
        QVERIFY(!find<QPushButton>("compareRun")->isVisible());
        m_page->finish(std::make_shared<const RunResult>(run.result), QStringLiteral("/results/run.json"));
        find<QPushButton>("compareRun")->click();
        QCOMPARE(compares.at(0).at(0).toString(), QStringLiteral("/results/run.json"));
    }
};

QTEST_MAIN(TestRunPage)
#include "tst_runpage.moc"
