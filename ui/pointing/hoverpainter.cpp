// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pointing/hoverpainter.h"

#include "ui/theme/colours.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

// Right of and above the point, or on its other sides where there is no room.
QRectF boxAround(const HoverBox& box, QSizeF size)
{
    constexpr double distance = 10;
    double left = box.position.x() + distance;
    if (left + size.width() > box.plot.right())
        left = box.position.x() - distance - size.width();
    double top = box.position.y() - distance - size.height();
    if (top < box.plot.top())
        top = box.position.y() + distance;
    left = std::max(left, 2.0);
    return {QPointF(std::floor(left) + 0.5, std::floor(top) + 0.5), size};
}

} // namespace

void paintHoverBox(QPainter& painter, const HoverBox& box, const QColor& colour, const Colours& colours,
                   const QFont& font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box.position, 6.5, 6.5);
    const QRectF text = QFontMetricsF(font).boundingRect(QRectF(0, 0, 400, 400), Qt::AlignLeft, box.text);
    const QRectF frame = boxAround(box, QSizeF(std::ceil(text.width()) + 16, std::ceil(text.height()) + 10));
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(frame, 5, 5);
    painter.setFont(font);
    painter.setPen(colours.text);
    painter.drawText(frame.adjusted(8, 5, -8, -5), Qt::AlignLeft | Qt::AlignVCenter, box.text);
    painter.restore();
}

} // namespace tokenscope
