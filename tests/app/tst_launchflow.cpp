// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/launchflow.h"
#include "app/rememberedplan.h"
#include "app/trainingflow.h"
#include "launch/launchrecord.h"
#include "store/settings.h"
#include "support/cerebrasnode.h"
#include "ui/launch/launchcard.h"
#include "ui/launch/launchdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/training/trainingpage.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace tokenscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 30'000; // ms, on a busy machine

/// A window with the page and what stands behind it, as the program wires it.
struct Desk
{
    explicit Desk(const QString& folder)
        : settings(folder + u"/settings.ini"_s)
        , theme(*qApp)
        , window(theme, settings)
        , page(new TrainingPage(theme))
        , logs(settings, *page, window)
        , launches(clock, theme, settings, window,
                   {.records = folder + u"/launches"_s, .results = folder + u"/results"_s})
    {
        window.addPage(u"training"_s, u"trend"_s, u"Batch size"_s, page);
        QObject::connect(&launches, &LaunchFlow::cardsAppeared, page, &TrainingPage::setLaunchCard);
        QObject::connect(&launches, &LaunchFlow::logAppeared, &logs, &TrainingFlow::follow);
        QObject::connect(&launches, &LaunchFlow::logEnded, &logs, &TrainingFlow::settle);
        window.show();
    }

    [[nodiscard]] LaunchCard* card() const { return window.findChild<LaunchCard*>(); }
    [[nodiscard]] LaunchDialog* dialog() const { return window.findChild<LaunchDialog*>(); }
    [[nodiscard]] std::size_t runsThatAre(TrainingStatus status) const
    {
        const auto& runs = page->comparison().runs;
        return static_cast<std::size_t>(std::ranges::count(runs, status, &TrainingRun::status));
    }

    SteadyClock clock;
    Settings settings;
    Theme theme;
    MainWindow window;
    TrainingPage* page; // the window's
    TrainingFlow logs;
    LaunchFlow launches;
};

} // namespace

/// From the dialog to finished runs on the page, on this computer, with the players in place of cszoo and csctl.
class TestLaunchFlow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_node = std::make_unique<CerebrasNode>(1'000);
        QVERIFY(m_folder->isValid() && m_node->isValid());
        qputenv("TMUX_TMPDIR", m_node->path().toUtf8()); // a server of its own: it dies with its last session
        putModules();
        m_desk = std::make_unique<Desk>(m_folder->path());
    }

    void cleanup()
    {
        m_desk.reset();
        m_node.reset();
    }

    void runsOfTheDialogAreComparedOnThePage()
    {
        start({256, 512});
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->runsThatAre(TrainingStatus::Completed), std::size_t(2), longest);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->card()->glance().state.link, LaunchState::Link::Ended, longest);
        const BatchSizeComparison& comparison = m_desk->page->comparison();
        QCOMPARE(comparison.rows.size(), std::size_t(2));
        QCOMPARE(comparison.rows.at(1).batchSize, 512);
        QVERIFY(std::abs(comparison.rows.at(1).rate->mean - 33.3) < 0.3);
        QTRY_VERIFY_WITH_TIMEOUT(records().at(0).isEnded, longest);
    }

    void aRunThatFailsIsNotRunning()
    {
        m_node->set(u"PLAYER_FAIL"_s, u"512"_s);
        start({512});
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->runsThatAre(TrainingStatus::Failed), std::size_t(1), longest);
        QVERIFY(!m_desk->page->comparison().runs.at(0).reason.isEmpty());
    }

    void whatIsForgottenIsNotOfferedAgain()
    {
        LaunchPlan plan = planFor({256});
        plan.route = {.kind = RemoteRoute::Kind::Ssh, .first = u"nowhere.invalid"_s};
        plan.startedAt = u"20260302-080000"_s;
        QVERIFY(saveLaunch({.plan = plan, .localFolder = m_folder->path()}, m_folder->filePath(u"launches"_s)));
        m_desk->launches.resume(); // nobody is asked for a code, so it is not followed
        QVERIFY(m_desk->card() != nullptr);
        QCOMPARE(m_desk->card()->glance().state.link, LaunchState::Link::Idle);
        auto* forget = m_desk->card()->findChild<QToolButton*>(u"launchDismiss"_s);
        QVERIFY(forget != nullptr);
        QTest::mouseClick(forget, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->card() == nullptr, longest);
        m_desk->launches.resume();
        QVERIFY(m_desk->card() == nullptr);
    }

private:
    // those that the launcher needs
    void putModules()
    {
        for (const QString& name :
             {u"peft/__init__.py"_s, u"transformers/__init__.py"_s, u"transformers/modeling_layers.py"_s}) {
            QFile file(m_node->path(u"modules/"_s + name));
            QVERIFY(QFileInfo(file).dir().mkpath(u"."_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        m_node->set(u"PYTHONPATH"_s, m_node->path(u"modules"_s));
    }

    LaunchPlan planFor(const std::vector<std::int64_t>& sizes) const
    {
        return {.folder = m_node->work(),
                .environment = m_node->environment(),
                .parameters = u"params.yaml"_s,
                .batchSizes = sizes,
                .jobsCommand = m_node->jobsCommand(),
                .cancelCommand = m_node->cancelCommand()};
    }

    std::vector<LaunchRecord> records() const { return rememberedLaunches(m_folder->filePath(u"launches"_s)); }

    // The first press checks; where that warns of something, as of a small disk, a second one starts.
    void start(const std::vector<std::int64_t>& sizes)
    {
        m_desk->settings.set(setting::launchPlan, linesOfPlan(planFor(sizes)));
        m_desk->launches.begin();
        QVERIFY(m_desk->dialog() != nullptr);
        const auto isStarted = [this] {
            auto* button = m_desk->dialog() ? m_desk->dialog()->findChild<QPushButton*>(u"start"_s) : nullptr;
            if (m_desk->card() == nullptr && button != nullptr && button->isEnabled())
                button->click();
            return m_desk->card() != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isStarted(), longest);
    }

    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<CerebrasNode> m_node {};
    std::unique_ptr<Desk> m_desk {};
};

QTEST_MAIN(TestLaunchFlow)

#include "tst_launchflow.moc"
