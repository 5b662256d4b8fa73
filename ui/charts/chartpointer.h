// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pointing/brushband.h"

#include <QPointF>
#include <QRectF>

#include <optional>

class QKeyEvent;
class QMouseEvent;
class QPainter;
class QWheelEvent;

namespace tokenscope {

class ChartView;
struct Colours;

/// What mouse and keys do to a chart: drags become parts of the axes or ranges, clicks choose, keys do the same.
class ChartPointer final
{
public:
    explicit ChartPointer(ChartView& view);

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void leave();
    /// False: the wheel is not for the chart but for what it stands on.
    bool turn(const QWheelEvent& event);
    /// False: not a key of charts.
    bool press(const QKeyEvent& event);
    /// Whether a key means something now, so that no shortcut of the window may take it.
    [[nodiscard]] bool wants(const QKeyEvent& event) const;

    /// A plain drag selects a range instead of a part to look at.
    void setBrushing(bool brushing) { m_isBrushing = brushing; }
    [[nodiscard]] bool isBrushing() const { return m_isBrushing; }
    /// Where the pointer is while it is over the plot and nothing is dragged.
    [[nodiscard]] const std::optional<QPointF>& place() const { return m_place; }
    /// The part that is being dragged open.
    void paint(QPainter& painter, const Colours& colours) const;

private:
    enum class Drag
    {
        Nothing,
        Part, ///< of the axes, to be shown
        Move,
        Range, ///< of one axis
        First, ///< edge of the range
        Second,
    };

    [[nodiscard]] Drag dragOf(const QMouseEvent& event) const;
    void drag(QPointF pointer);
    void dragRange(QPointF pointer);
    void click();
    void letGo();
    void brushAround(Qt::Orientation orientation);
    bool pan(const QKeyEvent& event);
    bool zoom(int key);
    [[nodiscard]] bool canBrush() const;
    [[nodiscard]] BrushBand::Grip gripAt(QPointF pointer) const;
    [[nodiscard]] QRectF part() const;
    [[nodiscard]] Qt::Orientations directionsAt(QPointF pointer) const;
    void showCursor(QPointF pointer);

    ChartView& m_view;
    Drag m_drag = Drag::Nothing;
    bool m_isMoving = false; // far enough from where it began to be a drag
    bool m_isBrushing = false;
    bool m_isTurning = false; // steps of the wheel in a row are one to undo
    QPointF m_begin {};
    QPointF m_end {};
    std::optional<QPointF> m_place {};
};

} // namespace tokenscope
