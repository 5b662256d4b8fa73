// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/legcolourdelegate.h"

#include <QColor>

namespace tokenscope {

LegColourDelegate::LegColourDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

LegColourDelegate::~LegColourDelegate() = default;

void LegColourDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant colour = index.data(Qt::ForegroundRole);
    if (colour.isValid()) {
        option->palette.setColor(QPalette::HighlightedText, colour.value<QColor>());
    }
}

} // namespace tokenscope
