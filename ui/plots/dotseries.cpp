// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/dotseries.h"

#include "ui/charts/signs.h"
#include "ui/theme/serieslook.h"

#include <QImage>
#include <QLineSeries>
#include <QPainter>

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

} // namespace tokenscope
