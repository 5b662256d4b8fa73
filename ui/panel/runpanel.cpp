// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panel/runpanel.h"

#include "ui/endpoints/endpointpicker.h"
#include "ui/panel/advancedfields.h"
#include "ui/panel/kindfields.h"
#include "ui/panel/limitfields.h"
#include "ui/panel/loadfields.h"
#include "ui/panel/presettext.h"
#include "ui/panel/servicefields.h"
#include "ui/panel/workloadfields.h"
#include "ui/text/trusttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fittingscrollarea.h"
#include "ui/widgets/statedot.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <optional>
#include <utility>

namespace tokenscope {

namespace {

constexpr int side = 12;
constexpr int sectionGap = 12;

DotState dotOf(TrustLevel level)
{
    switch (level) {
    case TrustLevel::Good:
        return DotState::Ready;
    case TrustLevel::Doubtful:
        return DotState::Warning;
    case TrustLevel::Poor:
        return DotState::Error;
    }
    return DotState::Unknown;
}

std::optional<SweepVariable> sweptBy(const RunForm& form)
{
    return form.kind == RunKind::Sweep && form.sweep ? std::optional(form.sweep->variable) : std::nullopt;
}

} // namespace

RunPanel::RunPanel(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_picker(new EndpointPicker(theme))
    , m_kind(new KindFields(theme))
    , m_workload(new WorkloadFields(theme))
    , m_load(new LoadFields(theme))
    , m_advanced(new AdvancedFields(theme))
    , m_sections {m_kind, m_workload, m_load, new LimitFields(theme), new ServiceFields(theme), m_advanced}
    , m_foldToggle(new QToolButton)
    , m_fold(makeFold())
    , m_scroll(new FittingScrollArea(this))
    , m_problem(new QLabel)
    , m_start(new QPushButton)
    , m_preset(new QPushButton)
    , m_health(new StateDot(theme))
    , m_resume(new QPushButton(tr("Continue")))
    , m_compare(new QPushButton(tr("Open in Compare")))
{
    setAccessibleName(tr("What is measured"));
    m_scroll->setWidget(makeForm());
    m_scroll->widget()->setAutoFillBackground(false); // setWidget() turned it on
    body()->addWidget(m_scroll);
    body()->addWidget(makeFoot());
    body()->addStretch(1);
    showForm();
    showFold(false);
    setRunning(false);
    clearClientHealth();
    setSavedFile({});
    applyTheme();
    connect(&theme, &Theme::changed, this, &RunPanel::applyTheme);
    connectFields();
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
    return m_kind->isReadable() && problemsOf(m_form, m_endpoints).empty();
}

void RunPanel::setRunning(bool isRunning, bool canStop)
{
    m_isRunning = isRunning;
    m_picker->setLocked(isRunning);
    for (FormFields* section : m_sections) {
        section->setLocked(isRunning);
        if (!isRunning) {
            section->display(m_form); // knows which of its fields mean something
        }
    }
    m_preset->setEnabled(!isRunning);
    m_start->setText(isRunning ? tr("&Stop") : tr("&Start"));
    m_start->setToolTip(isRunning ? tr("End the run now; what is measured is kept.")
                                  : tr("Start the run (Ctrl+Return)"));
    m_start->setEnabled(isRunning ? canStop : isValid());
}

void RunPanel::setClientHealth(const ClientHealth& health, const Trust& trust)
{
    m_health->display(dotOf(trust.level), trusttext::brief(trust));
    const QString details = trusttext::details(health, trust);
    m_health->setToolTip(details);
    m_health->setWhatsThis(details);
    m_health->setAccessibleDescription(details);
}

void RunPanel::clearClientHealth()
{
    m_health->display(DotState::Unknown, tr("not measured yet"));
    m_health->setToolTip(
        tr("While a run goes on: how far what is measured is the endpoint's, and not this computer's."));
}

void RunPanel::setSavedFile(const QString& path, bool canContinue)
{
    m_resume->setVisible(canContinue && !path.isEmpty());
    m_compare->setVisible(!path.isEmpty());
    m_compare->setToolTip(QFileInfo(path).fileName());
}

QWidget* RunPanel::makeForm()
{
    auto* form = new QWidget;
    m_foldToggle->setObjectName(QStringLiteral("advanced"));
    m_foldToggle->setText(tr("Limits, service and seeds"));
    m_foldToggle->setCheckable(true);
    m_foldToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_foldToggle->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(side, 10, side, 0);
    layout->setSpacing(sectionGap);
    layout->addWidget(m_picker);
    layout->addWidget(m_kind);
    layout->addWidget(m_workload);
    layout->addWidget(m_load);
    layout->addWidget(m_foldToggle, 0, Qt::AlignLeft);
    layout->addWidget(m_fold);
    return form;
}

QWidget* RunPanel::makeFold()
{
    auto* fold = new QWidget;
    auto* layout = new QVBoxLayout(fold);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(sectionGap);
    constexpr std::size_t outside = 3; // kind, workload and load are always there
    for (std::size_t i = outside; i < m_sections.size(); ++i) {
        layout->addWidget(m_sections[i]);
    }
    return fold;
}

void RunPanel::connectFields()
{
    connect(m_resume, &QPushButton::clicked, this, [this] {
        m_start->setFocus(); // this button is about to go
        emit resumeWanted();
    });
    connect(m_compare, &QPushButton::clicked, this, &RunPanel::compareWanted);
    connect(m_picker, &EndpointPicker::chosenChanged, this, &RunPanel::onEdited);
    connect(m_picker, &EndpointPicker::editWanted, this, &RunPanel::editWanted);
    connect(m_workload, &WorkloadFields::fileWanted, this, &RunPanel::fileWanted);
    connect(m_workload, &WorkloadFields::squadWanted, this, &RunPanel::squadWanted);
    for (FormFields* section : m_sections) {
        connect(section, &FormFields::edited, this, &RunPanel::onEdited);
    }
    connect(m_foldToggle, &QToolButton::toggled, this, &RunPanel::showFold);
    connect(m_start, &QPushButton::clicked, this, [this] { m_isRunning ? emit stopWanted() : emit startWanted(); });
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
    m_resume->setObjectName(QStringLiteral("resumeRun"));
    m_resume->setToolTip(tr("Only what is missing is measured; the file is completed."));
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
    layout->addWidget(m_resume);
    layout->addWidget(m_compare);
    return foot;
}

QMenu* RunPanel::makePresets()
{
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    for (const Preset preset : presettext::all) {
        QAction* action = menu->addAction(presettext::name(preset));
        action->setToolTip(presettext::explanation(preset));
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
    for (const FormFields* section : m_sections) {
        section->readInto(form);
    }
    if (sweptBy(form) != sweptBy(m_form)) {
        form = madeSweepable(std::move(form));
    }
    // names stand in the order, kinds of endpoints and runs decide what is shown
    const bool isOtherRun = form.endpoints != m_form.endpoints || form.kind != m_form.kind || form.sweep != m_form.sweep
        || form.promptSource != m_form.promptSource;
    const bool isNew = form != m_form;
    m_form = form;
    if (isOtherRun) {
        showForm();
    }
    showProblems();
    showPreset();
    if (isNew) {
        emit formChanged();
    }
    m_scroll->updateGeometry(); // rows come and go
}

void RunPanel::showForm()
{
    m_picker->setChosen(m_form.endpoints);
    for (FormFields* section : m_sections) {
        section->display(m_form);
    }
    showSections();
    showProblems();
    showPreset();
    m_scroll->updateGeometry();
}

// The scenarios of a fair comparison bring their own prompts and loads.
void RunPanel::showSections()
{
    const bool isSuite = m_form.kind == RunKind::FairComparison;
    m_workload->setVisible(!isSuite);
    m_load->setVisible(!isSuite);
    m_advanced->setSimulationShown(hasSimulated(m_form, m_endpoints));
}

void RunPanel::showProblems()
{
    const std::vector<FormProblem> problems = problemsOf(m_form, m_endpoints);
    m_problem->setText(problems.empty() ? QString() : presettext::words(problems.front()));
    m_problem->setVisible(!problems.empty());
    if (!m_isRunning) {
        m_start->setEnabled(isValid());
    }
}

void RunPanel::showPreset()
{
    QString name = tr("Presets");
    for (const Preset preset : presettext::all) {
        if (matchesPreset(m_form, preset)) {
            name = presettext::name(preset);
        }
    }
    m_preset->setText(name);
}

void RunPanel::showFold(bool isShown)
{
    m_fold->setVisible(isShown);
    m_foldToggle->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
    m_scroll->updateGeometry();
}

void RunPanel::applyTheme()
{
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, theme().colours().error);
    m_problem->setPalette(palette);
}

} // namespace tokenscope
