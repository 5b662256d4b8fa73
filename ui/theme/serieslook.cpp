// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/serieslook.h"

#include <QPainter>
#include <QPolygonF>

#include <array>
#include <numbers>

namespace tokenscope {

namespace {

struct Shade
{
    QRgb light;
    QRgb dark;
};

// The first two are the program's own; the others keep their distance from them and from each other for the common
// forms of colour blindness, and their contrast to both backgrounds.
constexpr std::array<Shade, SeriesLook::count> shades {{
    {0xff0b6bcb, 0xff5aa9f5},
    {0xffc2570c, 0xfff0954a},
    {0xff0f7f68, 0xff3fc3a4},
    {0xff8a3ea8, 0xffc88be3},
    {0xff8a6d00, 0xffd9bf3f},
    {0xffb8326f, 0xfff283b4},
    {0xff0f7f9c, 0xff55c7e0},
    {0xff5c6672, 0xffa2acb7},
    {0xff5b7a12, 0xffa5cc52},
    {0xff4a4fc0, 0xff9ba0ff},
    {0xff7a4a2b, 0xffc89b7b},
    {0xffb3261e, 0xfff2786f},
}};

// In pen widths. The second is the mock-up's 6 on, 3 off at 1.8 pixels.
const std::array<QList<qreal>, 4>& dashPatterns()
{
    static const std::array<QList<qreal>, 4> patterns {{{}, {3.4, 1.7}, {1.2, 1.5}, {5, 1.5, 1.2, 1.5}}};
    return patterns;
}

QPainterPath polygon(int corners, double radius, double turn)
{
    QPolygonF points;
    for (int corner = 0; corner < corners; ++corner) {
        const double angle = (turn + 360.0 * corner / corners) * std::numbers::pi / 180;
        points << QPointF(radius * std::sin(angle), -radius * std::cos(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

} // namespace

SeriesLook SeriesLook::of(int leg, const Colours& colours)
{
    const auto index = static_cast<std::size_t>(qMax(0, leg) % count);
    SeriesLook look;
    look.colour = QColor::fromRgb(colours.isDark ? shades.at(index).dark : shades.at(index).light);
    look.tint = look.colour;
    look.tint.setAlpha(colours.isDark ? 0x28 : 0x22);
    look.dashes = dashPatterns().at(index % dashPatterns().size());
    look.shape = static_cast<MarkerShape>(index % 6);
    return look;
}

QPen SeriesLook::pen(double width) const
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

QPainterPath SeriesLook::marker(double size) const
{
    const double radius = size / 2;
    switch (shape) {
    case MarkerShape::Circle: {
        QPainterPath path;
        path.addEllipse(QPointF(0, 0), radius, radius);
        return path;
    }
    case MarkerShape::Diamond:
        return polygon(4, radius * 1.29, 0);
    case MarkerShape::Square:
        return polygon(4, radius * 1.27, 45);
    case MarkerShape::Triangle:
        return polygon(3, radius * 1.35, 0);
    case MarkerShape::TriangleDown:
        return polygon(3, radius * 1.35, 180);
    case MarkerShape::Pentagon:
        return polygon(5, radius * 1.15, 0);
    }
    return {};
}

void SeriesLook::paintMarker(QPainter& painter, QPointF centre, double size) const
{
    painter.fillPath(marker(size).translated(centre), colour);
}

QPixmap SeriesLook::markerPixmap(int size, double devicePixelRatio) const
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarker(painter, QPointF(size / 2.0, size / 2.0), size / 1.35);
    return pixmap;
}

QIcon SeriesLook::markerIcon(int size) const
{
    QIcon icon(markerPixmap(size));
    icon.addPixmap(markerPixmap(size, 2));
    return icon;
}

} // namespace tokenscope
