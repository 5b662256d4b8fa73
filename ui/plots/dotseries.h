// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>

class QLineSeries;
class QPainter;

namespace tokenscope {

struct PlotArea;
struct SeriesLook;

/// Gives a series its points unless it has them: a leg that is over costs nothing.
void replaceIfNew(QLineSeries& series, const QList<QPointF>& points);

/// A leg's marker as Qt Charts draws it fast: a picture for every point of a line series without a line. Measured four
/// to ten times faster than QScatterSeries.
void makeDots(QLineSeries& series, const SeriesLook& look, double size, double devicePixelRatio);

/// The same for failures: a cross in the leg's colour.
void makeCrosses(QLineSeries& series, const SeriesLook& look, double size, double devicePixelRatio);

/// The same for times to first token: a short line.
void makeTicks(QLineSeries& series, const SeriesLook& look, double size, double devicePixelRatio);

/// A leg's markers on a painter, for charts that paint themselves: on a screen the same small picture for each, in a
/// file vectors.
struct DotStyle
{
    double size = 7;
    double opacity = 1;
    bool isVector = false;
};
void paintDots(QPainter& painter, const QList<QPointF>& places, const SeriesLook& look, const DotStyle& style);

} // namespace tokenscope
