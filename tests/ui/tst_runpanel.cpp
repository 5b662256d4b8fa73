// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedrun.h"
#include "ui/endpoints/endpointcard.h"
#include "ui/endpoints/endpointpicker.h"
#include "ui/panel/runpanel.h"
#include "ui/run/runpage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace tokenscope;

namespace {

RunForm twoEndpoints()
{
    RunForm form;
    form.endpoints = {QStringLiteral("Metis"), QStringLiteral("Sophia")};
    return form;
}

} // namespace

class TestRunPanel : public QObject
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
    void trigger(QMenu* menu, const QString& text)
    {
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->deleteLater();
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no action ") + text));
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

    void theFormShowsAndKeepsEveryValue()
    {
        RunForm form = twoEndpoints();
        form.endpoints = {QStringLiteral("Simulated Sophia"), QStringLiteral("Metis")};
        form.promptSource = QStringLiteral("/data/mine.jsonl");
        form.order = Order::Together;
        form.load.concurrency = 8;
        form.sampling.seed = 4;
        form.timeScale = 0.3; // 3.333… times faster, which the field rounds
        m_page->setForm(form);
        QCOMPARE(m_page->form(), form);
        find<QSpinBox>("maxTokens")->setValue(64);
        form.sampling.maxTokens = 64;
        QCOMPARE(m_page->form(), form);
    }

    void editingAFieldTellsOnceWhatIsNew()
    {
        QSignalSpy changes(m_page.get(), &RunPage::formChanged);
        find<QSpinBox>("concurrency")->setValue(4);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(m_page->form().load.concurrency, 4);
        find<QDoubleSpinBox>("pause")->setValue(2.5);
        QCOMPARE(m_page->form().pause, Milliseconds(2'500));
        find<QLineEdit>("samplingSeed")->setText(QString());
        QTest::keyClicks(find<QLineEdit>("samplingSeed"), QStringLiteral("12"));
        QCOMPARE(m_page->form().sampling.seed, std::optional<std::int64_t>(12));
        m_page->setForm(m_page->form());
        QCOMPARE(changes.count(), 4); // 12 is typed in two keys; the same form again is no change
    }

    void thePauseMattersOnlyBetweenLegs()
    {
        QVERIFY(find<QDoubleSpinBox>("pause")->isEnabled());
        find<QComboBox>("order")->setCurrentIndex(1);
        QCOMPARE(m_page->form().order, Order::Alternating);
        QVERIFY(!find<QDoubleSpinBox>("pause")->isEnabled());
    }

    void simulationSettingsAppearWithSimulatedEndpoints()
    {
        find<QToolButton>("advanced")->click();
        QVERIFY(find<QDoubleSpinBox>("timeoutTotal")->isVisible());
        QVERIFY(!find<QDoubleSpinBox>("simulationSpeed")->isVisible());
        RunForm form = twoEndpoints();
        form.endpoints[0] = QStringLiteral("Simulated Metis");
        m_page->setForm(form);
        QVERIFY(find<QDoubleSpinBox>("simulationSpeed")->isVisible());
        find<QDoubleSpinBox>("simulationSpeed")->setValue(20);
        QCOMPARE(m_page->form().timeScale, 0.05);
    }

    void endpointsAreChosenSwappedAddedAndRemovedByTheirMenus()
    {
        auto* picker = m_page->findChild<EndpointPicker*>();
        trigger(picker->makeMenu(0), QStringLiteral("Swap with Sophia"));
        QCOMPARE(m_page->form().endpoints, (std::vector {QStringLiteral("Sophia"), QStringLiteral("Metis")}));
        trigger(picker->makeMenu(1), QStringLiteral("Simulated Metis"));
        QCOMPARE(m_page->form().endpoints[1], QStringLiteral("Simulated Metis"));
        trigger(picker->makeAddMenu(), QStringLiteral("Metis"));
        QCOMPARE(m_page->form().endpoints.size(), 3U);
        trigger(picker->makeMenu(0), QStringLiteral("Remove from the comparison"));
        QCOMPARE(m_page->form().endpoints, (std::vector {QStringLiteral("Simulated Metis"), QStringLiteral("Metis")}));
    }

    void aCardOpensItsMenuFromTheKeyboard()
    {
        auto* card = find<EndpointCard>("endpointCard0");
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Down);
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        QApplication::activePopupWidget()->close();
        QVERIFY(card->accessibleName().contains(QStringLiteral("Metis")));
        QVERIFY(card->accessibleName().contains(QStringLiteral("not checked")));
    }

    void whatCannotRunIsSaidAndCannotBeStarted()
    {
        QSignalSpy requests(m_page.get(), &RunPage::runRequested);
        RunForm form = twoEndpoints();
        form.endpoints[1] = QStringLiteral("Gone");
        m_page->setForm(form);
        QVERIFY(find<QLabel>("formProblem")->isVisible());
        QVERIFY(!find<QPushButton>("start")->isEnabled());
        m_page->start();
        QCOMPARE(requests.count(), 0);
        m_page->setForm(twoEndpoints());
        QVERIFY(!find<QLabel>("formProblem")->isVisible());
        find<QPushButton>("start")->click();
        QCOMPARE(requests.count(), 1);
        QCOMPARE(requests.at(0).at(0).value<RunForm>(), twoEndpoints());
    }

    void squadIsOfferedForDownloadWhereItIsMissing()
    {
        QSignalSpy wanted(m_page.get(), &RunPage::squadRequested);
        RunForm form = twoEndpoints();
        form.promptSource = QStringLiteral("squad");
        m_page->setForm(form);
        QVERIFY(!find<QPushButton>("downloadSquad")->isVisible());
        m_page->setSquadAvailable(false);
        find<QPushButton>("downloadSquad")->click();
        QCOMPARE(wanted.count(), 1);
    }

    void aFixedRateShowsWhatBelongsToIt()
    {
        QVERIFY(find<QSpinBox>("concurrency")->isVisible());
        QVERIFY(!find<QDoubleSpinBox>("rate")->isVisible());
        find<QComboBox>("loadMode")->setCurrentIndex(1);
        QVERIFY(!find<QSpinBox>("concurrency")->isVisible());
        find<QDoubleSpinBox>("rate")->setValue(2.5);
        QCOMPARE(m_page->form().load.rate, std::optional(2.5));
        QVERIFY(!find<QDoubleSpinBox>("gammaShape")->isVisible());
        find<QComboBox>("arrivals")->setCurrentIndex(2);
        QVERIFY(find<QDoubleSpinBox>("gammaShape")->isVisible());
        QCOMPARE(m_page->form().load.arrivals, Arrivals::Gamma);
        find<QComboBox>("loadMode")->setCurrentIndex(0);
        QVERIFY(!m_page->form().load.rate);
    }

    void theValuesOfASweepAreReadOrExplained()
    {
        find<QComboBox>("runKind")->setCurrentIndex(1);
        QCOMPARE(m_page->form().kind, RunKind::Sweep);
        QVERIFY(m_page->form().sweep->isSearch());
        QVERIFY(find<QDoubleSpinBox>("sweepUpTo")->isVisible());
        QVERIFY(!find<QSpinBox>("concurrency")->isVisible()); // it is what changes
        auto* values = find<QLineEdit>("sweepValues");
        QTest::keyClicks(values, QStringLiteral("1, 2,4"));
        QCOMPARE(m_page->form().sweep->values, (std::vector<double> {1, 2, 4}));
        QVERIFY(!find<QDoubleSpinBox>("sweepUpTo")->isVisible());
        QTest::keyClicks(values, QStringLiteral(", two"));
        QVERIFY(find<QLabel>("sweepMessage")->isVisible());
        QVERIFY(find<QLabel>("sweepMessage")->text().contains(QStringLiteral("“two”")));
        QVERIFY(!m_page->canStart());
        QVERIFY(!find<QPushButton>("start")->isEnabled());
        QCOMPARE(values->text(), QStringLiteral("1, 2,4, two")); // nobody takes away what is being typed
        values->clear();
        QTest::keyClicks(values, QStringLiteral("automatic"));
        QVERIFY(m_page->form().sweep->isSearch());
        QVERIFY(m_page->canStart());
    }

    void lengthsAreSweptOverSyntheticPrompts()
    {
        find<QComboBox>("runKind")->setCurrentIndex(1);
        find<QComboBox>("sweepVariable")->setCurrentIndex(2);
        QVERIFY(m_page->form().isSynthetic());
        QCOMPARE(m_page->form().sweep, usualSweep(SweepVariable::PromptTokens));
        QVERIFY(!find<QSpinBox>("promptTokens")->isVisible());
        QVERIFY(find<QSpinBox>("sharedPrefix")->isVisible());
        QVERIFY(m_page->canStart());
        auto* values = find<QLineEdit>("sweepValues");
        values->selectAll();
        QTest::keyClick(values, Qt::Key_Delete);
        QVERIFY(!m_page->canStart()); // there is nothing to search for
        QVERIFY(find<QLabel>("formProblem")->isVisible());
    }

    void aFairComparisonAsksForABudgetOnly()
    {
        m_page->setForm(withPreset(m_page->form(), Preset::FairComparison));
        QVERIFY(!find<QSpinBox>("promptCount")->isVisible());
        QVERIFY(!find<QSpinBox>("warmup")->isVisible());
        find<QDoubleSpinBox>("timeBudget")->setValue(120);
        QCOMPARE(m_page->form().timeBudget, Milliseconds(120'000));
        find<QDoubleSpinBox>("tokenBudget")->setValue(50'000);
        QCOMPARE(m_page->form().tokenBudget, std::optional<std::int64_t>(50'000));
    }

    void limitsAndObjectivesAreOffUntilANumberIsGiven()
    {
        find<QToolButton>("advanced")->click();
        QCOMPARE(m_page->form().limits, Limits {});
        find<QSpinBox>("limitFailures")->setValue(5);
        find<QDoubleSpinBox>("limitFailureShare")->setValue(12.5);
        find<QDoubleSpinBox>("limitTokens")->setValue(5e9);
        find<QDoubleSpinBox>("duration")->setValue(30);
        QCOMPARE(m_page->form().limits,
                 (Limits {.requests = {},
                          .duration = Milliseconds(30'000),
                          .tokens = 5'000'000'000,
                          .failuresInARow = 5,
                          .failureShare = 0.125}));
        find<QDoubleSpinBox>("objectiveEachToken")->setValue(12.5);
        QCOMPARE(m_page->form().objective.timePerOutputToken,
                 std::optional<Nanoseconds>(std::chrono::microseconds(12'500)));
        QVERIFY(!find<QDoubleSpinBox>("usualWait")->isEnabled());
        find<QCheckBox>("waitWhenLimited")->click();
        QVERIFY(m_page->form().rateLimits.waits);
        QVERIFY(find<QDoubleSpinBox>("usualWait")->isEnabled());
    }

    void everyFieldHasANameForScreenReaders()
    {
        find<QToolButton>("advanced")->click();
        for (const auto* field : m_page->findChild<RunPanel*>()->findChildren<QWidget*>()) {
            const bool isInput = qobject_cast<const QAbstractSpinBox*>(field) || qobject_cast<const QComboBox*>(field);
            if (isInput && field->isVisible()) {
                QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
                QVERIFY2(!field->accessibleName().contains(QChar(u'&')), qPrintable(field->accessibleName()));
            }
        }
    }
};

QTEST_MAIN(TestRunPanel)
#include "tst_runpanel.moc"
