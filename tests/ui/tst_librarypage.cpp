// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultentries.h"
#include "ui/library/librarypage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace tokenscope;
using namespace Qt::StringLiterals;
using resultentries::broken;
using resultentries::entry;

class TestLibraryPage : public QObject
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
        m_page = std::make_unique<LibraryPage>(*m_theme);
        m_page->resize(1216, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void isBusyUntilTheFolderWasRead()
    {
        QCOMPARE(sentence(), u"Reading the folder…"_s);
        m_page->setEntries({});
        QCOMPARE(sentence(), u"No results in this folder yet."_s);
    }

    void anEmptyFolderPointsToTheRunPage()
    {
        m_page->setEntries({});
        const QSignalSpy spy(m_page.get(), &LibraryPage::runRequested);
        shownEmptyState()->findChild<QPushButton*>(u"emptyStateAction"_s)->click();
        QCOMPARE(spy.count(), 1);
    }

    void whatWasThereStaysWhileTheFolderIsReadAgain()
    {
        m_page->setEntries({entry(u"/r/a.json"_s, 1)});
        m_page->setBusy(true);
        QVERIFY(table()->isVisible());
        QVERIFY2(counts().contains(u"reading the folder"), qPrintable(counts()));
        m_page->setEntries({entry(u"/r/a.json"_s, 1)});
        QVERIFY(!counts().contains(u"reading the folder"));
    }

    void returnComparesTheSelection()
    {
        m_page->setEntries({entry(u"/r/a.json"_s, 1), broken(u"/r/b.json"_s, 2), entry(u"/r/c.json"_s, 3)});
        const QSignalSpy spy(m_page.get(), &LibraryPage::compareRequested);
        table()->setFocus();
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toStringList(), (QStringList {u"/r/c.json"_s, u"/r/a.json"_s})); // the broken one left out
    }

    void aDoubleClickComparesItsRow()
    {
        m_page->setEntries({entry(u"/r/a.json"_s, 1), entry(u"/r/c.json"_s, 3)});
        const QSignalSpy spy(m_page.get(), &LibraryPage::compareRequested);
        const QPoint at = table()->visualRect(table()->model()->index(1, 0)).center();
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toStringList(), QStringList {u"/r/a.json"_s});
    }

    void aBrokenFileCannotBeComparedButRemoved()
    {
        m_page->setEntries({broken(u"/r/b.json"_s, 2)});
        const QSignalSpy compared(m_page.get(), &LibraryPage::compareRequested);
        const QSignalSpy deleted(m_page.get(), &LibraryPage::deleteRequested);
        table()->setFocus();
        table()->selectRow(0);
        QVERIFY(!m_page->findChild<QPushButton*>(u"compare"_s)->isEnabled());
        QTest::keyClick(table(), Qt::Key_Return);
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(compared.count(), 0);
        QCOMPARE(deleted.count(), 1);
        QCOMPARE(deleted[0][0].toStringList(), QStringList {u"/r/b.json"_s});
    }

    void aStoppedSeriesCanBeContinued()
    {
        ResultEntry stopped = entry(u"/r/a.json"_s, 1);
        stopped.wasStopped = true;
        stopped.isSeries = true;
        m_page->setEntries({stopped, entry(u"/r/c.json"_s, 3)});
        const QSignalSpy spy(m_page.get(), &LibraryPage::resumeRequested);
        table()->setFocus();
        table()->selectRow(0); // the complete one is newer
        QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(spy.count(), 0);
        table()->clearSelection();
        table()->selectRow(1);
        QTest::keyClick(table(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toString(), u"/r/a.json"_s);
    }

    void findFiltersAndEscapeShowsAllAgain()
    {
        m_page->setEntries({entry(u"/r/a.json"_s, 1), entry(u"/r/c.json"_s, 3)});
        table()->setFocus();
        QTest::keySequence(table(), QKeySequence::Find);
        auto* filter = m_page->findChild<QLineEdit*>(u"filter"_s);
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"c.json"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        QVERIFY2(counts().startsWith(u"1 of 2 file"), qPrintable(counts()));
        QTest::keyClicks(filter, u" nowhere"_s);
        QCOMPARE(sentence(), u"Nothing here matches “c.json nowhere”."_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(table()->model()->rowCount(), 2);
        QVERIFY(table()->isVisible());
    }

    void aRescanKeepsTheSelection()
    {
        m_page->setEntries({entry(u"/r/a.json"_s, 1), entry(u"/r/c.json"_s, 3)});
        table()->selectRow(1);
        m_page->setEntries({entry(u"/r/a.json"_s, 1), entry(u"/r/c.json"_s, 3), entry(u"/r/d.json"_s, 4)});
        const QModelIndexList rows = table()->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].row(), 2);
    }

    void theButtonsAskForWhatTheySay()
    {
        const QSignalSpy folder(m_page.get(), &LibraryPage::folderChangeRequested);
        const QSignalSpy refresh(m_page.get(), &LibraryPage::refreshRequested);
        m_page->findChild<QToolButton*>(u"changeFolder"_s)->click();
        m_page->findChild<QToolButton*>(u"refresh"_s)->click();
        QCOMPARE(folder.count(), 1);
        QCOMPARE(refresh.count(), 1);
    }

private:
    [[nodiscard]] QTableView* table() const { return m_page->findChild<QTableView*>(u"results"_s); }
    [[nodiscard]] QString counts() const { return m_page->findChild<QLabel*>(u"counts"_s)->text(); }
    [[nodiscard]] EmptyState* shownEmptyState() const
    {
        for (auto* state : m_page->findChildren<EmptyState*>()) {
            if (state->isVisible())
                return state;
        }
        return nullptr;
    }
    [[nodiscard]] QString sentence() const
    {
        const EmptyState* state = shownEmptyState();
        return state ? state->sentence() : QString();
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LibraryPage> m_page;
};

QTEST_MAIN(TestLibraryPage)

#include "tst_librarypage.moc"
