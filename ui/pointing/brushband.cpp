// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pointing/brushband.h"

#include "ui/theme/colours.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double handleReach = 5; // pixels on both sides of an edge
constexpr double handleLength = 22;
constexpr double closeSize = 14;

} // namespace

BrushBand::BrushBand(const QRectF& plot, Qt::Orientation orientation, double from, double to)
    : m_plot(plot)
    , m_orientation(orientation)
    , m_from(from)
    , m_to(to)
{
}

QRectF BrushBand::rect() const
{
    const auto [low, high] = std::minmax(m_from, m_to);
    if (m_orientation == Qt::Horizontal)
        return QRectF(QPointF(low, m_plot.top()), QPointF(high, m_plot.bottom())) & m_plot;
    return QRectF(QPointF(m_plot.left(), low), QPointF(m_plot.right(), high)) & m_plot;
}

BrushBand::Grip BrushBand::gripAt(QPointF pointer) const
{
    if (rect().isEmpty())
        return Grip::Nothing;
    if (closeRect().adjusted(-2, -2, 2, 2).contains(pointer))
        return Grip::Close;
    if (!m_plot.contains(pointer))
        return Grip::Nothing;
    const double first = std::abs(along(pointer) - m_from);
    const double second = std::abs(along(pointer) - m_to);
    if (std::min(first, second) > handleReach)
        return Grip::Nothing;
    return first < second ? Grip::First : Grip::Second;
}

void BrushBand::paint(QPainter& painter, const Colours& colours) const
{
    const QRectF band = rect();
    if (band.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor wash = colours.accent;
    wash.setAlpha(colours.isDark ? 0x30 : 0x1c);
    painter.fillRect(band, wash);
    painter.setPen(QPen(colours.accent, 1));
    paintHandle(painter, m_from);
    paintHandle(painter, m_to);
    const QRectF close = closeRect();
    painter.setBrush(colours.raised);
    painter.setPen(QPen(colours.line, 1));
    painter.drawRoundedRect(close, 3, 3);
    const QRectF cross = close.adjusted(4, 4, -4, -4);
    painter.setPen(QPen(colours.muted, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
    painter.restore();
}

double BrushBand::along(QPointF point) const
{
    return m_orientation == Qt::Horizontal ? point.x() : point.y();
}

// In the band's upper right corner; beside a band that is too narrow for it.
QRectF BrushBand::closeRect() const
{
    const QRectF band = rect();
    double left = band.right() - closeSize - 3;
    if (band.width() < closeSize + 4 * handleReach)
        left = band.right() + handleReach + 3;
    if (left + closeSize > m_plot.right())
        left = band.left() - closeSize - handleReach - 3;
    if (m_orientation == Qt::Vertical)
        left = band.right() - closeSize - 3;
    const double top = std::clamp(band.top() + 3, m_plot.top(), std::max(m_plot.top(), m_plot.bottom() - closeSize));
    return {std::floor(left) + 0.5, std::floor(top) + 0.5, closeSize, closeSize};
}

// An edge that is out of view has no handle.
void BrushBand::paintHandle(QPainter& painter, double at) const
{
    const bool isAcross = m_orientation == Qt::Horizontal;
    if (at < (isAcross ? m_plot.left() : m_plot.top()) - 0.5
        || at > (isAcross ? m_plot.right() : m_plot.bottom()) + 0.5)
        return;
    const QPointF middle = isAcross ? QPointF(at, m_plot.center().y()) : QPointF(m_plot.center().x(), at);
    const QPointF reach = isAcross ? QPointF(0, m_plot.height() / 2) : QPointF(m_plot.width() / 2, 0);
    painter.drawLine(middle - reach, middle + reach);
    const QSizeF size = isAcross ? QSizeF(5, handleLength) : QSizeF(handleLength, 5);
    painter.setBrush(painter.pen().color());
    painter.drawRoundedRect(QRectF(middle - QPointF(size.width(), size.height()) / 2, size), 2.5, 2.5);
}

} // namespace tokenscope
