// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/routefields.h"

#include "ui/theme/theme.h"
#include "ui/widgets/fieldproblem.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/segmentswitch.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

using Kind = RemoteRoute::Kind;
using SecondHop = RemoteRoute::SecondHop;

RouteFields::RouteFields(const Theme& theme, QWidget* parent)
    : FormRows(theme, parent)
    , m_kind(new SegmentSwitch(theme, this))
    , m_first(new QLineEdit(this))
    , m_second(new QComboBox(this))
    , m_secondHop(new QComboBox(this))
    , m_config(new FileField(theme, FileField::Kind::File, tr("ssh configuration"), this))
{
    build();
    display({});
    connect(m_kind, &SegmentSwitch::chosen, this, [this] {
        showRows();
        emit edited();
    });
    connect(m_first, &QLineEdit::textChanged, this, &RouteFields::edited);
    connect(m_second, &QComboBox::currentTextChanged, this, &RouteFields::edited);
    connect(m_secondHop, &QComboBox::currentIndexChanged, this, &RouteFields::edited);
    connect(m_config, &FileField::edited, this, &RouteFields::edited);
}

RouteFields::~RouteFields() = default;

void RouteFields::display(const RemoteRoute& route)
{
    const QSignalBlocker blocker(this);
    m_kind->setCurrent(static_cast<int>(route.kind));
    m_first->setText(route.first);
    m_second->setCurrentText(route.second);
    m_secondHop->setCurrentIndex(m_secondHop->findData(static_cast<int>(route.secondHop)));
    m_config->setPath(route.configFile);
    showRows();
}

RemoteRoute RouteFields::route() const
{
    return {.kind = static_cast<Kind>(m_kind->current()),
            .first = m_first->text().trimmed(),
            .second = m_second->currentText().trimmed(),
            .secondHop = static_cast<SecondHop>(m_secondHop->currentData().toInt()),
            .configFile = m_config->path()};
}

void RouteFields::displayProblems(const std::vector<PlanProblem>& problems)
{
    m_firstProblem->display(wrongOf(problems, PlanProblem::Field::First));
    m_secondProblem->display(wrongOf(problems, PlanProblem::Field::Second));
}

void RouteFields::setAdvancedShown(bool isShown)
{
    m_isAdvanced = isShown;
    showRows();
}

void RouteFields::build()
{
    m_kind->setAccessibleName(tr("Where runs are started"));
    m_kind->addSegment(static_cast<int>(Kind::Ssh), tr("Over ssh"), tr("On a machine behind one or two hops of ssh"));
    m_kind->addSegment(static_cast<int>(Kind::Local), tr("This computer"),
                       tr("For other schedulers, on the user node itself, and for trying"));
    m_first->setObjectName(u"firstHost"_s);
    m_first->setPlaceholderText(u"name@cerebras.alcf.anl.gov"_s);
    m_second->setObjectName(u"secondHost"_s);
    m_second->setEditable(true);
    m_second->setInsertPolicy(QComboBox::NoInsert);
    m_second->addItems({u"cer-usn-01"_s, u"cer-usn-02"_s});
    m_second->lineEdit()->setPlaceholderText(tr("none: runs start on the login host"));
    m_secondHop->setObjectName(u"secondHop"_s);
    m_secondHop->addItem(tr("Automatic"), static_cast<int>(SecondHop::Automatic));
    m_secondHop->addItem(tr("Jump through the login host"), static_cast<int>(SecondHop::Jump));
    m_secondHop->addItem(tr("Call ssh on the login host"), static_cast<int>(SecondHop::FromFirst));
    m_secondHop->setToolTip(tr("A jump is signed in from this computer, with your keys. Called on the login host, ssh "
                               "relies on that host vouching for you. Automatic tries both."));
    m_config->setPlaceholderText(u"~/.ssh/config"_s);
    addRow(tr("Run on"), m_kind);
    m_firstProblem = addRow(tr("&Login host"), m_first);
    addHint(tr("Keys, agent and names of your ssh configuration are used. Passwords and codes are asked for and never "
               "kept."));
    m_secondProblem = addRow(tr("&User node"), m_second);
    addRow(tr("Second &hop"), m_secondHop);
    addRow(tr("ssh c&onfiguration"), m_config);
}

void RouteFields::showRows()
{
    const bool isRemote = route().kind == Kind::Ssh;
    setRowShown(m_first, isRemote);
    setRowShown(m_second, isRemote);
    setRowShown(m_secondHop, isRemote && m_isAdvanced);
    setRowShown(m_config, isRemote && m_isAdvanced);
}

QString wrongOf(const std::vector<PlanProblem>& problems, PlanProblem::Field field)
{
    const auto isIt = [field](const PlanProblem& problem) { return problem.field == field && !problem.isMissing; };
    const auto found = std::ranges::find_if(problems, isIt);
    return found == problems.end() ? QString() : found->text;
}

} // namespace tokenscope
