// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/colours.h"

#include <QIcon>
#include <QPainterPath>
#include <QPen>
#include <QPixmap>

class QPainter;

namespace tokenscope {

enum class MarkerShape
{
    Circle,
    Diamond,
    Square,
    Triangle,
    TriangleDown,
    Pentagon,
};

/// How one leg looks everywhere: colour, dashes and marker together, so that nothing is told by colour alone.
struct SeriesLook
{
    QColor colour {};
    QColor tint {}; ///< translucent colour: marked text, boxes
    QList<qreal> dashes {}; ///< in pen widths; empty: a solid line
    MarkerShape shape = MarkerShape::Circle;

    static constexpr int count = 12;

    /// The look of the leg with this index, from 0; more than `count` legs share looks.
    [[nodiscard]] static SeriesLook of(int leg, const Colours& colours);

    [[nodiscard]] QPen pen(double width = 1.8) const;
    /// The marker around (0, 0); `size` is a circle's diameter, the other shapes look as large.
    [[nodiscard]] QPainterPath marker(double size) const;
    void paintMarker(QPainter& painter, QPointF centre, double size) const;
    /// The marker alone, `size` by `size` logical pixels.
    [[nodiscard]] QPixmap markerPixmap(int size, double devicePixelRatio = 1) const;
    [[nodiscard]] QIcon markerIcon(int size = 12) const;
};

} // namespace tokenscope
