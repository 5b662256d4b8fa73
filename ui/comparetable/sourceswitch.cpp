// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/sourceswitch.h"

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace tokenscope {

SourceSwitch::SourceSwitch(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_buttons(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    setAccessibleName(tr("Whose figures the table shows"));
    addButton(FigureSource::Recomputed, tr("recomputed"), tr("Figures that Tokenscope computes from the records"));
    addButton(FigureSource::Recorded, tr("as recorded"), tr("Figures that the files state, and how they differ"));
    addButton(FigureSource::Both, tr("both"), tr("Recomputed figures, and those of the files below them"));
    connect(m_buttons, &QButtonGroup::idClicked, this, [this] { emit chosen(source()); });
    connect(&theme, &Theme::changed, this, &SourceSwitch::applyTheme);
    setSource(FigureSource::Recomputed);
    applyTheme();
}

SourceSwitch::~SourceSwitch() = default;

void SourceSwitch::addButton(FigureSource source, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setObjectName(QStringLiteral("source%1").arg(static_cast<int>(source)));
    m_buttons->addButton(button, static_cast<int>(source));
    layout()->addWidget(button);
}

void SourceSwitch::setSource(FigureSource source)
{
    m_buttons->button(static_cast<int>(source))->setChecked(true);
}

FigureSource SourceSwitch::source() const
{
    return static_cast<FigureSource>(m_buttons->checkedId());
}

void SourceSwitch::applyTheme()
{
    const Colours& colours = m_theme.colours();
    for (auto* button : m_buttons->buttons())
        button->setFont(m_theme.font(11));
    setStyleSheet(QStringLiteral("QToolButton { border: 1px solid %1; border-radius: 9px; padding: 1px 8px; }"
                                 "QToolButton:checked { border-color: %2; }"
                                 "QToolButton:focus { border-color: %3; }")
                      .arg(colours.line.name(), colours.faint.name(), colours.accent.name()));
}

} // namespace tokenscope
