// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endpoints/endpointpicker.h"

#include "ui/endpoints/endpointcard.h"
#include "ui/endpoints/endpointdetails.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tokenscope {

using statetext::EndpointState;

EndpointPicker::EndpointPicker(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_add(new QToolButton(this))
    , m_layout(new QVBoxLayout(this))
{
    auto* heading = new QLabel(tr("Endpoints"), this);
    heading->setFont(theme.font(12.5, QFont::DemiBold));
    m_add->setObjectName(QStringLiteral("addEndpoint"));
    m_add->setIcon(theme.icon(QStringLiteral("plus")));
    m_add->setToolTip(tr("Add an endpoint to the comparison"));
    m_add->setAccessibleName(tr("Add an endpoint to the comparison"));
    m_add->setFocusPolicy(Qt::StrongFocus);
    auto* head = new QHBoxLayout;
    head->addWidget(heading);
    head->addStretch();
    head->addWidget(m_add);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addLayout(head);
    connect(m_add, &QToolButton::clicked, this, [this] {
        QMenu* menu = makeAddMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_add->mapToGlobal(m_add->rect().bottomLeft()));
    });
}

EndpointPicker::~EndpointPicker() = default;

void EndpointPicker::setKnown(const std::vector<Endpoint>& endpoints)
{
    m_known = endpoints;
    showCards();
}

void EndpointPicker::setChosen(const std::vector<QString>& names)
{
    m_chosen = names;
    showCards();
}

void EndpointPicker::setState(const QString& name, EndpointState state)
{
    m_states[name] = state;
    showStatus(name);
}

void EndpointPicker::setReport(const EndpointReport& report)
{
    const auto found = std::ranges::find(m_reports, report.endpoint, &EndpointReport::endpoint);
    if (found == m_reports.end()) {
        m_reports.push_back(report);
    } else {
        *found = report;
    }
    if (m_isLocked) {
        return; // the run has the say
    }
    setState(report.endpoint, statetext::stateOf(report));
}

void EndpointPicker::setWaking(const QString& name, const std::optional<statetext::Waking>& waking)
{
    if (waking) {
        m_waking[name] = *waking;
    } else {
        m_waking.erase(name);
    }
    showStatus(name);
}

void EndpointPicker::setSignIn(const SignInState& state)
{
    m_signIn = state;
    for (const QString& name : m_chosen) {
        showStatus(name);
    }
}

void EndpointPicker::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
    m_add->setEnabled(!isLocked && m_chosen.size() < maximum);
    for (EndpointCard* card : m_cards) {
        card->setLocked(isLocked);
    }
    if (isLocked && m_details) {
        m_details->close();
    }
}

QMenu* EndpointPicker::makeMenu(std::size_t index)
{
    auto* menu = new QMenu(this);
    const QString current = m_chosen[index];
    fillChoices(*menu, current, index);
    menu->addSeparator();
    if (m_chosen.size() > 1) {
        const std::size_t other = index == 0 ? 1 : index - 1;
        menu->addAction(tr("Swap with %1").arg(m_chosen[other]), this, [this, index, other] {
            std::vector<QString> names = m_chosen;
            std::swap(names[index], names[other]);
            change(names);
        });
        menu->addAction(tr("Remove from the comparison"), this, [this, index] {
            std::vector<QString> names = m_chosen;
            names.erase(names.begin() + static_cast<std::ptrdiff_t>(index));
            change(names);
        });
    }
    menu->addAction(tr("Edit endpoints…"), this, [this, current] { emit editWanted(current); });
    return menu;
}

QMenu* EndpointPicker::makeAddMenu()
{
    auto* menu = new QMenu(this);
    fillChoices(*menu, {}, m_chosen.size());
    menu->addSeparator();
    menu->addAction(tr("New endpoint…"), this, [this] { emit editWanted({}); });
    return menu;
}

void EndpointPicker::change(const std::vector<QString>& names)
{
    setChosen(names);
    emit chosenChanged();
}

void EndpointPicker::showCards()
{
    const bool hadFocus = std::ranges::any_of(m_cards, [](const EndpointCard* card) { return card->hasFocus(); });
    while (m_cards.size() > m_chosen.size()) {
        m_cards.back()->deleteLater(); // its menu may be what brought us here
        m_cards.back()->hide();
        m_cards.pop_back();
    }
    while (m_cards.size() < m_chosen.size()) {
        const std::size_t index = m_cards.size();
        auto* card = new EndpointCard(m_theme, static_cast<int>(index), this);
        card->setObjectName(QStringLiteral("endpointCard%1").arg(index));
        connect(card, &EndpointCard::clicked, this, [this, index] { openDetails(index); });
        connect(card, &EndpointCard::menuWanted, this, [this, index] { openMenu(index); });
        connect(card, &EndpointCard::actionWanted, this,
                [this, index](CardAction action) { apply(m_chosen[index], action); });
        m_layout->addWidget(card);
        setTabOrder(index == 0 ? static_cast<QWidget*>(m_add) : m_cards.back(), card);
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
        const Endpoint* endpoint = find(m_chosen[i]);
        m_cards[i]->display(endpoint ? *endpoint : Endpoint {.name = m_chosen[i]}, endpoint != nullptr);
        m_cards[i]->displayStatus(statusOf(m_chosen[i]));
    }
    setLocked(m_isLocked);
    if (hadFocus && !m_cards.empty() && !std::ranges::any_of(m_cards, &QWidget::hasFocus)) {
        m_cards.back()->setFocus();
    }
}

void EndpointPicker::showStatus(const QString& name)
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (m_chosen[i] == name) {
            m_cards[i]->displayStatus(statusOf(name));
        }
    }
    const Endpoint* endpoint = find(name);
    if (m_details && endpoint && m_details->property("endpoint").toString() == name) {
        m_details->display(*endpoint, statusOf(name));
    }
}

// An endpoint that the program serves itself has no details: nothing about it can go wrong.
void EndpointPicker::openDetails(std::size_t index)
{
    const QString name = m_chosen[index];
    const Endpoint* endpoint = find(name);
    if (m_isLocked || !endpoint || endpoint->isSimulated()) {
        openMenu(index);
        return;
    }
    m_details = new EndpointDetails(m_theme, this);
    m_details->setAttribute(Qt::WA_DeleteOnClose);
    m_details->setProperty("endpoint", name);
    m_details->setMenu(makeMenu(index));
    m_details->display(*endpoint, statusOf(name));
    connect(m_details, &EndpointDetails::checkWanted, this, [this, name] { emit checkWanted(name); });
    connect(m_details, &EndpointDetails::signInWanted, this, &EndpointPicker::signInWanted);
    connect(m_details, &EndpointDetails::wakeWanted, this, [this, name] { emit wakeWanted(name); });
    connect(m_details, &EndpointDetails::wakeCancelled, this, [this, name] { emit wakeCancelled(name); });
    connect(m_details, &EndpointDetails::modelChosen, this,
            [this, name](const QString& model) { chooseModel(name, model); });
    const EndpointCard* card = m_cards[index];
    m_details->openBelow(QRect(card->mapToGlobal(QPoint(0, 0)), card->size()));
}

// What the last check says of the other model counts until there is another check.
void EndpointPicker::chooseModel(const QString& name, const QString& model)
{
    emit modelChosen(name, model);
    const auto found = std::ranges::find(m_reports, name, &EndpointReport::endpoint);
    if (found == m_reports.end()) {
        return;
    }
    EndpointReport report = *found;
    const auto served = std::ranges::find(report.models, model, &ServedModel::id);
    report.model = served == report.models.end() ? ServedModel {.id = model} : *served;
    report.successor.reset();
    std::erase_if(report.items, [](const CheckedItem& item) {
        return item.kind == CheckedItem::Kind::Model || item.kind == CheckedItem::Kind::Answer;
    });
    setReport(report);
}

void EndpointPicker::apply(const QString& name, CardAction action)
{
    switch (action) {
    case CardAction::None:
        break;
    case CardAction::SignIn:
        emit signInWanted();
        break;
    case CardAction::Wake:
        emit wakeWanted(name);
        break;
    case CardAction::CancelWaking:
        emit wakeCancelled(name);
        break;
    }
}

void EndpointPicker::openMenu(std::size_t index)
{
    if (m_isLocked) {
        return;
    }
    QMenu* menu = makeMenu(index);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const EndpointCard* card = m_cards[index];
    menu->setMinimumWidth(card->width());
    menu->popup(card->mapToGlobal(card->rect().bottomLeft()));
}

void EndpointPicker::fillChoices(QMenu& menu, const QString& current, std::size_t index)
{
    for (const Endpoint& endpoint : m_known) {
        const bool isElsewhere = endpoint.name != current && std::ranges::count(m_chosen, endpoint.name) > 0;
        QAction* action = menu.addAction(QString(endpoint.name).replace(QChar(u'&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(endpoint.name == current);
        action->setEnabled(!isElsewhere);
        connect(action, &QAction::triggered, this, [this, index, name = endpoint.name] {
            std::vector<QString> names = m_chosen;
            names.resize(std::max(names.size(), index + 1));
            names[index] = name;
            change(names);
        });
    }
}

const Endpoint* EndpointPicker::find(const QString& name) const
{
    const auto found = std::ranges::find(m_known, name, &Endpoint::name);
    return found == m_known.end() ? nullptr : &*found;
}

EndpointStatus EndpointPicker::statusOf(const QString& name) const
{
    EndpointStatus status {.signIn = m_signIn};
    const Endpoint* endpoint = find(name);
    if (!endpoint) {
        status.state = EndpointState::Unreachable;
        return status;
    }
    const auto state = m_states.find(name);
    const auto waking = m_waking.find(name);
    const auto report = std::ranges::find(m_reports, name, &EndpointReport::endpoint);
    status.state = endpoint->isSimulated() ? EndpointState::Ready : EndpointState::Unchecked;
    if (state != m_states.end()) {
        status.state = state->second;
    }
    if (waking != m_waking.end()) {
        status.waking = waking->second;
        if (status.state == EndpointState::Cold) { // since it was last looked at it has been asked
            status.state = EndpointState::Starting;
        }
    }
    if (report != m_reports.end()) {
        status.report = *report;
    }
    return status;
}

} // namespace tokenscope
