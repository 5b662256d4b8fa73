// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/segmentswitch.h"

#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace tokenscope {

SegmentSwitch::SegmentSwitch(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_buttons(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(2, 2, 2, 2);
    m_layout->setSpacing(2);
    setObjectName(QStringLiteral("segmentSwitch"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentSwitch::chosen);
    connect(&theme, &Theme::changed, this, &SegmentSwitch::applyTheme);
    applyTheme();
}

SegmentSwitch::~SegmentSwitch() = default;

void SegmentSwitch::addSegment(int id, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setObjectName(QStringLiteral("segment%1").arg(id));
    button->setFont(m_theme.font(12, QFont::Medium));
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->addButton(button, id);
    m_layout->addWidget(button);
    if (m_buttons->buttons().size() == 1)
        button->setChecked(true);
}

void SegmentSwitch::setSegmentVisible(int id, bool isVisible)
{
    m_buttons->button(id)->setVisible(isVisible);
}

bool SegmentSwitch::hasSegment(int id) const
{
    const auto* button = m_buttons->button(id);
    return button != nullptr && !button->isHidden();
}

void SegmentSwitch::setCurrent(int id)
{
    if (auto* button = m_buttons->button(id))
        button->setChecked(true);
}

int SegmentSwitch::current() const
{
    return m_buttons->checkedId();
}

void SegmentSwitch::applyTheme()
{
    const Colours& colours = m_theme.colours();
    setStyleSheet(
        QStringLiteral("#segmentSwitch { background: %1; border: 1px solid %2; border-radius: 7px; }"
                       "#segmentSwitch QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 2px "
                       "12px; color: %3; background: transparent; }"
                       "#segmentSwitch QToolButton:checked { background: %4; color: %5; }"
                       "#segmentSwitch QToolButton:hover { color: %5; }"
                       "#segmentSwitch QToolButton:focus { border-color: %6; }")
            .arg(colours.panel.name(), colours.line.name(), colours.muted.name(), colours.selection.name(),
                 colours.text.name(), colours.accent.name()));
}

} // namespace tokenscope
