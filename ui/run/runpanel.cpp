// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runpanel.h"

#include "model/environment.h"
#include "ui/run/advancedfields.h"
#include "ui/run/endpointpicker.h"
#include "ui/run/fittingscrollarea.h"
#include "ui/run/loadfields.h"
#include "ui/run/workloadfields.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statedot.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace tokenscope {

namespace {

constexpr int side = 12;
constexpr std::array presets {Preset::OriginalProtocol, Preset::QuickLook, Preset::EightAtATime};

QString nameOf(Preset preset)
{
    switch (preset) {
    case Preset::OriginalProtocol:
        return RunPanel::tr("Original protocol");
    case Preset::QuickLook:
        return RunPanel::tr("Quick look");
    case Preset::EightAtATime:
        return RunPanel::tr("Eight at a time");
    }
    return {};
}

QString explanationOf(Preset preset)
{
    switch (preset) {
    case Preset::OriginalProtocol:
        return RunPanel::tr("As the first comparison was made: ten questions of SQuAD, one at a time, not streamed, "
                            "five seconds between the endpoints.");
    case Preset::QuickLook:
        return RunPanel::tr("Four short answers from each endpoint, in turns.");
    case Preset::EightAtATime:
        return RunPanel::tr("32 prompts, eight in flight: how the endpoints bear load.");
    }
    return {};
}

QString textOf(FormProblem problem)
{
    switch (problem) {
    case FormProblem::NoEndpoint:
        return RunPanel::tr("No endpoint is chosen. Add one with the plus sign above.");
    case FormProblem::SameEndpointTwice:
        return RunPanel::tr("The same endpoint is chosen twice. Change one of the cards.");
    case FormProblem::UnknownEndpoint:
        return RunPanel::tr("One of the endpoints does not exist any more. Choose another one.");
    case FormProblem::NoPromptFile:
        return RunPanel::tr("No prompts are chosen.");
    }
    return {};
}

} // namespace

RunPanel::RunPanel(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_picker(new EndpointPicker(theme))
    , m_workload(new WorkloadFields(theme))
    , m_load(new LoadFields(theme))
    , m_advancedToggle(new QToolButton)
    , m_advanced(new AdvancedFields(theme))
    , m_scroll(new FittingScrollArea(this))
    , m_problem(new QLabel)
    , m_start(new QPushButton)
    , m_preset(new QPushButton)
    , m_health(new StateDot(theme))
    , m_compare(new QPushButton(tr("Open in Compare")))
{
    setAccessibleName(tr("What is measured"));
    m_scroll->setWidget(makeForm());
    m_scroll->widget()->setAutoFillBackground(false); // setWidget() turned it on
    body()->addWidget(m_scroll);
    body()->addWidget(makeFoot());
    body()->addStretch(1);
    showForm();
    showAdvanced(false);
    setRunning(false);
    setClientLag(std::nullopt);
    setSavedFile({});
    applyTheme();
    connect(&theme, &Theme::changed, this, &RunPanel::applyTheme);
    connect(m_compare, &QPushButton::clicked, this, &RunPanel::compareWanted);
    connect(m_picker, &EndpointPicker::chosenChanged, this, &RunPanel::onEdited);
    connect(m_picker, &EndpointPicker::editWanted, this, &RunPanel::editWanted);
    connect(m_workload, &WorkloadFields::edited, this, &RunPanel::onEdited);
    connect(m_workload, &WorkloadFields::fileWanted, this, &RunPanel::fileWanted);
    connect(m_workload, &WorkloadFields::squadWanted, this, &RunPanel::squadWanted);
    connect(m_load, &LoadFields::edited, this, &RunPanel::onEdited);
    connect(m_advanced, &AdvancedFields::edited, this, &RunPanel::onEdited);
    connect(m_advancedToggle, &QToolButton::toggled, this, &RunPanel::showAdvanced);
    connect(m_start, &QPushButton::clicked, this, [this] { m_isRunning ? emit stopWanted() : emit startWanted(); });
}

RunPanel::~RunPanel() = default;

void RunPanel::setEndpoints(const std::vector<Endpoint>& endpoints)
{
    m_endpoints = endpoints;
    m_picker->setKnown(endpoints);
    showForm();
}

void RunPanel::setEndpointState(const QString& name, statetext::EndpointState state)
{
    m_picker->setState(name, state);
}

void RunPanel::setSquadAvailable(bool isAvailable)
{
    m_workload->setSquadAvailable(isAvailable);
    m_scroll->updateGeometry();
}

void RunPanel::setForm(const RunForm& form)
{
    const bool isNew = form != m_form;
    m_form = form;
    showForm();
    if (isNew) {
        emit formChanged();
    }
}

bool RunPanel::isValid() const
{
    return problemsOf(m_form, m_endpoints).empty();
}

void RunPanel::setRunning(bool isRunning, bool canStop)
{
    m_isRunning = isRunning;
    m_picker->setLocked(isRunning);
    m_workload->setLocked(isRunning);
    m_load->setLocked(isRunning);
    m_advanced->setLocked(isRunning);
    if (!isRunning) {
        m_load->display(m_form); // knows which of its fields mean something
        m_advanced->display(m_form);
    }
    m_preset->setEnabled(!isRunning);
    m_start->setText(isRunning ? tr("&Stop") : tr("&Start"));
    m_start->setToolTip(isRunning ? tr("End the run now; what is measured is kept.")
                                  : tr("Start the run (Ctrl+Return)"));
    m_start->setEnabled(isRunning ? canStop : isValid());
}

void RunPanel::setClientLag(std::optional<Nanoseconds> lag)
{
    const bool isLate = lag && *lag > ClientHealth::warningLag;
    if (!lag) {
        m_health->display(DotState::Unknown, tr("not measured yet"));
    } else if (isLate) {
        m_health->display(DotState::Warning, tr("late: timer lag p99 %1").arg(format::duration(*lag)));
    } else {
        m_health->display(DotState::Ready, tr("timer lag p99 %1").arg(format::duration(*lag)));
    }
    m_health->setToolTip(
        tr("How late the timers of the measuring threads are: 99 of 100 are not later than this. Above "
           "%1 this computer, not the endpoint, may be what is measured: close other programs.")
            .arg(format::duration(ClientHealth::warningLag)));
}

void RunPanel::setSavedFile(const QString& path)
{
    m_compare->setVisible(!path.isEmpty());
    m_compare->setToolTip(QFileInfo(path).fileName());
}

QWidget* RunPanel::makeForm()
{
    auto* form = new QWidget;
    m_advancedToggle->setObjectName(QStringLiteral("advanced"));
    m_advancedToggle->setText(tr("Limits and seeds"));
    m_advancedToggle->setCheckable(true);
    m_advancedToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedToggle->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(side, 10, side, 0);
    layout->setSpacing(12);
    layout->addWidget(m_picker);
    layout->addWidget(m_workload);
    layout->addWidget(m_load);
    layout->addWidget(m_advancedToggle, 0, Qt::AlignLeft);
    layout->addWidget(m_advanced);
    return form;
}

QWidget* RunPanel::makeFoot()
{
    auto* foot = new QWidget(this);
    m_problem->setObjectName(QStringLiteral("formProblem"));
    m_problem->setWordWrap(true);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setProperty("look", QStringLiteral("primary"));
    m_preset->setObjectName(QStringLiteral("preset"));
    m_preset->setProperty("hasMenu", true);
    m_preset->setMenu(makePresets());
    auto* label = new QLabel(tr("Client health"), foot);
    label->setFont(theme().font(11.5));
    label->setProperty("look", QStringLiteral("muted"));
    m_compare->setObjectName(QStringLiteral("compareRun"));
    m_health->setObjectName(QStringLiteral("clientHealth"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_start);
    buttons->addStretch();
    buttons->addWidget(m_preset);
    auto* health = new QHBoxLayout;
    health->setSpacing(8);
    health->addWidget(label);
    health->addWidget(m_health, 1);
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(side, 12, side, side);
    layout->setSpacing(12);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    layout->addLayout(health);
    layout->addWidget(m_compare);
    return foot;
}

QMenu* RunPanel::makePresets()
{
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    for (const Preset preset : presets) {
        QAction* action = menu->addAction(nameOf(preset));
        action->setToolTip(explanationOf(preset));
        connect(action, &QAction::triggered, this, [this, preset] { choose(preset); });
    }
    return menu;
}

void RunPanel::choose(Preset preset)
{
    setForm(withPreset(m_form, preset));
}

void RunPanel::onEdited()
{
    RunForm form = m_form;
    form.endpoints = m_picker->chosen();
    m_workload->readInto(form);
    m_load->readInto(form);
    m_advanced->readInto(form);
    if (form == m_form) {
        return;
    }
    const bool hasNewEndpoints = form.endpoints != m_form.endpoints;
    m_form = form;
    if (hasNewEndpoints) {
        showForm(); // their names stand in the order, their kind decides what is shown
    }
    showProblems();
    showPreset();
    emit formChanged();
}

void RunPanel::showForm()
{
    m_picker->setChosen(m_form.endpoints);
    m_workload->display(m_form);
    m_load->display(m_form);
    m_advanced->display(m_form);
    m_advanced->setSimulationShown(hasSimulated(m_form, m_endpoints));
    showProblems();
    showPreset();
    m_scroll->updateGeometry();
}

void RunPanel::showProblems()
{
    const std::vector<FormProblem> problems = problemsOf(m_form, m_endpoints);
    m_problem->setText(problems.empty() ? QString() : textOf(problems.front()));
    m_problem->setVisible(!problems.empty());
    if (!m_isRunning) {
        m_start->setEnabled(problems.empty());
    }
}

void RunPanel::showPreset()
{
    QString name = tr("Presets");
    for (const Preset preset : presets) {
        if (matchesPreset(m_form, preset)) {
            name = nameOf(preset);
        }
    }
    m_preset->setText(name);
}

void RunPanel::showAdvanced(bool isShown)
{
    m_advanced->setVisible(isShown);
    m_advancedToggle->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
    m_scroll->updateGeometry();
}

void RunPanel::applyTheme()
{
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, theme().colours().error);
    m_problem->setPalette(palette);
}

} // namespace tokenscope
