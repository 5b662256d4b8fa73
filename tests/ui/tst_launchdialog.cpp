// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/batchsizelist.h"
#include "ui/launch/launchdialog.h"
#include "ui/launch/previewof.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace tokenscope;
using namespace Qt::StringLiterals;

using Item = RemoteCheckItem;

namespace {

constexpr auto parameters = "trainer:\n"
                            "  fit:\n"
                            "    train_dataloader:\n"
                            "      batch_size: 1024  # samples\n"
                            "    val_dataloader:\n"
                            "      batch_size: 1024\n";

LaunchPlan validPlan()
{
    LaunchPlan plan = alcfPlan();
    plan.route.first = u"user@login"_s;
    return plan;
}

} // namespace

class TestLaunchDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void batchSizesAreReadAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* name, const QString& text, const QString& read, BatchSizesProblem problem) {
            QTest::newRow(name) << text << read << static_cast<int>(problem);
        };
        row("in any order", u"1024, 256;512"_s, u"256, 512, 1024"_s, BatchSizesProblem::None);
        row("with blanks", u"  256   512 "_s, u"256, 512"_s, BatchSizesProblem::None);
        row("nothing", u" , "_s, {}, BatchSizesProblem::Empty);
        row("words", u"256, many"_s, {}, BatchSizesProblem::NotANumber);
        row("a negative one", u"-4"_s, {}, BatchSizesProblem::NotANumber);
        row("a thousands separator", u"1,024"_s, {}, BatchSizesProblem::LeadingZero);
        row("none at all", u"0"_s, {}, BatchSizesProblem::OutOfRange);
        row("far too many", u"99999999999999999999"_s, {}, BatchSizesProblem::OutOfRange);
        row("the same twice", u"256 256"_s, {}, BatchSizesProblem::Twice);
        row("a long list", u"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17"_s, {}, BatchSizesProblem::TooMany);
    }

    void batchSizesAreReadAsTheyAreTyped()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, read);
        QFETCH(const int, problem);
        const BatchSizeList list = batchSizesFromText(text);
        QCOMPARE(textOfBatchSizes(list.sizes), read);
        QCOMPARE(list.problem, static_cast<BatchSizesProblem>(problem));
        QCOMPARE(wordsFor(list).isEmpty(), list.problem == BatchSizesProblem::None);
    }

    void hostsThatWouldBeOptionsOfSshAreRefused_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("name and host") << u"user@cerebras.alcf.anl.gov"_s << true;
        QTest::newRow("with a port") << u"login:2222"_s << true;
        QTest::newRow("a number of IPv6") << u"[::1]:2222"_s << true;
        QTest::newRow("an option") << u"-oProxyCommand=touch"_s << false;
        QTest::newRow("a command") << u"login;reboot"_s << false;
        QTest::newRow("two words") << u"login host"_s << false;
    }

    void hostsThatWouldBeOptionsOfSshAreRefused()
    {
        QFETCH(const QString, host);
        QFETCH(const bool, isGood);
        LaunchPlan plan = validPlan();
        plan.route.first = host;
        QCOMPARE(problemsOf(plan).empty(), isGood);
        plan = validPlan();
        plan.route.second = host;
        QCOMPARE(problemsOf(plan).empty(), isGood);
    }

    void whatIsEnteredComesBackWhole()
    {
        LaunchDialog dialog(*m_theme);
        LaunchPlan plan = validPlan();
        plan.route.secondHop = RemoteRoute::SecondHop::FromFirst;
        plan.route.configFile = u"/home/user/ssh config"_s;
        plan.name = u"gpt3"_s;
        dialog.setPlan(plan);
        QCOMPARE(dialog.plan(), plan);
    }

    void thePresetKeepsTheUsersName()
    {
        LaunchDialog dialog(*m_theme);
        LaunchPlan plan;
        plan.route = {.kind = RemoteRoute::Kind::Ssh, .first = u"alcfuser@somewhere"_s};
        dialog.setPlan(plan);
        button(dialog, u"alcfPreset"_s)->click();
        QCOMPARE(dialog.plan().route.first, u"alcfuser@cerebras.alcf.anl.gov"_s);
        QCOMPARE(dialog.plan().route.second, u"cer-usn-01"_s);
    }

    void startIsPossibleWhenAllIsFilledIn()
    {
        LaunchDialog dialog(*m_theme);
        QVERIFY(!button(dialog, u"start"_s)->isEnabled());
        dialog.setPlan(validPlan());
        QVERIFY(button(dialog, u"start"_s)->isEnabled());
        auto* sizes = dialog.findChild<QLineEdit*>(u"batchSizes"_s);
        sizes->setText(u"256, x"_s);
        QVERIFY(!button(dialog, u"start"_s)->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>(u"launchHint"_s)->text().contains(u"“x”"_s)
                || dialog.findChild<QLabel*>(u"launchHint"_s)->text().contains(u"batch size"_s));
        sizes->setText(u"256"_s);
        QSignalSpy started(&dialog, &LaunchDialog::startRequested);
        button(dialog, u"start"_s)->click();
        QCOMPARE(started.count(), 1);
        QCOMPARE(started[0][0].value<LaunchPlan>().batchSizes, std::vector<std::int64_t> {256});
    }

    void sizesAreSwitchedOnAndOffByTheirChips()
    {
        LaunchDialog dialog(*m_theme);
        dialog.setPlan(validPlan());
        dialog.findChild<QToolButton*>(u"batchSize2048"_s)->click();
        dialog.findChild<QToolButton*>(u"batchSize256"_s)->click();
        QCOMPARE(dialog.plan().batchSizes, (std::vector<std::int64_t> {512, 1024, 2048}));
    }

    void aWarningCanBeOverruledAndAFailureCannot_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("start");
        QTest::addColumn<bool>("isEnabled");
        QTest::newRow("passed") << static_cast<int>(Item::State::Passed) << u"&Start"_s << true;
        QTest::newRow("warned") << static_cast<int>(Item::State::Warned) << u"&Start anyway"_s << true;
        QTest::newRow("failed") << static_cast<int>(Item::State::Failed) << u"&Start"_s << false;
    }

    void aWarningCanBeOverruledAndAFailureCannot()
    {
        QFETCH(const int, state);
        QFETCH(const QString, start);
        QFETCH(const bool, isEnabled);
        LaunchDialog dialog(*m_theme);
        dialog.setPlan(validPlan());
        const Item item {.kind = Item::Kind::Multiplexer,
                         .state = static_cast<Item::State>(state),
                         .refusal = RemoteRefusal::MultiplexerMissing};
        dialog.displayChecks({item}, true);
        QVERIFY(!button(dialog, u"start"_s)->isEnabled());
        dialog.displayChecks({item}, false);
        QCOMPARE(button(dialog, u"start"_s)->text(), start);
        QCOMPARE(button(dialog, u"start"_s)->isEnabled(), isEnabled);
    }

    void anEditMakesAnOldCheckSayNothing()
    {
        LaunchDialog dialog(*m_theme);
        dialog.setPlan(validPlan());
        dialog.displayChecks({{.kind = Item::Kind::Disk, .state = Item::State::Failed}}, false);
        QSignalSpy edited(&dialog, &LaunchDialog::edited);
        dialog.findChild<QLineEdit*>(u"workingFolder"_s)->setText(u"~/other"_s);
        QCOMPARE(edited.count(), 1);
        QVERIFY(button(dialog, u"start"_s)->isEnabled());
    }

    void escapeStopsACheckBeforeItClosesTheDialog()
    {
        LaunchDialog dialog(*m_theme);
        dialog.setPlan(validPlan());
        dialog.show();
        QSignalSpy cancelled(&dialog, &LaunchDialog::cancelRequested);
        dialog.displayChecks({{.kind = Item::Kind::Name, .state = Item::State::Running}}, true);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(dialog.isVisible());
        dialog.displayChecks({{.kind = Item::Kind::Name, .state = Item::State::Skipped}}, false);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void aRefusalThatNeedsWordsLeadsToThem()
    {
        LaunchDialog dialog(*m_theme);
        dialog.setPlan(validPlan());
        QSignalSpy asked(&dialog, &LaunchDialog::explanationRequested);
        dialog.displayChecks({{.kind = Item::Kind::SecondHop,
                               .state = Item::State::Failed,
                               .refusal = RemoteRefusal::HostBasedDenied,
                               .detail = u"Permission denied (hostbased)."_s}},
                             false);
        button(dialog, u"whatToDo%1"_s.arg(static_cast<int>(Item::Kind::SecondHop)))->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<RemoteCheckItem>().refusal, RemoteRefusal::HostBasedDenied);
    }

    void theDifferenceIsShownForEachSize()
    {
        LaunchDialog dialog(*m_theme);
        const LaunchPlan plan = validPlan();
        dialog.setPlan(plan);
        dialog.displayPreview(previewOf(ParameterVariants(parameters), plan));
        auto* tabs = dialog.findChild<QTabBar*>(u"variantTabs"_s);
        auto* text = dialog.findChild<QPlainTextEdit*>(u"variantText"_s);
        QCOMPARE(tabs->count(), 3);
        QVERIFY(text->toPlainText().contains(u"4 −       batch_size: 1024  # samples"_s));
        QVERIFY(text->toPlainText().contains(u"4 +       batch_size: 256  # samples"_s));
        QVERIFY(text->toPlainText().contains(u"6         batch_size: 1024"_s)); // of the other loader: as it was
        QCOMPARE(text->extraSelections().size(), 2);
        tabs->setCurrentIndex(1);
        QVERIFY(text->toPlainText().contains(u"batch_size: 512"_s));
        tabs->setCurrentIndex(2);
        QCOMPARE(text->extraSelections().size(), 0);
        QVERIFY(dialog.findChild<QLabel*>(u"variantMessage"_s)->text().contains(u"already"_s));
    }

    void parametersThatCannotBeVariedSayWhy()
    {
        const LaunchPreview preview = previewOf(ParameterVariants("trainer: {}\n"), validPlan());
        QCOMPARE(preview.state, LaunchPreview::State::Failed);
        QVERIFY(preview.problem.contains(u"train_dataloader.batch_size"_s));
    }

    void everyFieldHasANameToBeHeard()
    {
        LaunchDialog dialog(*m_theme);
        dialog.setPlan(validPlan());
        for (const QLineEdit* line : dialog.findChildren<QLineEdit*>()) {
            bool hasBuddy = false;
            for (const QLabel* label : dialog.findChildren<QLabel*>()) {
                const QWidget* buddy = label->buddy();
                hasBuddy = hasBuddy
                    || (buddy != nullptr
                        && (buddy == line || buddy->focusProxy() == line || buddy->isAncestorOf(line)));
            }
            QVERIFY2(hasBuddy || !line->accessibleName().isEmpty(), qPrintable(line->objectName()));
        }
    }

private:
    static QPushButton* button(const QWidget& in, const QString& name) { return in.findChild<QPushButton*>(name); }

    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestLaunchDialog)

#include "tst_launchdialog.moc"
