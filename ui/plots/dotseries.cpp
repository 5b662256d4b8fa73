// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/dotseries.h"

#include "ui/charts/signs.h"
#include "ui/theme/serieslook.h"

#include <QImage>
#include <QLineSeries>
#include <QPaintDevice>
#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace tokenscope {

namespace {

template<typename Paint>
void giveMarker(QLineSeries& series, double size, double devicePixelRatio, const Paint& paint)
{
    const int pixels = static_cast<int>(std::ceil(size * 1.5 * devicePixelRatio)) | 1; // odd: a pixel in the middle
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(devicePixelRatio, devicePixelRatio);
    const double middle = pixels / devicePixelRatio / 2;
    paint(painter, QPointF(middle, middle));
    painter.end();
    series.setPen(Qt::NoPen);
    series.setMarkerSize(pixels / devicePixelRatio);
    series.setLightMarker(image);
}

} // namespace

void replaceIfNew(QLineSeries& series, const QList<QPointF>& points)
{
    if (series.points() != points)
        series.replace(points);
}

void makeDots(QLineSeries& series, const SeriesLook& look, double size, double devicePixelRatio)
{
    giveMarker(series, size, devicePixelRatio,
               [&](QPainter& painter, QPointF centre) { look.paintMarker(painter, centre, size); });
}

void makeCrosses(QLineSeries& series, const SeriesLook& look, double size, double devicePixelRatio)
{
    giveMarker(series, size, devicePixelRatio,
               [&](QPainter& painter, QPointF centre) { paintCross(painter, centre, size, look.colour); });
}

void makeTicks(QLineSeries& series, const SeriesLook& look, double size, double devicePixelRatio)
{
    giveMarker(series, size, devicePixelRatio,
               [&](QPainter& painter, QPointF centre) { paintTick(painter, centre, size, look.colour); });
}

void paintDots(QPainter& painter, const QList<QPointF>& places, const SeriesLook& look, const DotStyle& style)
{
    painter.save();
    painter.setOpacity(painter.opacity() * style.opacity);
    if (style.isVector) {
        for (const QPointF& place : places)
            look.paintMarker(painter, place, style.size);
    } else {
        const double ratio = painter.device()->devicePixelRatioF();
        const int room = static_cast<int>(std::ceil(style.size * 1.5)) | 1;
        QPixmap marker(QSize(room, room) * ratio);
        marker.setDevicePixelRatio(ratio);
        marker.fill(Qt::transparent);
        QPainter onMarker(&marker);
        onMarker.setRenderHint(QPainter::Antialiasing);
        look.paintMarker(onMarker, QPointF(room / 2.0, room / 2.0), style.size);
        onMarker.end();
        for (const QPointF& place : places) // on whole pixels: nothing to interpolate
            painter.drawPixmap(QPointF(std::round((place.x() - room / 2.0) * ratio) / ratio,
                                       std::round((place.y() - room / 2.0) * ratio) / ratio),
                               marker);
    }
    painter.restore();
}

} // namespace tokenscope
