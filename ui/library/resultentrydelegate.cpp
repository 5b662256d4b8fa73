// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/resultentrydelegate.h"

#include "ui/library/resultlistmodel.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int padding = 13; // at both sides of a cell: the style sheet's and Qt's own
constexpr int markerSize = 8;
constexpr int markerGap = 5; // between a marker and its text
constexpr int legGap = 12; // between two legs

int widthOf(const QStringList& legs, const QFontMetrics& metrics)
{
    int width = 0;
    for (const QString& leg : legs)
        width += markerSize + markerGap + metrics.horizontalAdvance(leg) + legGap;
    return std::max(0, width - legGap);
}

// Texts that stand behind a leg's marker each: all legs' names or latencies, or the one leg that is ahead.
QStringList legsOf(const QModelIndex& index)
{
    if (index.data(ResultListModel::LegRole).toInt() >= 0)
        return {index.data().toString()};
    return index.data(ResultListModel::LegTextsRole).toStringList();
}

} // namespace

ResultEntryDelegate::ResultEntryDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

ResultEntryDelegate::~ResultEntryDelegate() = default;

void ResultEntryDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colours& colours = m_theme.colours();
    const bool isAside = index.column() == ResultListModel::Models || index.column() == ResultListModel::File
        || index.column() == ResultListModel::MeanLatency; // here only what has no legs' texts
    QColor colour = isAside ? colours.muted : colours.text;
    if (index.column() == ResultListModel::Origin)
        colour = colours.warning;
    if (index.data(ResultListModel::IsBrokenRole).toBool()) {
        colour = colours.faint;
        option->font.setItalic(index.column() == ResultListModel::Endpoints);
    }
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, colour);
    option->textElideMode = index.column() == ResultListModel::File ? Qt::ElideMiddle : Qt::ElideRight;
    if (!legsOf(index).isEmpty())
        option->text.clear(); // paintLegs() writes it
}

QSize ResultEntryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QStringList legs = legsOf(index);
    return legs.isEmpty() ? size : QSize(widthOf(legs, option.fontMetrics) + 2 * padding, size.height());
}

void ResultEntryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!legsOf(index).isEmpty())
        paintLegs(*painter, option, index);
}

void ResultEntryDelegate::paintLegs(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const QStringList legs = legsOf(index);
    const int firstLeg = std::max(0, index.data(ResultListModel::LegRole).toInt());
    const QRect area = option.rect.adjusted(padding, 0, -padding, 0);
    const bool isName = index.column() == ResultListModel::Endpoints;
    QFont font = option.font;
    if (index.column() == ResultListModel::Ratio)
        font.setWeight(QFont::DemiBold);
    painter.save();
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    int left = isName ? area.left() : std::max(area.left(), area.right() + 1 - widthOf(legs, metrics));
    for (qsizetype leg = 0; leg < legs.size() && left < area.right(); ++leg) {
        const SeriesLook look = SeriesLook::of(firstLeg + static_cast<int>(leg), m_theme.colours());
        look.paintMarker(painter, QPointF(left + markerSize / 2.0, area.center().y() + 0.5), markerSize);
        left += markerSize + markerGap;
        painter.setPen(index.column() == ResultListModel::MeanLatency ? look.colour : m_theme.colours().text);
        const QString text = metrics.elidedText(legs[leg], Qt::ElideRight, area.right() + 1 - left);
        painter.drawText(QRect(left, area.top(), area.right() + 1 - left, area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        left += metrics.horizontalAdvance(text) + legGap;
    }
    painter.restore();
}

} // namespace tokenscope
