// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runpage.h"

#include "stats/clienttrust.h"
#include "ui/endpoints/endpointdialog.h"
#include "ui/endpoints/endpointpicker.h"
#include "ui/live/liveview.h"
#include "ui/panel/runpanel.h"
#include "ui/run/legstate.h"
#include "ui/run/remedylabel.h"
#include "ui/run/seriesview.h"
#include "ui/text/causetext.h"
#include "ui/text/errortext.h"
#include "ui/text/failuretext.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <optional>

namespace tokenscope {

using statetext::EndpointState;

namespace {

constexpr int gap = 10;
constexpr int panelWidth = 286; // at normal text size
constexpr double normalHeight = 17; // of a line at normal text size

} // namespace

RunPage::RunPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_panel(new RunPanel(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_live(new LiveView(theme))
    , m_series(new SeriesView(theme, m_live))
    , m_banner(new ErrorBanner(theme, this))
{
    const double scale = std::max(1.0, QFontMetrics(theme.tabularFont()).height() / normalHeight);
    m_panel->setFixedWidth(static_cast<int>(panelWidth * scale));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(m_panel);
    layout->addWidget(makeRight(), 1);
    connectPanel();
    connect(m_banner, &ErrorBanner::actionTriggered, this, &RunPage::followRemedy);
    connect(m_banner, &ErrorBanner::alternativeTriggered, this, &RunPage::start);
    connect(m_live, &LiveView::promptWatched, this, &RunPage::promptWatched);
    connect(m_live, &LiveView::exportFailed, this, &RunPage::showError);
    connect(m_series, &SeriesView::exportFailed, this, &RunPage::showError);
    connect(m_series, &SeriesView::faceChosen, this, &RunPage::seriesFaceChosen);
}

RunPage::~RunPage() = default;

void RunPage::setEndpoints(const std::vector<Endpoint>& endpoints)
{
    m_endpoints = endpoints;
    m_panel->setEndpoints(endpoints);
    emit endpointsChanged();
}

void RunPage::setEndpointState(const QString& name, EndpointState state)
{
    m_panel->setEndpointState(name, state);
}

EndpointPicker& RunPage::endpointPicker() const
{
    return m_panel->endpointPicker();
}

void RunPage::setSquadAvailable(bool isAvailable)
{
    m_panel->setSquadAvailable(isAvailable);
}

void RunPage::setForm(const RunForm& form)
{
    m_panel->setForm(form);
}

const RunForm& RunPage::form() const
{
    return m_panel->form();
}

bool RunPage::canStart() const
{
    return m_state == RunState::Idle && m_panel->isValid();
}

void RunPage::begin(const RunPlan& plan)
{
    forgetLastRun();
    m_series->beginSingle();
    watch(plan);
}

void RunPage::beginSeries(const std::vector<Scenario>& scenarios)
{
    forgetLastRun();
    m_series->beginSeries(scenarios);
    if (!scenarios.empty()) {
        watch(scenarios.front().plan); // the first step may have to wait: nothing of the last run is seen meanwhile
    }
}

void RunPage::beginStep(const SeriesStep& step, const RunPlan& plan)
{
    m_series->beginStep(step);
    watch(plan);
}

void RunPage::finishStep(const RunResult& result)
{
    m_live->finish(result, {});
}

void RunPage::showCurves(const std::vector<SweepCurves>& curves)
{
    m_series->showCurves(curves);
}

void RunPage::showMatrix(const ScenarioMatrix& matrix)
{
    m_series->showMatrix(matrix);
}

void RunPage::forgetLastRun()
{
    m_path.clear();
    m_banner->dismiss();
    m_panel->setSavedFile({});
    m_panel->clearClientHealth();
}

void RunPage::watch(const RunPlan& plan)
{
    m_legs.clear();
    std::ranges::transform(plan.endpoints, std::back_inserter(m_legs), &Endpoint::name);
    m_live->begin(plan);
    m_stack->setCurrentWidget(m_series);
}

void RunPage::apply(const LiveSnapshot& snapshot)
{
    m_live->apply(snapshot);
    if (snapshot.health) {
        showHealth(*snapshot.health);
    }
}

void RunPage::showHealth(const ClientHealth& health)
{
    m_panel->setClientHealth(health, trustIn(health, m_live->shortestMedian()));
}

void RunPage::addServerSample(const QString& endpoint, const ServerSample& sample)
{
    m_live->addServerSample(endpoint, sample);
}

void RunPage::setState(RunState state, int currentLeg)
{
    const bool wasRunning = m_state != RunState::Idle;
    m_state = state;
    const bool isRunning = state != RunState::Idle;
    m_panel->setRunning(isRunning, state != RunState::Draining);
    if (isRunning || wasRunning) {
        setLegStates(state, currentLeg);
    }
}

void RunPage::finish(const RunResultPtr& result, const QString& path)
{
    m_path = path;
    if (m_series->isSeries()) {
        finishSeries(*result);
    } else {
        m_live->finish(*result, path);
    }
    const bool isMissingSome = result->wasStopped
        || std::ranges::any_of(result->legs, [](const Leg& leg) { return isCutShort(leg.part.end); });
    m_panel->setSavedFile(path, isMissingSome && m_series->isSeries());
    if (result->health.timer.p99) {
        showHealth(result->health);
    }
    setState(RunState::Idle, -1);
    showFailures(*result);
    for (const Leg& leg : result->legs) {
        // of a series the last step of each endpoint decides
        m_panel->setEndpointState(leg.part.endpoint.isEmpty() ? leg.name : leg.part.endpoint, stateAfter(leg));
    }
}

void RunPage::finishSeries(const RunResult& result)
{
    const bool isSimulated = std::ranges::any_of(result.legs, &Leg::isSimulated);
    const QString file = QFileInfo(m_path).fileName();
    const QString date = format::dateTime(result.startedAt);
    //: below an exported chart: file, date
    m_series->finish(isSimulated ? tr("%1 · %2 · simulated").arg(file, date) : tr("%1 · %2").arg(file, date),
                     QFileInfo(m_path).completeBaseName());
}

void RunPage::showFailures(const RunResult& result)
{
    const failuretext::Digest failures = failuretext::digestOf(result);
    if (failures.what.isEmpty())
        return;
    m_remedy = causetext::action(failures.cause);
    m_failing = failures.endpoint;
    showProblem({.what = failures.what,
                 .why = {},
                 .remedy = failures.advice,
                 .details = failures.reported,
                 .action = remedyLabel(m_remedy)});
}

void RunPage::followRemedy()
{
    switch (m_remedy) {
    case causetext::Remedy::SignIn:
        emit endpointPicker().signInWanted();
        break;
    case causetext::Remedy::ChooseModel:
    case causetext::Remedy::EditEndpoint:
        editEndpoints(m_failing);
        break;
    case causetext::Remedy::EditNetwork:
        emit networkSettingsRequested();
        break;
    case causetext::Remedy::WakeModel:
        m_banner->dismiss(); // its card goes on telling
        emit endpointPicker().wakeWanted(m_failing);
        break;
    case causetext::Remedy::LowerLoad:
    case causetext::Remedy::Wait:
    case causetext::Remedy::None:
        break;
    }
}

void RunPage::showError(const Error& error)
{
    const errortext::Words words = errortext::wordsFor(error);
    showProblem({.what = words.what, .why = words.why, .remedy = words.todo, .details = {}});
}

void RunPage::showWarning(const QString& endpoint, Cause cause, Problem problem)
{
    m_remedy = causetext::action(cause);
    m_failing = endpoint;
    problem.action = remedyLabel(m_remedy);
    problem.alternative = tr("Start anyway");
    showProblem(problem);
}

void RunPage::showProblem(const Problem& problem)
{
    m_banner->display(problem);
}

QByteArray RunPage::layoutState() const
{
    return m_live->splitter()->saveState();
}

void RunPage::restoreLayout(const QByteArray& state)
{
    m_live->splitter()->restoreState(state);
}

void RunPage::preferSeriesFace(const QString& key)
{
    m_series->prefer(key);
}

void RunPage::start()
{
    if (canStart()) {
        m_banner->dismiss();
        emit runRequested(form());
    }
}

void RunPage::stop()
{
    if (m_state != RunState::Idle && m_state != RunState::Draining) {
        emit stopRequested();
    }
}

void RunPage::choosePromptFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose prompts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("promptFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Prompts (*.json *.jsonl *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        RunForm changed = form();
        changed.promptSource = path;
        setForm(changed);
    });
    dialog->open();
}

void RunPage::editEndpoints(const QString& name)
{
    auto* dialog = new EndpointDialog(m_theme, m_endpoints, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("endpointDialog"));
    dialog->setReports(endpointPicker().reports());
    dialog->select(name);
    connect(dialog, &EndpointDialog::keyEntered, this, &RunPage::keyEntered);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit endpointsEdited(dialog->endpoints()); });
    dialog->open();
}

QWidget* RunPage::makeRight()
{
    auto* card = new Card(m_theme, this);
    auto* empty = new EmptyState(m_theme, QStringLiteral("play"),
                                 tr("Start a comparison: every endpoint gets the same prompts, and latency, speed and "
                                    "answers appear here while they come."),
                                 tr("Start the comparison"), card);
    empty->setObjectName(QStringLiteral("emptyRun"));
    card->body()->addWidget(empty, 1);
    connect(empty, &EmptyState::actionTriggered, this, &RunPage::start);
    m_empty = card;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_series);
    auto* right = new QWidget(this);
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    return right;
}

void RunPage::connectPanel()
{
    connect(m_panel, &RunPanel::formChanged, this, [this] { emit formChanged(form()); });
    connect(m_panel, &RunPanel::startWanted, this, &RunPage::start);
    connect(m_panel, &RunPanel::stopWanted, this, &RunPage::stop);
    connect(m_panel, &RunPanel::editWanted, this, &RunPage::editEndpoints);
    connect(m_panel, &RunPanel::fileWanted, this, &RunPage::choosePromptFile);
    connect(m_panel, &RunPanel::squadWanted, this, &RunPage::squadRequested);
    connect(m_panel, &RunPanel::resumeWanted, this, [this] { emit resumeRequested(m_path); });
    connect(m_panel, &RunPanel::compareWanted, this, [this] { emit compareRequested(m_path); });
}

void RunPage::setLegStates(RunState state, int currentLeg)
{
    for (std::size_t i = 0; i < m_legs.size(); ++i) {
        m_panel->setEndpointState(m_legs[i],
                                  state == RunState::Idle ? EndpointState::Done
                                                          : stateDuring(state, static_cast<int>(i), currentLeg));
    }
}

} // namespace tokenscope
