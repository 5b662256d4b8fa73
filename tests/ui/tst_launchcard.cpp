// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launchglances.h"
#include "ui/launch/jobtablemodel.h"
#include "ui/launch/launchcard.h"
#include "ui/launch/launchtext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace tokenscope;
using namespace Qt::StringLiterals;

using Run = LaunchedRun::State;
using Link = LaunchState::Link;

class TestLaunchCard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void silenceIsExplainedByWhatIsUsualInItsPhase_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<double>("silent");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, TrainingPhase phase, double silent, const QString& said) {
            QTest::newRow(name) << static_cast<int>(phase) << silent << said;
        };
        row("a moment is not worth a word", TrainingPhase::Training, 20, {});
        row("the first line comes late", TrainingPhase::Training, 720,
            u"Silent for 12 min: expected, the first line comes after about 26 min."_s);
        row("it is later than that", TrainingPhase::Training, 3000,
            u"Silent for 50 min, longer than the 26 min that are usual here. Look at the list of jobs."_s);
        row("others are before it", TrainingPhase::Queue, 400,
            u"Silent for 7 min: it waits for other people's jobs, and asks less and less often."_s);
        row("compiling", TrainingPhase::Compile, 600,
            u"Silent for 10 min: a size that has not been compiled before takes up to half an hour."_s);
        row("saving", TrainingPhase::Checkpoint, 480, u"Silent for 8 min: a checkpoint takes up to ten minutes."_s);
    }

    void silenceIsExplainedByWhatIsUsualInItsPhase()
    {
        QFETCH(const int, phase);
        QFETCH(const double, silent);
        QFETCH(const QString, said);
        LaunchGlance glance = glanceOf({launchedRun(1024, Run::Running, static_cast<TrainingPhase>(phase))});
        glance.times[0].silent = silent;
        QCOMPARE(launchtext::hint(glance, 0), said);
    }

    void aRunThatKnowsItsNextLineIsJudgedByIt()
    {
        LaunchGlance glance = glanceOf({launchedRun(512, Run::Running, TrainingPhase::Training, 100)});
        glance.state.runs[0].secondsToNextLine = 376;
        glance.times[0].silent = 400;
        QCOMPARE(launchtext::hint(glance, 0), u"Silent for 7 min: expected, a line comes every 13 min."_s);
    }

    void progressGoesOnBetweenTwoLines()
    {
        LaunchGlance glance = glanceOf({launchedRun(1024, Run::Running, TrainingPhase::Training)});
        glance.times[0].silent = 50 * 1024 / 33.0 / 2; // half the way to the first line
        QVERIFY(qAbs(shareDone(glance, 0) - 25.0 / 200) < 0.001);
        QVERIFY(qAbs(*secondsLeft(glance, 0) - 3.5 * 50 * 1024 / 33.0) < 1);
        glance.times[0].silent = 1e6; // a line that does not come is not counted
        QVERIFY(shareDone(glance, 0) < 50.0 / 200);
        QCOMPARE(shareDone(glanceOf({endedRun(256, TrainingStatus::Completed)}), 0), 1.0);
    }

    void eachEndHasItsWord_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("word");
        QTest::newRow("done") << static_cast<int>(TrainingStatus::Completed) << 0 << u"done"_s;
        QTest::newRow("failed by its log") << static_cast<int>(TrainingStatus::Failed) << 0 << u"failed"_s;
        QTest::newRow("failed by its code") << static_cast<int>(TrainingStatus::Completed) << 1 << u"failed"_s;
        QTest::newRow("ended without a word") << static_cast<int>(TrainingStatus::Partial) << 0 << u"ended"_s;
    }

    void eachEndHasItsWord()
    {
        QFETCH(const int, status);
        QFETCH(const int, exitCode);
        QFETCH(const QString, word);
        QCOMPARE(launchtext::word(endedRun(256, static_cast<TrainingStatus>(status), exitCode)), word);
    }

    void aCancelledRunIsNotCalledBroken()
    {
        LaunchGlance glance = glanceOf({launchedRun(256, Run::Cancelled, TrainingPhase::Training)});
        glance.state.runs[0].training.status = TrainingStatus::Failed;
        glance.state.runs[0].training.reason = u"KeyboardInterrupt"_s;
        QCOMPARE(launchtext::hint(glance, 0), QString());
        QCOMPARE(launchtext::word(glance.state.runs[0]), u"cancelled"_s);
    }

    void theSummaryFollowsTheRunThatIsGoingOn()
    {
        LaunchCard card(*m_theme);
        LaunchGlance glance = glanceOf({endedRun(256, TrainingStatus::Completed),
                                        launchedRun(512, Run::Running, TrainingPhase::Training, 100),
                                        launchedRun(1024, Run::Waiting, TrainingPhase::Other)});
        glance.state.secondsLeft = 4500;
        card.display(glance);
        QCOMPARE(card.title(), u"llama2_7b on cer-usn-01"_s);
        QCOMPARE(summaryOf(card), u"Run 2 of 3 · batch size 512 · training · 1 h 15 min left in all"_s);
    }

    void aLostConnectionSaysThatNothingElseIsLost()
    {
        LaunchCard card(*m_theme);
        LaunchGlance glance = glanceOf({launchedRun(512, Run::Running, TrainingPhase::Training)}, Link::Lost);
        glance.state.retryInSeconds = 5;
        card.display(glance);
        const QString text = card.findChild<QLabel*>(u"launchExplanation"_s)->text();
        QVERIFY(text.contains(u"tried again in 5 s"_s));
        QVERIFY(text.contains(u"the runs go on"_s));
        QSignalSpy retried(&card, &LaunchCard::retryRequested);
        button(card, u"launchRetry"_s)->click();
        QCOMPARE(retried.count(), 1);
    }

    void nothingIsCancelledWithoutAQuestion()
    {
        LaunchCard card(*m_theme);
        card.display(glanceOf({launchedRun(512, Run::Running, TrainingPhase::Training),
                               launchedRun(1024, Run::Waiting, TrainingPhase::Other)}));
        card.show();
        QSignalSpy one(&card, &LaunchCard::cancelRunRequested);
        QSignalSpy all(&card, &LaunchCard::cancelAllRequested);
        card.findChild<QToolButton*>(u"cancelRun1"_s)->click();
        QCOMPARE(one.count(), 0);
        answer(card, false);
        QCOMPARE(one.count(), 0);
        card.findChild<QToolButton*>(u"cancelRun1"_s)->click();
        answer(card, true);
        QCOMPARE(one.count(), 1);
        QCOMPARE(one[0][0].toInt(), 1);
        button(card, u"cancelAll"_s)->click();
        answer(card, true);
        QCOMPARE(all.count(), 1);
    }

    void whatIsOverCannotBeCancelled()
    {
        LaunchCard card(*m_theme);
        card.display(glanceOf(
            {endedRun(256, TrainingStatus::Completed), launchedRun(512, Run::Cancelled, TrainingPhase::Training, 50)},
            Link::Ended));
        QVERIFY(card.findChild<QToolButton*>(u"cancelRun0"_s)->isHidden());
        QVERIFY(button(card, u"cancelAll"_s)->isHidden());
        QVERIFY(button(card, u"launchFollow"_s)->isHidden());
        QSignalSpy dismissed(&card, &LaunchCard::dismissed);
        card.findChild<QToolButton*>(u"launchDismiss"_s)->click();
        QCOMPARE(dismissed.count(), 1);
    }

    void followingStopsAndBeginsAgain()
    {
        LaunchCard card(*m_theme);
        QSignalSpy followed(&card, &LaunchCard::followRequested);
        card.display(glanceOf({launchedRun(256, Run::Running, TrainingPhase::Queue)}));
        button(card, u"launchFollow"_s)->click();
        card.display(glanceOf({launchedRun(256, Run::Running, TrainingPhase::Queue)}, Link::Idle));
        button(card, u"launchFollow"_s)->click();
        QCOMPARE(followed.count(), 2);
        QCOMPARE(followed[0][0].toBool(), false);
        QCOMPARE(followed[1][0].toBool(), true);
    }

    void itCollapsesToOneLineThatStillTells()
    {
        LaunchCard card(*m_theme);
        card.display(glanceOf({launchedRun(256, Run::Running, TrainingPhase::Queue)}));
        card.resize(1000, 400);
        card.show();
        const int whole = card.sizeHint().height();
        card.findChild<QToolButton*>(u"launchCollapse"_s)->click();
        QVERIFY(card.sizeHint().height() < whole * 2 / 3);
        QCOMPARE(summaryOf(card), u"Run 1 of 1 · batch size 256 · in the queue"_s);
    }

    void wordsOfALogAreShownAsTheyAre()
    {
        LaunchCard card(*m_theme);
        LaunchGlance glance = glanceOf({endedRun(256, TrainingStatus::Failed, 1)}, Link::Ended);
        glance.state.runs[0].training.reason = u"<b>ModuleNotFoundError</b>"_s;
        card.display(glance);
        auto* hint = card.findChild<ElidedLabel*>(u"launchHint0"_s);
        QCOMPARE(hint->fullText(), u"<b>ModuleNotFoundError</b>"_s);
        QCOMPARE(hint->textFormat(), Qt::PlainText);
    }

    void ourJobsStandOutAmongThoseOfOthers()
    {
        JobTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        JobTable table {.columns = {u"NAME"_s, u"PHASE"_s},
                        .jobs = {{{u"wsjob-ours"_s, u"QUEUED"_s}}, {{u"wsjob-other"_s}}}};
        model.display(table, {u"wsjob-ours"_s});
        QVERIFY(model.index(0, 0).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!model.index(1, 0).data(Qt::FontRole).isValid());
        QCOMPARE(model.index(1, 1).data().toString(), QString()); // a row may be shorter than the header
        table.jobs[0].cells[1] = u"RUNNING"_s;
        model.display(table, {u"wsjob-ours"_s});
        QCOMPARE(model.index(0, 1).data().toString(), u"RUNNING"_s);
        QCOMPARE(reset.count(), 1); // same shape: cells change
    }

private:
    static QPushButton* button(const QWidget& in, const QString& name) { return in.findChild<QPushButton*>(name); }
    static QString summaryOf(const QWidget& card)
    {
        return card.findChild<ElidedLabel*>(u"launchSummary"_s)->fullText();
    }
    static void answer(LaunchCard& card, bool yes)
    {
        auto* box = card.findChild<QMessageBox*>(u"confirmCancel"_s);
        QVERIFY(box != nullptr);
        if (yes)
            box->findChild<QPushButton*>(u"confirm"_s)->click();
        else
            QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(card.findChild<QMessageBox*>(u"confirmCancel"_s) == nullptr);
    }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestLaunchCard)

#include "tst_launchcard.moc"
