// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/launchentry.h"

#include "app/rememberedplan.h"
#include "remote/refusalwords.h"
#include "remote/remotedesk.h"
#include "store/settings.h"
#include "ui/launch/launchdialog.h"
#include "ui/launch/previewof.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

using State = RemoteCheckItem::State;

namespace {

using namespace std::chrono_literals;

constexpr auto typingPause = 400ms;

QString firstWordOf(const QString& command)
{
    return command.trimmed().section(u' ', 0, 0);
}

CheckedPlace placeOf(const LaunchPlan& plan)
{
    return {.folder = plan.folder,
            .environment = plan.environment,
            .launcher = firstWordOf(plan.command),
            .parameters = plan.parameters,
            .jobsTool = firstWordOf(plan.jobsCommand),
            .needsProxy = !plan.route.isLocal()};
}

bool hasState(const std::vector<RemoteCheckItem>& items, State state)
{
    return std::ranges::find(items, state, &RemoteCheckItem::state) != items.end();
}

} // namespace

LaunchEntry::LaunchEntry(const Theme& theme, Settings& settings, RemoteDesk& desk, QString folder)
    : m_theme(theme)
    , m_settings(settings)
    , m_desk(desk)
    , m_folder(std::move(folder))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        const LaunchPlan plan = m_dialog ? m_dialog->plan() : LaunchPlan {};
        if (m_dialog && plan.route.isLocal() && problemsOf(plan).empty())
            read(plan); // asks nobody for a code
    });
}

LaunchEntry::~LaunchEntry() = default;

void LaunchEntry::begin(QWidget* window)
{
    if (!m_dialog) {
        m_dialog = new LaunchDialog(m_theme, window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connectDialog();
        m_dialog->setPlan(planOfLines(m_settings.value(setting::launchPlan)));
    }
    m_dialog->open();
    m_dialog->raise();
}

std::unique_ptr<Launch> LaunchEntry::takeLaunch()
{
    return std::move(m_launch);
}

void LaunchEntry::connectDialog()
{
    LaunchDialog* dialog = m_dialog;
    connect(dialog, &LaunchDialog::edited, this, &LaunchEntry::onEdited);
    connect(dialog, &LaunchDialog::previewRequested, this, &LaunchEntry::read);
    connect(dialog, &LaunchDialog::checkRequested, this, &LaunchEntry::check);
    connect(dialog, &LaunchDialog::startRequested, this, &LaunchEntry::start);
    connect(dialog, &LaunchDialog::cancelRequested, this, [this] {
        m_isWanted = false;
        if (m_check && m_check->isRunning())
            return m_check->cancel();
        drop();
        m_dialog->displayStarting(false);
    });
    connect(dialog, &LaunchDialog::explanationRequested, this,
            [this](const RemoteCheckItem& item) { emit refused(item.refusal, m_plan.route, item.detail); });
    connect(dialog, &QDialog::finished, this, [this] {
        m_pause.stop();
        drop();
    });
}

void LaunchEntry::onEdited(const LaunchPlan& plan)
{
    drop();
    m_settings.set(setting::launchPlan, linesOfPlan(plan));
    m_pause.start();
}

void LaunchEntry::read(const LaunchPlan& plan)
{
    m_plan = plan;
    m_variants.reset();
    m_launch = std::make_unique<Launch>(*m_desk.shell(plan.route),
                                        LaunchRecord {.plan = plan, .localFolder = m_folder + u"/%1"_s});
    connect(m_launch.get(), &Launch::parametersRead, this, &LaunchEntry::onRead);
    connect(m_launch.get(), &Launch::failed, this, &LaunchEntry::onFailed);
    connect(m_launch.get(), &Launch::started, this, &LaunchEntry::onStarted);
    m_dialog->displayPreview({.state = LaunchPreview::State::Reading});
    m_launch->readParameters();
}

void LaunchEntry::onRead(const ParameterVariants& variants)
{
    const LaunchPreview preview = previewOf(variants, m_plan);
    m_dialog->displayPreview(preview);
    if (!variants.refusal())
        m_variants = std::make_unique<ParameterVariants>(variants);
    if (!m_isWanted)
        return;
    m_isWanted = false;
    if (m_variants)
        return m_launch->start(*m_variants);
    m_dialog->displayStarting(false);
}

void LaunchEntry::onFailed(const RemoteOutcome& outcome)
{
    const RefusalWords words = refusalWords(outcome.refusal, m_plan.route, outcome.detail);
    const bool wasStarting = m_variants != nullptr || m_isWanted;
    m_isWanted = false;
    if (!m_dialog)
        return;
    m_dialog->displayStarting(false);
    if (m_variants == nullptr)
        m_dialog->displayPreview({.state = LaunchPreview::State::Failed, .problem = words.what + u' ' + words.remedy});
    if (wasStarting) {
        m_dialog->displayRefusal(words.what, words.remedy);
        m_variants.reset();
        m_launch.release()->deleteLater(); // it is speaking; its name is taken there, and the next one has its own
    }
    if (!words.letter.isEmpty() || !words.command.isEmpty())
        emit refused(outcome.refusal, m_plan.route, outcome.detail);
}

void LaunchEntry::check(const LaunchPlan& plan)
{
    m_plan = plan;
    m_check = std::make_unique<RemoteCheck>(*m_desk.shell(plan.route), placeOf(plan));
    const auto show = [this] { m_dialog->displayChecks(m_check->items(), m_check->isRunning()); };
    connect(m_check.get(), &RemoteCheck::changed, this, show);
    connect(m_check.get(), &RemoteCheck::finished, this, &LaunchEntry::onChecked);
    m_check->start();
    show();
}

void LaunchEntry::onChecked()
{
    const std::vector<RemoteCheckItem>& items = m_check->items();
    m_dialog->displayChecks(items, false);
    const bool hasWarned = hasState(items, State::Warned);
    const bool goesOn = m_isWanted && m_check->hasPassed() && !hasWarned;
    m_isWanted = goesOn;
    if (!goesOn)
        m_dialog->displayStarting(false);
    if (m_check->hasPassed()) {
        if (!m_variants)
            return read(m_plan);
        if (goesOn)
            return start(m_plan);
    }
    const auto failed = std::ranges::find(items, State::Failed, &RemoteCheckItem::state);
    if (failed == items.end())
        return;
    const RefusalWords words = refusalWords(failed->refusal, m_plan.route, failed->detail);
    if (!words.letter.isEmpty() || !words.command.isEmpty())
        emit refused(failed->refusal, m_plan.route, failed->detail);
}

void LaunchEntry::start(const LaunchPlan& plan)
{
    m_pause.stop(); // reading anew would take the place of the launch that starts
    m_dialog->displayStarting(true);
    const bool isChecked = m_check && m_plan == plan && m_check->hasPassed();
    if (isChecked && m_variants) {
        m_isWanted = false;
        return m_launch->start(*m_variants);
    }
    m_isWanted = true;
    if (!isChecked)
        return check(plan);
    read(plan);
}

void LaunchEntry::onStarted()
{
    m_launch->disconnect(this);
    m_pause.stop();
    emit started();
    m_dialog->displayStarting(false);
    m_dialog->displayChecks({}, false);
    m_dialog->accept();
}

void LaunchEntry::drop()
{
    m_isWanted = false;
    m_check.reset();
    m_launch.reset();
    m_variants.reset();
}

} // namespace tokenscope
