// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

class QPainter;

namespace tokenscope {

struct Colours;

/// A range of one axis that was selected, in values; `from` is not above `to`.
struct BrushRange
{
    Qt::Orientation orientation = Qt::Horizontal;
    double from = 0;
    double to = 0;

    bool operator==(const BrushRange&) const = default;
};

/// A selected range of one axis as it lies on a plot: a shaded band with handles on its edges and an × to take it away.
class BrushBand final
{
public:
    /// What a pointer on the band would take hold of.
    enum class Grip
    {
        Nothing,
        First, ///< the edge at `from`
        Second, ///< the edge at `to`
        Close,
    };

    /// `from` and `to` in pixels along the axis, in any order; the band ends at the edges of the plot.
    BrushBand(const QRectF& plot, Qt::Orientation orientation, double from, double to);

    [[nodiscard]] QRectF rect() const;
    [[nodiscard]] Grip gripAt(QPointF pointer) const;
    void paint(QPainter& painter, const Colours& colours) const;

private:
    [[nodiscard]] double along(QPointF point) const;
    [[nodiscard]] QRectF closeRect() const;
    void paintHandle(QPainter& painter, double at) const;

    QRectF m_plot {};
    Qt::Orientation m_orientation;
    double m_from;
    double m_to;
};

} // namespace tokenscope
