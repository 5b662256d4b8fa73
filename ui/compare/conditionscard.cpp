// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/conditionscard.h"

#include "ui/compare/conditiontext.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tokenscope {

ConditionsCard::ConditionsCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_label(new QLabel(this))
{
    m_label->setWordWrap(true);
    m_label->setMinimumWidth(1); // a long name would widen the page
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setObjectName(QStringLiteral("conditions"));
    m_label->setContentsMargins(13, 6, 13, 6);
    body()->addWidget(m_label);
    connect(&theme, &Theme::changed, this, &ConditionsCard::applyTheme);
    hide();
}

ConditionsCard::~ConditionsCard() = default;

void ConditionsCard::display(const Comparison& comparison)
{
    m_text = conditiontext::paragraph(comparison);
    applyTheme();
    setVisible(!m_text.isEmpty());
}

void ConditionsCard::applyTheme()
{
    const Colours& colours = theme().colours();
    // model names come from files: escaped, or they could be markup
    m_label->setText(QStringLiteral("<span style='color:%1'>●</span> <span style='color:%2'>%3</span>")
                         .arg(colours.warning.name(), colours.muted.name(), m_text.toHtmlEscaped()));
    m_label->setAccessibleName(m_text);
}

} // namespace tokenscope
