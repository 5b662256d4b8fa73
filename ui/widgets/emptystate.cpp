// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tokenscope {

EmptyState::EmptyState(const Theme& theme, const QString& iconName, const QString& sentence, const QString& action,
                       QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(sentence, this))
    , m_action(new QPushButton(action, this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(460);
    m_sentence->setMinimumWidth(240);
    m_sentence->setProperty("look", QStringLiteral("muted"));
    m_icon->setAlignment(Qt::AlignCenter);
    m_action->setVisible(!action.isEmpty());
    m_action->setObjectName(QStringLiteral("emptyStateAction"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignCenter);
    // Not by alignment: then a label that wraps is given the height of one that does not.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sentence, 100);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_action, 0, Qt::AlignCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(&theme, &Theme::changed, this, &EmptyState::applyTheme);
    applyTheme();
}

EmptyState::~EmptyState() = default;

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::applyTheme()
{
    m_icon->setPixmap(m_theme.icon(m_iconName).pixmap(QSize(40, 40), devicePixelRatioF(), QIcon::Disabled));
}

} // namespace tokenscope
