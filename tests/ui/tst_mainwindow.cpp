// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/progressline.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

#include <memory>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_theme.setScheme(Scheme::Light);
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void pagesAreReachedByKeyboard()
    {
        QSignalSpy changes(m_window.get(), &MainWindow::pageChanged);
        QCOMPARE(m_window->currentPage(), u"run"_s);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), u"compare"_s);
        QVERIFY(entry(u"compare"_s)->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), u"run"_s);
        QCOMPARE(changes.count(), 2);
    }

    void theNavigationIsOneGroupForArrowKeys()
    {
        entry(u"run"_s)->setFocus();
        QTest::keyClick(entry(u"run"_s), Qt::Key_Down);
        QCOMPARE(m_window->currentPage(), u"compare"_s);
    }

    void whatIsWaitedForIsSeenAndCancelledInTheBar()
    {
        RunBar& bar = m_window->runBar();
        QSignalSpy cancelled(&bar, &RunBar::waitCancelled);
        auto* cancel = bar.findChild<QToolButton*>(u"waitCancel"_s);
        QVERIFY(!cancel->isVisible());
        bar.displayWait(WaitStatus {.what = u"Waking m on Sophia"_s, .since = u"3 min"_s, .share = 0.2});
        QVERIFY(cancel->isVisible());
        QCOMPARE(bar.findChild<QLabel*>(u"runState"_s)->text(), u"Waking m on Sophia"_s);
        cancel->click();
        QCOMPARE(cancelled.count(), 1);
        bar.display({.state = u"Measuring"_s, .isRunning = true, .total = 10}); // a run has the say
        QVERIFY(!cancel->isVisible());
        QCOMPARE(bar.findChild<QLabel*>(u"runState"_s)->text(), u"Measuring"_s);
        bar.display({.state = u"Ready"_s});
        bar.displayWait(std::nullopt);
        QCOMPARE(bar.findChild<QLabel*>(u"runState"_s)->text(), u"Ready"_s);
    }

    void startAndStopAreAskedForOnlyWhenPossible()
    {
        QSignalSpy starts(m_window.get(), &MainWindow::startRequested);
        QSignalSpy stops(m_window.get(), &MainWindow::stopRequested);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QCOMPARE(stops.count(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(starts.count(), 1);
        m_window->setCanStart(false);
        m_window->setCanStop(true);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(starts.count(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QTest::keyClick(m_window.get(), Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(stops.count(), 2);
    }

    void theRunIsSeenAndStoppedFromEveryPage()
    {
        QSignalSpy stops(m_window.get(), &MainWindow::stopRequested);
        auto* stop = m_window->findChild<QToolButton*>(u"runStop"_s);
        QVERIFY(!stop->isVisible());
        m_window->setCanStop(true);
        m_window->runBar().display({.state = u"Measuring Sophia"_s,
                                    .step = u"Concurrency 8 · step 4 of 12"_s,
                                    .isRunning = true,
                                    .done = 17,
                                    .total = 20,
                                    .remaining = 6s,
                                    .note = u"metis_vs_sophia.json"_s});
        m_window->showPage(u"compare"_s);
        QCOMPARE(label(u"runState"_s)->text(), u"Measuring Sophia"_s);
        QCOMPARE(label(u"runStep"_s)->text(), u"Concurrency 8 · step 4 of 12"_s);
        QVERIFY(label(u"runRequests"_s)->text().contains(u"17 of 20"));
        QVERIFY(label(u"runRemaining"_s)->isVisible());
        QVERIFY(stop->isVisible());
        QTest::keyClick(stop, Qt::Key_Space);
        QCOMPARE(stops.count(), 1);
        m_window->runBar().display({.state = u"Ready"_s});
        QVERIFY(!stop->isVisible());
        QVERIFY(!label(u"runRequests"_s)->isVisible());
    }

    void theBarFollowsTimeWhereNothingElseTells()
    {
        const auto* line = m_window->findChild<ProgressLine*>();
        m_window->runBar().display({.isRunning = true, .done = 17, .total = 20});
        QCOMPARE(line->accessibleDescription(), u"85 percent"_s);
        m_window->runBar().display({.isRunning = true, .done = 123, .share = 0.4});
        QCOMPARE(line->accessibleDescription(), u"40 percent"_s);
        QVERIFY(label(u"runRequests"_s)->text().startsWith(u"123 request"));
        m_window->runBar().display({.isRunning = true, .done = 1, .total = 20, .share = 0.41}); // a step of a series
        QCOMPARE(line->accessibleDescription(), u"41 percent"_s);
        QVERIFY(label(u"runRequests"_s)->text().startsWith(u"1 of 20"));
    }

    void filesDroppedAnywhereAreTaken()
    {
        QSignalSpy drops(m_window.get(), &MainWindow::filesDropped);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/a.json"_s), QUrl(u"https://example.org/b.json"_s)});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(drops.count(), 1);
        QCOMPARE(drops.at(0).at(0).toStringList(), QStringList {u"/a.json"_s});
    }

    void textDroppedIsNotTaken()
    {
        QMimeData text;
        text.setText(u"words"_s);
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void theWindowIsFoundAsItWasLeft()
    {
        m_window->resize(731, 655);
        m_window->showPage(u"compare"_s);
        m_window->actions().of(Command::DarkScheme)->trigger();
        QSignalSpy closings(m_window.get(), &MainWindow::closing);
        m_window->close();
        QCOMPARE(closings.count(), 1);
        m_theme.setScheme(Scheme::Light);
        open();
        QCOMPARE(m_window->size(), QSize(731, 655));
        QCOMPARE(m_window->currentPage(), u"compare"_s);
        QVERIFY(m_theme.isDark());
        QVERIFY(m_window->actions().of(Command::DarkScheme)->isChecked());
    }

    void fullScreenIsAKey()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(m_window->actions().of(Command::FullScreen)->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QVERIFY(!m_window->isFullScreen());
    }

    void aNoteIsSeenWhileThereIsOne()
    {
        m_window->setNote(u"Simulated"_s);
        m_window->setNote({});
        m_window->setNote(u"4 times faster than life"_s);
        QWidget* shown = nullptr;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->accessibleName() == u"4 times faster than life")
                shown = widget;
        }
        QVERIFY(shown != nullptr);
        QVERIFY(shown->isVisible());
    }

private:
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_theme, *m_settings);
        m_window->addPage(u"run"_s, u"play"_s, u"Run"_s, new QWidget);
        m_window->addPage(u"compare"_s, u"bars"_s, u"Compare"_s, new QWidget);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    [[nodiscard]] QAbstractButton* entry(const QString& page) const
    {
        return m_window->findChild<QAbstractButton*>(u"navigation_"_s + page);
    }
    [[nodiscard]] QLabel* label(const QString& name) const { return m_window->findChild<QLabel*>(name); }

    Theme m_theme {*qApp};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
