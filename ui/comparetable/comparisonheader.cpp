// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/comparisonheader.h"

#include "ui/comparetable/comparisonmodel.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr int leastHeight = 28;
constexpr int padding = 13; // at both sides of a cell: the style sheet's and Qt's own
constexpr int markerSize = 9;

int lookOfSection(const QAbstractItemModel& model, int section)
{
    const QVariant look = model.headerData(section, Qt::Horizontal, ComparisonModel::LookRole);
    return look.isValid() ? look.toInt() : -1;
}

} // namespace

ComparisonHeader::ComparisonHeader(const Theme& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setHighlightSections(false);
    setMinimumSectionSize(0);
}

ComparisonHeader::~ComparisonHeader() = default;

bool ComparisonHeader::isLeg(int section) const
{
    return section >= 0 && model() && lookOfSection(*model(), section) >= 0;
}

void ComparisonHeader::setTarget(int section)
{
    if (section == m_target)
        return;
    m_target = section;
    viewport()->update();
}

void ComparisonHeader::mousePressEvent(QMouseEvent* event)
{
    QHeaderView::mousePressEvent(event);
    m_pressedAt = event->pos();
    const int section = logicalIndexAt(event->pos());
    const bool isResizing = cursor().shape() == Qt::SplitHCursor;
    m_dragged = event->button() == Qt::LeftButton && isLeg(section) && !isResizing ? section : -1;
}

void ComparisonHeader::mouseMoveEvent(QMouseEvent* event)
{
    const bool isDrag = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragged < 0 || !isDrag)
        return QHeaderView::mouseMoveEvent(event);
    const int section = logicalIndexAt(event->pos());
    setTarget(isLeg(section) && section != m_dragged ? section : -1);
    setCursor(Qt::ClosedHandCursor);
}

void ComparisonHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    const int from = std::exchange(m_dragged, -1);
    const int to = m_target;
    setTarget(-1);
    unsetCursor();
    if (from >= 0 && to >= 0) {
        const int leg = model()->headerData(from, Qt::Horizontal, ComparisonModel::LegRole).toInt();
        int places = 0;
        for (int section = std::min(from, to) + 1; section <= std::max(from, to); ++section)
            places += isLeg(to < from ? section - 1 : section) ? 1 : 0;
        emit legMoved(static_cast<std::size_t>(leg), to < from ? -places : places);
    }
}

void ComparisonHeader::contextMenuEvent(QContextMenuEvent* event)
{
    const int section = logicalIndexAt(event->pos());
    if (!isLeg(section))
        return;
    const int leg = model()->headerData(section, Qt::Horizontal, ComparisonModel::LegRole).toInt();
    emit menuRequested(static_cast<std::size_t>(leg), event->globalPos());
}

void ComparisonHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Colours& colours = m_theme.colours();
    const int lookIndex = lookOfSection(*model(), section);
    const auto alignment = Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    painter->save();
    painter->fillRect(rect, section == m_target ? colours.selection : colours.head);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    painter->setFont(m_theme.font(11.5, lookIndex < 0 ? QFont::Medium : QFont::DemiBold));
    QRect area = rect.adjusted(lookIndex < 0 ? padding : padding + markerSize + 4, 0, -padding, 0);
    QString heading = model()->headerData(section, Qt::Horizontal).toString();
    if (painter->fontMetrics().horizontalAdvance(heading) > area.width())
        heading = model()->headerData(section, Qt::Horizontal, ComparisonModel::DetailRole).toString();
    const QString text = painter->fontMetrics().elidedText(heading, Qt::ElideMiddle, area.width());
    painter->setPen(colours.muted);
    if (lookIndex >= 0) {
        const SeriesLook look = SeriesLook::of(lookIndex, colours);
        painter->setPen(look.colour);
        painter->setRenderHint(QPainter::Antialiasing);
        const double left = area.right() - painter->fontMetrics().horizontalAdvance(text) - markerSize;
        look.paintMarker(*painter, QPointF(left, area.center().y() + 0.5), markerSize);
        painter->setPen(look.colour);
    }
    painter->drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine, text);
    painter->restore();
}

QSize ComparisonHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics metrics(m_theme.font(11.5, QFont::DemiBold));
    const int lookIndex = lookOfSection(*model(), section);
    const int text = metrics.horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString());
    return {text + 2 * padding + (lookIndex < 0 ? 2 : markerSize + 8), std::max(leastHeight, metrics.height() + 10)};
}

} // namespace tokenscope
