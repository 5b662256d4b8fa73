// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/launchdialog.h"

#include "ui/launch/launchform.h"
#include "ui/launch/remotechecklist.h"
#include "ui/launch/routefields.h"
#include "ui/launch/variantview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/fittingscrollarea.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

using State = RemoteCheckItem::State;

namespace {

constexpr QSize usualSize {1120, 740};
constexpr int gap = 10;

bool hasState(const std::vector<RemoteCheckItem>& items, State state)
{
    return std::ranges::find(items, state, &RemoteCheckItem::state) != items.end();
}

} // namespace

LaunchDialog::LaunchDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_route(new RouteFields(theme, this))
    , m_form(new LaunchForm(theme, this))
    , m_variants(new VariantView(theme, this))
    , m_list(new RemoteCheckList(theme, this))
    , m_refusal(new ErrorBanner(theme, this))
    , m_advanced(new QToolButton(this))
    , m_hint(new QLabel(this))
    , m_check(new QPushButton(this))
    , m_start(new QPushButton(this))
    , m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"launchDialog"_s);
    setWindowTitle(tr("Start training runs"));
    build();
    connectParts();
    setPlan({});
    displayChecks({}, false);
}

LaunchDialog::~LaunchDialog() = default;

void LaunchDialog::setPlan(const LaunchPlan& plan)
{
    m_base = plan;
    m_route->display(plan.route);
    m_form->display(plan);
    onEdited();
}

LaunchPlan LaunchDialog::plan() const
{
    LaunchPlan plan = m_form->edit(m_base);
    plan.route = m_route->route();
    return plan;
}

void LaunchDialog::displayPreview(const LaunchPreview& preview)
{
    m_variants->display(preview);
}

void LaunchDialog::displayChecks(const std::vector<RemoteCheckItem>& items, bool isRunning)
{
    m_checks = items;
    m_isChecking = isRunning;
    m_list->display(items, m_route->route());
    showButtons();
}

void LaunchDialog::displayStarting(bool isStarting)
{
    m_isStarting = isStarting;
    if (isStarting)
        m_refusal->dismiss();
    m_fields->setEnabled(!isStarting);
    showButtons();
}

void LaunchDialog::displayRefusal(const QString& what, const QString& why)
{
    if (what.isEmpty())
        m_refusal->dismiss();
    else
        m_refusal->display({.what = what, .why = why});
}

void LaunchDialog::reject()
{
    if (m_isChecking || m_isStarting) {
        emit cancelRequested();
        return;
    }
    QDialog::reject();
}

void LaunchDialog::build()
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(gap);
    columns->addWidget(makeFields(), 0, Qt::AlignTop);
    columns->addWidget(makeFindings(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(m_refusal);
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());
    resize(usualSize.boundedTo(screen()->availableSize()));
}

QWidget* LaunchDialog::makeFields()
{
    auto* column = new QWidget(this);
    auto* where = new Card(m_theme, column);
    auto* what = new Card(m_theme, column);
    where->setTitle(tr("Where"));
    what->setTitle(tr("What is run"));
    auto* preset = new QPushButton(tr("&Fill in for ALCF"), where);
    preset->setObjectName(u"alcfPreset"_s);
    preset->setProperty("look", u"link"_s);
    preset->setAutoDefault(false);
    preset->setToolTip(tr("Hosts, folder, environment and parameters of the Llama-2-7B example on ALCF's Cerebras"));
    connect(preset, &QPushButton::clicked, this, &LaunchDialog::fillInPreset);
    where->addToHeader(preset);
    for (const auto& [card, content] : {std::pair<Card*, QWidget*>(where, m_route), {what, m_form}}) {
        card->body()->addWidget(content);
        card->padBody();
    }
    m_advanced->setObjectName(u"advanced"_s);
    m_advanced->setText(tr("Advanced"));
    m_advanced->setCheckable(true);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setIconSize({10, 10});
    m_advanced->setFocusPolicy(Qt::TabFocus);
    const int unit = QFontMetrics(m_theme.tabularFont()).averageCharWidth();
    for (FormRows* rows : {static_cast<FormRows*>(m_route), static_cast<FormRows*>(m_form)})
        rows->setLabelWidth(unit * 16);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(where);
    layout->addWidget(what);
    layout->addWidget(m_advanced, 0, Qt::AlignLeft);
    layout->addStretch();
    auto* area = new FittingScrollArea(this);
    area->setWidget(column);
    area->setWidgetResizable(true);
    area->setFixedWidth(unit * 66);
    m_fields = area;
    return area;
}

QWidget* LaunchDialog::makeFindings()
{
    auto* column = new QWidget(this);
    auto* preview = new Card(m_theme, column);
    preview->setTitle(tr("What changes in the parameters"));
    preview->body()->addWidget(m_variants);
    preview->padBody();
    auto* checks = new Card(m_theme, column);
    checks->setTitle(tr("Before the start"));
    checks->setSubtitle(tr("The way there, hop by hop; then folder, environment, launcher and disk"));
    m_check->setObjectName(u"check"_s);
    m_check->setAutoDefault(false);
    checks->addToHeader(m_check);
    auto* area = new FittingScrollArea(checks);
    area->setWidget(m_list);
    area->setWidgetResizable(true);
    area->viewport()->setAutoFillBackground(false); // the card's own shows
    m_list->setAutoFillBackground(false);
    checks->body()->addWidget(area);
    checks->padBody();
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(preview, 1);
    layout->addWidget(checks, 0);
    return column;
}

QWidget* LaunchDialog::makeButtons()
{
    auto* row = new QWidget(this);
    m_hint->setObjectName(u"launchHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setProperty("look", u"muted"_s);
    m_start->setObjectName(u"start"_s);
    m_start->setProperty("look", u"primary"_s);
    m_start->setDefault(true);
    m_close->setObjectName(u"cancel"_s);
    m_close->setAutoDefault(false);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_close);
    layout->addWidget(m_start);
    return row;
}

void LaunchDialog::connectParts()
{
    connect(m_route, &RouteFields::edited, this, &LaunchDialog::onEdited);
    connect(m_form, &LaunchForm::edited, this, &LaunchDialog::onEdited);
    connect(m_advanced, &QToolButton::toggled, this, [this](bool isShown) {
        m_route->setAdvancedShown(isShown);
        m_form->setAdvancedShown(isShown);
        m_advanced->setIcon(m_theme.icon(isShown ? u"chevron-up"_s : u"chevron-down"_s));
    });
    m_advanced->setIcon(m_theme.icon(u"chevron-down"_s));
    connect(m_variants, &VariantView::readRequested, this, [this] { emit previewRequested(plan()); });
    connect(m_list, &RemoteCheckList::explanationRequested, this, &LaunchDialog::explanationRequested);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (m_isChecking)
            emit cancelRequested();
        else
            emit checkRequested(plan());
    });
    connect(m_start, &QPushButton::clicked, this, [this] { emit startRequested(plan()); });
    connect(m_close, &QPushButton::clicked, this, &LaunchDialog::reject);
}

void LaunchDialog::fillInPreset()
{
    LaunchPlan preset = alcfPlan();
    const QString host = m_route->route().first;
    if (host.contains(u'@'))
        preset.route.first.prepend(host.left(host.indexOf(u'@') + 1)); // who it is, is not known better there
    setPlan(preset);
}

void LaunchDialog::onEdited()
{
    const LaunchPlan edited = plan();
    m_problems = problemsOf(edited);
    m_route->displayProblems(m_problems);
    m_form->displayProblems(m_problems);
    displayChecks({}, false);
    displayPreview({});
    emit this->edited(edited);
}

void LaunchDialog::showButtons()
{
    const bool isValid = m_problems.empty() && m_form->batchSizesProblem().isEmpty();
    const bool isBusy = m_isChecking || m_isStarting;
    m_check->setText(m_isChecking ? tr("Stop &checking") : tr("&Check"));
    m_check->setEnabled(m_isChecking || (isValid && !m_isStarting));
    m_variants->setCanRead(isValid && !isBusy);
    const bool hasWarned = hasState(m_checks, State::Warned);
    m_start->setText(hasWarned ? tr("&Start anyway") : tr("&Start"));
    m_start->setEnabled(isValid && !isBusy && !hasState(m_checks, State::Failed));
    m_hint->setText(hint());
}

QString LaunchDialog::hint() const
{
    if (m_isChecking)
        return tr("Checking, hop by hop…");
    if (m_isStarting)
        return tr("Starting the runs…");
    if (!m_problems.empty())
        return m_problems.front().text;
    if (const QString problem = m_form->batchSizesProblem(); !problem.isEmpty())
        return problem;
    if (hasState(m_checks, State::Failed))
        return tr("Something has to be put right first; then check again.");
    const auto runs = static_cast<int>(plan().batchSizes.size());
    return m_checks.empty() ? tr("%Ln run(s), one after the other. A check comes first.", nullptr, runs)
                            : tr("%Ln run(s), one after the other.", nullptr, runs);
}

} // namespace tokenscope
