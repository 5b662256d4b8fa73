// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/comparisondelegate.h"

#include "ui/comparetable/comparisonmodel.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace tokenscope {

namespace {

constexpr int padding = 13; // as the style's cells have it

ComparisonModel::CellKind kindOf(const QModelIndex& index)
{
    return static_cast<ComparisonModel::CellKind>(index.data(ComparisonModel::KindRole).toInt());
}

bool isFaint(const QModelIndex& index)
{
    const auto kind = kindOf(index);
    const bool hasNumber = kind == ComparisonModel::CellKind::Value || kind == ComparisonModel::CellKind::Verdict;
    return (hasNumber && !index.data(ComparisonModel::RawRole).isValid())
        || index.data(ComparisonModel::IsDoubtfulRole).toBool();
}

} // namespace

ComparisonDelegate::ComparisonDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

ComparisonDelegate::~ComparisonDelegate() = default;

QColor ComparisonDelegate::colourOf(const QModelIndex& index) const
{
    const Colours& colours = m_theme.colours();
    if (isFaint(index))
        return colours.faint;
    switch (kindOf(index)) {
    case ComparisonModel::CellKind::Value:
        return SeriesLook::of(index.data(ComparisonModel::LookRole).toInt(), colours).colour;
    case ComparisonModel::CellKind::Probability:
    case ComparisonModel::CellKind::Remark:
        return colours.muted;
    case ComparisonModel::CellKind::Verdict:
        return index.data(ComparisonModel::IsShownRole).toBool() ? colours.text : colours.muted;
    case ComparisonModel::CellKind::Name:
        return index.data(ComparisonModel::IsRecordedRole).toBool() ? colours.muted : colours.text;
    case ComparisonModel::CellKind::Interval:
        break;
    }
    return colours.text;
}

void ComparisonDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto kind = kindOf(index);
    if (index.data(ComparisonModel::IsShownRole).toBool())
        option->font.setWeight(QFont::DemiBold);
    option->font.setItalic(index.data(ComparisonModel::IsRecordedRole).toBool());
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, colourOf(index));
    option->textElideMode = kind == ComparisonModel::CellKind::Remark ? Qt::ElideRight : Qt::ElideMiddle;
}

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString detail = index.data(ComparisonModel::DetailRole).toString();
    if (detail.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString verdict = std::exchange(cell.text, QString());
    const QWidget* view = option.widget;
    (view ? view->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &cell, painter, view);
    painter->save();
    const QRect area = option.rect.adjusted(padding, 3, -padding, -3);
    painter->setFont(cell.font);
    painter->setPen(colourOf(index));
    painter->drawText(area, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine, verdict);
    painter->setFont(m_theme.font(11));
    painter->setPen(m_theme.colours().muted);
    painter->drawText(area, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, detail);
    painter->restore();
}

} // namespace tokenscope
