// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pointing/crosshair.h"

#include "ui/theme/colours.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double padding = 4;

void paintBox(QPainter& painter, const QRectF& box, const QString& text, const Colours& colours)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.muted);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(colours.panel);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

void paintCrosshair(QPainter& painter, const Crosshair& crosshair, const Colours& colours, const QFont& font)
{
    const QRectF& plot = crosshair.plot;
    const double x = std::floor(crosshair.position.x()) + 0.5;
    const double y = std::floor(crosshair.position.y()) + 0.5;
    const QFontMetricsF metrics(font);
    const double height = std::ceil(metrics.height()) + 2;
    painter.save();
    painter.setFont(font);
    painter.setPen(QPen(colours.faint, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    if (!crosshair.horizontal.isEmpty()) {
        const double width = std::ceil(metrics.horizontalAdvance(crosshair.horizontal)) + 2 * padding;
        const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, plot.right() + 10 - width));
        paintBox(painter, {left, plot.bottom() + 3, width, height}, crosshair.horizontal, colours);
    }
    if (!crosshair.vertical.isEmpty()) {
        const double width = std::ceil(metrics.horizontalAdvance(crosshair.vertical)) + 2 * padding;
        const double left = std::max(0.0, plot.left() - 2 - width);
        paintBox(painter, {left, y - height / 2, width, height}, crosshair.vertical, colours);
    }
    painter.restore();
}

} // namespace tokenscope
