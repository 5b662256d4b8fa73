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
    SteadyClock clock;
    Settings settings;
    Theme theme;
    MainWindow window;
    TrainingPage* page; // the window's
    TrainingFlow logs;
    LaunchFlow launches;
};

} // namespace

/// Launches of before, as the window offers them.
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
        m_desk = std::make_unique<Desk>(m_folder->path());
    }

    void cleanup()
    {
        m_desk.reset();
        m_node.reset();
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
    LaunchPlan planFor(const std::vector<std::int64_t>& sizes) const
    {
        return {.folder = m_node->work(),
                .environment = m_node->environment(),
                .parameters = u"params.yaml"_s,
                .batchSizes = sizes,
                .jobsCommand = m_node->jobsCommand(),
                .cancelCommand = m_node->cancelCommand()};
    }

    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<CerebrasNode> m_node {};
    std::unique_ptr<Desk> m_desk {};
};

QTEST_MAIN(TestLaunchFlow)

#include "tst_launchflow.moc"
