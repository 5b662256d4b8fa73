// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"
#include "ui/figures/clipscope.h"
#include "ui/pointing/crosshair.h"
#include "ui/pointing/hoverpainter.h"
#include "ui/theme/serieslook.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace tokenscope {

namespace {

constexpr double markerSize = 8.4;
constexpr double ringSize = 15;

} // namespace

void ChartView::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, colours().panel);
    paintFrame(*painter, plotArea());
}

void ChartView::drawForeground(QPainter* painter, const QRectF& /*rect*/)
{
    m_marks.draw(*painter, m_size, [this](QPainter& layer) { paintClipped(layer); });
    paintMarked(*painter);
    for (const PlotArea& area : m_brush ? areas() : std::vector<PlotArea>())
        brushBand(area)->paint(*painter, colours());
    if (m_hasRing) {
        painter->setPen(QPen(colours().accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(QPointF(0, 0), m_size).adjusted(2.5, 0.5, -2.5, -2.5), 4, 4);
    }
    m_pointer.paint(*painter, colours());
    paintPointer(*painter);
}

void ChartView::paintClipped(QPainter& painter)
{
    if (!needsClip()) {
        paintMarks(painter, plotArea());
        return;
    }
    const ClipScope clip(painter, clipRect());
    paintMarks(painter, plotArea());
}

// Everything else steps back, and the item's points stand above it with a ring.
void ChartView::paintMarked(QPainter& painter) const
{
    if (m_markedItem < 0)
        return;
    std::vector<HoverPoint> marked = inPanels(pointsOfItem(m_markedItem));
    std::erase_if(marked, [this](const HoverPoint& point) { return !clipRect().contains(point.position); });
    if (marked.empty())
        return;
    QColor wash = colours().panel;
    wash.setAlpha(0x78);
    for (const PlotArea& area : areas())
        painter.fillRect(area.rect.adjusted(-ringSize / 2, -ringSize / 2, ringSize / 2, ringSize / 2), wash);
    for (const HoverPoint& point : marked) {
        if (point.leg >= 0)
            look(point.leg).paintMarker(painter, point.position, markerSize);
        painter.setPen(QPen(colours().text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(point.position, ringSize / 2, ringSize / 2);
    }
}

// The crosshair is at the value that the pointer means, else at the pointer itself.
void ChartView::paintPointer(QPainter& painter) const
{
    if (!m_hover && !m_pointer.place())
        return;
    const QPointF at = m_hover ? m_hover->position : *m_pointer.place();
    const PlotArea area = areaAt(at);
    const QString x = m_horizontal.readingAt(area.placeAt(Qt::Horizontal, at), area.rect.width());
    const QString y = m_vertical.readingAt(area.placeAt(Qt::Vertical, at), area.rect.height());
    paintCrosshair(painter, {area.rect, at, x, y}, colours(), labelFont());
    if (!m_hover)
        return;
    const QColor colour = m_hover->leg < 0 ? colours().text : look(m_hover->leg).colour;
    paintHoverBox(painter, {plotArea().rect, m_hover->position, m_hover->text}, colour, colours(), labelFont());
}

} // namespace tokenscope
