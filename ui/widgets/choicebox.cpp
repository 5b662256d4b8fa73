// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/choicebox.h"

#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace tokenscope {

ChoiceBox::ChoiceBox(QWidget* parent)
    : QComboBox(parent)
{
}

ChoiceBox::~ChoiceBox() = default;

void ChoiceBox::paintEvent(QPaintEvent* /*event*/)
{
    constexpr int before = 7;
    constexpr int arrow = 20; // as the style sheet has it
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect area = rect().adjusted(before, 0, -arrow, 0);
    const QString text = fontMetrics().elidedText(currentText(), Qt::ElideRight, area.width());
    painter.drawItemText(area, Qt::AlignRight | Qt::AlignVCenter, option.palette, isEnabled(), text,
                         QPalette::ButtonText);
}

} // namespace tokenscope
