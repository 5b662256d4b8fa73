// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingruns.h"
#include "ui/theme/theme.h"
#include "ui/training/runsmodel.h"
#include "ui/training/runstable.h"
#include "ui/training/trainingpage.h"
#include "ui/trainingcharts/walltimechart.h"
#include "ui/widgets/errorbanner.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tokenscope;

class TestTrainingPage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_page = std::make_unique<TrainingPage>(m_theme);
        m_page->resize(1200, 900);
        m_page->show();
    }

    void anEmptyPageOffersToOpenOrToStart()
    {
        const QSignalSpy opens(m_page.get(), &TrainingPage::openRequested);
        const QSignalSpy launches(m_page.get(), &TrainingPage::launchRequested);
        auto* start = m_page->findChild<QPushButton*>(u"startRunsFromEmpty"_s);
        QVERIFY(start->isVisible());
        start->click();
        m_page->findChild<QWidget*>(u"noLogs"_s)->findChild<QPushButton*>(u"emptyStateAction"_s)->click();
        QCOMPARE(launches.size(), 1);
        QCOMPARE(opens.size(), 1);
    }

    void readingIsShownAndCanBeCancelled()
    {
        const QSignalSpy cancels(m_page.get(), &TrainingPage::cancelRequested);
        m_page->setBusy(3, 0.5);
        QVERIFY(m_page->findChild<QLabel*>(u"busyText"_s)->isVisible());
        m_page->findChild<QPushButton*>(u"cancelReading"_s)->click();
        QCOMPARE(cancels.size(), 1);
        m_page->setIdle();
        QVERIFY(!m_page->findChild<QLabel*>(u"busyText"_s)->isVisible());
    }

    void aForeignFileIsNamed()
    {
        m_page->showUnreadable({{.code = Error::Code::WrongSchema, .subject = u"/logs/other.log"_s}});
        QCOMPARE(m_page->findChild<ErrorBanner*>()->problem().what, u"“other.log” is not a Cerebras training log."_s);
        m_page->showUnreadable({});
        QVERIFY(!m_page->findChild<ErrorBanner*>()->isVisible());
    }

    void aBatchSizeIsEditedAndClearedInTheTable()
    {
        showTwo();
        edit(0, u"256"_s);
        QTRY_COMPARE(m_page->comparison().runs[0].batchSize->value, 256);
        QCOMPARE(cell(0, RunsModel::BatchSizeColumn).data(RunsModel::AsideRole).toString(), u"by you"_s);
        edit(0, QString());
        QTRY_COMPARE(m_page->comparison().runs[0].batchSize->value, 512);
    }

    void correctionsSurviveThatTheFileGrows()
    {
        showTwo();
        edit(0, u"256"_s);
        QTRY_COMPARE(m_page->comparison().runs[0].batchSize->value, 256);
        m_page->setFile(u"/logs/a.log"_s, {trainingRun(u"a"_s, 512, 15)});
        QCOMPARE(m_page->comparison().runs[0].batchSize->value, 256);
        m_page->undo();
        QCOMPARE(m_page->comparison().runs[0].batchSize->value, 512);
    }

    void removedRunsComeBackWithUndo()
    {
        showTwo();
        const QSignalSpy decisions(m_page.get(), &TrainingPage::decisionsChanged);
        table().selectRuns({1});
        table().findChild<QAction*>(u"removeRuns"_s)->trigger();
        QCOMPARE(m_page->comparison().runs.size(), std::size_t(1));
        QVERIFY(!m_page->findChild<QLabel*>(u"undoNote"_s)->text().isEmpty());
        QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_page->comparison().runs.size(), std::size_t(2));
        QCOMPARE(decisions.size(), 2);
    }

    void aRunChosenInAChartIsSelectedInTheTable()
    {
        showTwo();
        auto* chart = m_page->findChild<WallTimeChart*>();
        emit chart->itemChosen(1);
        QCOMPARE(table().selectedRuns(), std::set<int> {1});
        QVERIFY(m_page->findChild<QLabel*>(u"runDetails"_s)->text().contains(u"<b>b</b>"_s));
        emit chart->itemChosen(-1);
        QVERIFY(table().selectedRuns().empty());
    }

    void rowsAreCopiedAsAnyTableTakesThem()
    {
        showTwo();
        table().selectRuns({0});
        const QStringList lines = table().asText().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[1].startsWith(u"a\t512\t200\t32.00\t"_s), qPrintable(lines[1]));
    }

    void namesFromFilesAreNoMarkup()
    {
        m_page->setFile(u"/logs/x.log"_s, {trainingRun(u"<img src=x>"_s, 512, 16)});
        QVERIFY(m_page->findChild<QLabel*>(u"runDetails"_s)->text().contains(u"&lt;img src=x&gt;"_s));
    }

    void aLaunchHasItsPlaceAboveAll()
    {
        auto* card = new QLabel(u"launch"_s);
        m_page->setLaunchCard(card);
        QVERIFY(card->isVisible());
        m_page->setLaunchCard(nullptr);
        QVERIFY(!card->isVisible());
    }

private:
    void showTwo()
    {
        m_page->setFiles(
            {{u"/logs/a.log"_s, {trainingRun(u"a"_s, 512, 16)}}, {u"/logs/b.log"_s, {trainingRun(u"b"_s, 1024, 31)}}});
    }
    [[nodiscard]] RunsTable& table() const { return *m_page->findChild<RunsTable*>(u"runs"_s); }
    [[nodiscard]] QModelIndex cell(int row, int column) const { return table().model()->index(row, column); }
    void edit(int row, const QString& text) const
    {
        table().edit(cell(row, RunsModel::BatchSizeColumn));
        auto* editor = table().findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->setText(text);
        QTest::keyClick(editor, Qt::Key_Return);
    }

    Theme m_theme {*qApp};
    std::unique_ptr<TrainingPage> m_page {};
};

QTEST_MAIN(TestTrainingPage)

#include "tst_trainingpage.moc"
