// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingspage.h"

#include "ui/settings/networkform.h"
#include "ui/settings/programform.h"
#include "ui/signin/signinpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int gap = 10;
constexpr int columnCharacters = 72; // as wide as a column gets, so that lines stay readable
constexpr int leastCharacters = 52; // two columns need so much each

} // namespace

SettingsPage::SettingsPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_signIn(new SignInPanel(theme))
    , m_endpoints(new QLabel)
    , m_network(new NetworkForm(theme))
    , m_program(new ProgramForm(theme))
    , m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("Settings"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeContent());
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false); // setWidget() turned it on
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    displayEndpoints({});
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::displayEndpoints(const std::vector<Endpoint>& endpoints)
{
    QStringList names;
    for (const Endpoint& endpoint : endpoints) {
        names.append(endpoint.name);
    }
    m_endpoints->setText(names.isEmpty() ? tr("There are none.") : names.join(QStringLiteral(" · ")));
}

void SettingsPage::showSection(Section section)
{
    Card* card = m_cards.at(section);
    m_scroll->ensureWidgetVisible(card);
    const QList<QWidget*> inside = card->findChildren<QWidget*>();
    const auto first = std::ranges::find_if(inside, [](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisibleTo(widget->window())
            && widget->isEnabled();
    });
    if (first != inside.end()) {
        (*first)->setFocus(Qt::OtherFocusReason);
    }
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int unit = QFontMetrics(m_theme.tabularFont()).averageCharWidth();
    const bool hasRoom = width() >= 2 * leastCharacters * unit + 3 * gap;
    m_columns->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

QWidget* SettingsPage::makeContent()
{
    auto* content = new QWidget;
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : {left, right}) {
        column->setSpacing(gap);
    }
    addCard(*left, Section::SignIn, tr("Sign-in"), m_signIn);
    addCard(*left, Section::Endpoints, tr("Endpoints"), makeEndpoints());
    addCard(*left, Section::Program, tr("Program"), m_program);
    addCard(*right, Section::Network, tr("Network"), m_network);
    left->addStretch(1);
    right->addStretch(1);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(gap);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    auto* columns = new QWidget(content);
    columns->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    columns->setMaximumWidth(2 * columnCharacters * QFontMetrics(m_theme.tabularFont()).averageCharWidth() + gap);
    auto* layout = new QHBoxLayout(content);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->addWidget(columns, 1000);
    layout->addStretch(1);
    return content;
}

QWidget* SettingsPage::makeEndpoints()
{
    auto* content = new QWidget;
    m_endpoints->setObjectName(QStringLiteral("endpointNames"));
    m_endpoints->setWordWrap(true);
    m_endpoints->setTextFormat(Qt::PlainText);
    m_endpoints->setProperty("look", QStringLiteral("muted"));
    auto* edit = new QPushButton(tr("&Edit endpoints…"), content);
    edit->setObjectName(QStringLiteral("editEndpoints"));
    connect(edit, &QPushButton::clicked, this, &SettingsPage::endpointsRequested);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_endpoints);
    layout->addWidget(edit, 0, Qt::AlignLeft);
    return content;
}

void SettingsPage::addCard(QVBoxLayout& column, Section section, const QString& title, QWidget* content)
{
    auto* card = new Card(m_theme);
    card->setTitle(title);
    card->padBody();
    card->body()->addWidget(content);
    column.addWidget(card);
    m_cards[section] = card;
}

} // namespace tokenscope
