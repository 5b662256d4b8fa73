// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpointer.h"

#include "ui/charts/chartview.h"
#include "ui/theme/colours.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <array>
#include <cmath>
#include <utility>

namespace tokenscope {

namespace {

constexpr double step = 1.25; // of a notch of the wheel
constexpr double notch = 120; // eighths of a degree
constexpr double keyStep = 1.5;
constexpr double keyShare = 0.1; // of what is in view
constexpr double leastSide = 12; // a drag less high or wide than this means the other direction alone
constexpr double brushShare = 0.05; // of what is in view, on both sides of the point

// Whether the wheel would move a page that the chart stands on.
bool standsOnScrollable(const QWidget& widget)
{
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(parent);
        if (area != nullptr && area->verticalScrollBar()->maximum() > area->verticalScrollBar()->minimum())
            return true;
    }
    return false;
}

} // namespace

ChartPointer::ChartPointer(ChartView& view)
    : m_view(view)
{
}

void ChartPointer::press(const QMouseEvent& event)
{
    m_isMoving = false;
    m_isTurning = false;
    m_begin = m_end = event.position();
    m_drag = Drag::Nothing;
    if (event.button() == Qt::LeftButton && gripAt(m_begin) == BrushBand::Grip::Close)
        m_view.clearBrush();
    else
        m_drag = dragOf(event);
}

void ChartPointer::move(const QMouseEvent& event)
{
    const QPointF pointer = event.position();
    if (m_drag == Drag::Nothing) {
        m_place.reset();
        if (m_view.areaAt(pointer).rect.contains(pointer))
            m_place = pointer;
        m_view.hoverAt(pointer);
        showCursor(pointer);
        return;
    }
    if (!m_isMoving && (pointer - m_begin).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_isMoving && m_drag == Drag::Move)
        m_view.rememberZoom();
    m_isMoving = true;
    m_place.reset();
    m_view.leaveHover();
    drag(pointer);
}

void ChartPointer::release(const QMouseEvent& event)
{
    const Drag drag = m_drag;
    const bool moved = m_isMoving;
    const QRectF shown = part();
    const QPointF way = m_end - m_begin;
    const bool isTiny = std::max(std::abs(way.x()), std::abs(way.y())) < leastSide;
    m_drag = Drag::Nothing;
    m_isMoving = false;
    if (drag == Drag::Part && moved && !isTiny)
        m_view.zoomInto(shown);
    else if (drag == Drag::Part && event.button() == Qt::LeftButton) {
        m_view.hoverAt(m_begin); // Esc or a trembling hand may have taken it away
        click();
    } else if (moved && drag != Drag::Move && drag != Drag::Nothing && m_view.brush())
        emit m_view.brushed(m_view.brush()->orientation, m_view.brush()->from, m_view.brush()->to);
    m_view.viewport()->update();
}

void ChartPointer::leave()
{
    m_isTurning = false;
    m_place.reset();
    m_view.viewport()->update();
}

bool ChartPointer::turn(const QWheelEvent& event)
{
    const QPointF angle = event.angleDelta();
    const bool isAsked = event.modifiers().testFlag(Qt::ControlModifier) || m_view.hasFocus() || m_view.isZoomed();
    const bool isOut = angle.y() < 0 && !m_view.isZoomed();
    if ((!isAsked && standsOnScrollable(m_view)) || isOut || m_drag != Drag::Nothing)
        return false;
    if (!m_isTurning)
        m_view.rememberZoom();
    m_isTurning = true;
    const QRectF plot = m_view.plotArea().rect;
    if (angle.x() != 0)
        m_view.panBy({angle.x() / notch * keyShare * plot.width(), 0});
    if (angle.y() != 0)
        m_view.zoomBy(directionsAt(event.position()), std::pow(step, -angle.y() / notch), event.position());
    return true;
}

bool ChartPointer::press(const QKeyEvent& event)
{
    if (!wants(event))
        return false;
    m_isTurning = false;
    const int key = event.key();
    if (pan(event) || zoom(key))
        return true;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        click();
    else if (key == Qt::Key_B)
        brushAround(event.modifiers().testFlag(Qt::ShiftModifier) ? Qt::Vertical : Qt::Horizontal);
    else if (key == Qt::Key_Delete)
        m_view.clearBrush();
    else
        letGo();
    m_view.viewport()->update();
    return true;
}

bool ChartPointer::wants(const QKeyEvent& event) const
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool isAltLeft = event.key() == Qt::Key_Left && modifiers == Qt::AltModifier;
    if (modifiers != Qt::NoModifier)
        return isAltLeft && m_view.canUndoZoom();
    switch (event.key()) {
    case Qt::Key_Escape:
        return m_view.hovered() || m_drag != Drag::Nothing || m_view.markedItem() >= 0 || m_view.brush();
    case Qt::Key_0:
        return m_view.isZoomed();
    case Qt::Key_Backspace:
        return m_view.canUndoZoom();
    case Qt::Key_Delete:
        return m_view.brush().has_value();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_view.hovered().has_value();
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return event.modifiers().testFlag(Qt::ShiftModifier) && m_view.isZoomed();
    default:
        return event.key() == Qt::Key_Plus || event.key() == Qt::Key_Equal || event.key() == Qt::Key_Minus
            || (event.key() == Qt::Key_B && canBrush());
    }
}

void ChartPointer::paint(QPainter& painter, const Colours& colours) const
{
    if (m_drag != Drag::Part || !m_isMoving)
        return;
    QColor wash = colours.accent;
    wash.setAlpha(colours.isDark ? 0x28 : 0x18);
    painter.setPen(QPen(colours.accent, 1));
    painter.setBrush(wash);
    painter.drawRect(part());
}

ChartPointer::Drag ChartPointer::dragOf(const QMouseEvent& event) const
{
    if (event.button() == Qt::MiddleButton)
        return Drag::Move;
    if (event.button() != Qt::LeftButton)
        return Drag::Nothing;
    const BrushBand::Grip grip = gripAt(event.position());
    if (grip == BrushBand::Grip::First || grip == BrushBand::Grip::Second)
        return grip == BrushBand::Grip::First ? Drag::First : Drag::Second;
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        return Drag::Move;
    if (canBrush() && (m_isBrushing || event.modifiers().testFlag(Qt::ControlModifier)))
        return Drag::Range;
    return Drag::Part;
}

void ChartPointer::drag(QPointF pointer)
{
    const QPointF by = pointer - m_end;
    m_end = pointer;
    if (m_drag == Drag::Move)
        m_view.panBy(by);
    else if (m_drag != Drag::Part)
        dragRange(pointer);
    m_view.viewport()->update();
}

void ChartPointer::dragRange(QPointF pointer)
{
    const QPointF way = pointer - m_begin;
    Qt::Orientation orientation = std::abs(way.x()) >= std::abs(way.y()) ? Qt::Horizontal : Qt::Vertical;
    if (!m_view.canBeBrushed(orientation))
        orientation = orientation == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal;
    if (m_drag != Drag::Range)
        orientation = m_view.brush()->orientation;
    const PlotArea area = m_view.areaAt(m_begin);
    const auto valueAt = [&](QPointF at) {
        return area.axis(orientation).valueAt(std::clamp(area.placeAt(orientation, at), 0.0, 1.0));
    };
    BrushRange range {orientation, valueAt(m_begin), valueAt(pointer)};
    if (m_drag == Drag::First)
        range.from = m_view.brush()->to;
    else if (m_drag == Drag::Second)
        range.from = m_view.brush()->from;
    if (range.from > range.to) {
        std::swap(range.from, range.to);
        m_drag = m_drag == Drag::Second ? Drag::First : m_drag;
    } else if (m_drag == Drag::First) {
        m_drag = Drag::Second; // the edge was moved past the other one
    }
    m_view.setBrush(range);
}

void ChartPointer::click()
{
    const int item = m_view.hovered() ? m_view.hovered()->item : -1;
    emit m_view.itemChosen(item);
}

// Around the hovered point, or the middle; a range that is there becomes wider.
void ChartPointer::brushAround(Qt::Orientation orientation)
{
    if (!m_view.canBeBrushed(orientation))
        return;
    const QPointF around = m_view.hovered() ? m_view.hovered()->position : m_view.plotArea().rect.center();
    const PlotArea area = m_view.areaAt(around);
    const Axis& axis = area.axis(orientation);
    const double place = std::clamp(area.placeAt(orientation, around), 0.0, 1.0);
    double from = place;
    double to = place;
    if (m_view.brush() && m_view.brush()->orientation == orientation) {
        from = axis.placeOf(m_view.brush()->from);
        to = axis.placeOf(m_view.brush()->to);
    }
    const BrushRange range {orientation, axis.valueAt(std::max(0.0, from - brushShare)),
                            axis.valueAt(std::min(1.0, to + brushShare))};
    m_view.setBrush(range);
    emit m_view.brushed(range.orientation, range.from, range.to);
}

// What the pointer means goes together with what is marked; the range, which is dearer, only after them.
void ChartPointer::letGo()
{
    if (std::exchange(m_drag, Drag::Nothing) != Drag::Nothing)
        return;
    const bool hadMark = m_view.markedItem() >= 0;
    const bool hadHover = m_view.hovered().has_value();
    m_view.leaveHover();
    if (hadMark)
        emit m_view.itemChosen(-1);
    else if (!hadHover)
        m_view.clearBrush();
}

bool ChartPointer::pan(const QKeyEvent& event)
{
    if (!event.modifiers().testFlag(Qt::ShiftModifier))
        return false;
    const QSizeF size = m_view.plotArea().rect.size() * keyShare;
    for (const auto& [key, by] : std::array<std::pair<int, QPointF>, 4> {{{Qt::Key_Left, {size.width(), 0}},
                                                                          {Qt::Key_Right, {-size.width(), 0}},
                                                                          {Qt::Key_Up, {0, size.height()}},
                                                                          {Qt::Key_Down, {0, -size.height()}}}}) {
        if (event.key() != key)
            continue;
        m_view.panBy(by);
        return true;
    }
    return false;
}

bool ChartPointer::zoom(int key)
{
    const QRectF plot = m_view.plotArea().rect;
    const QPointF around = m_view.hovered() ? m_view.hovered()->position : plot.center();
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        m_view.rememberZoom();
        m_view.zoomBy(directionsAt(plot.center()), key == Qt::Key_Minus ? keyStep : 1 / keyStep, around);
        return true;
    case Qt::Key_0:
        m_view.resetZoom();
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Left: // with Alt
        m_view.undoZoom();
        return true;
    default:
        return false;
    }
}

bool ChartPointer::canBrush() const
{
    return m_view.canBeBrushed(Qt::Horizontal) || m_view.canBeBrushed(Qt::Vertical);
}

BrushBand::Grip ChartPointer::gripAt(QPointF pointer) const
{
    const auto band = m_view.brushBand(m_view.areaAt(pointer));
    return band ? band->gripAt(pointer) : BrushBand::Grip::Nothing;
}

// A drag that is nearly a line means that direction only.
QRectF ChartPointer::part() const
{
    const QRectF plot = m_view.areaAt(m_begin).rect;
    QRectF part = QRectF(m_begin, m_end).normalized();
    if (part.height() < leastSide && part.width() >= leastSide)
        part = QRectF(part.left(), plot.top(), part.width(), plot.height());
    else if (part.width() < leastSide)
        part = QRectF(plot.left(), part.top(), plot.width(), part.height());
    return part & plot;
}

// Over the labels of an axis: that axis alone. Rows that are named are only zoomed over their names.
Qt::Orientations ChartPointer::directionsAt(QPointF pointer) const
{
    const PlotArea area = m_view.plotArea();
    if (pointer.y() > area.rect.bottom())
        return Qt::Horizontal;
    if (pointer.x() < area.rect.left())
        return Qt::Vertical;
    return area.vertical.categories.empty() ? Qt::Horizontal | Qt::Vertical : Qt::Orientations(Qt::Horizontal);
}

void ChartPointer::showCursor(QPointF pointer)
{
    Qt::CursorShape shape = Qt::ArrowCursor;
    const BrushBand::Grip grip = gripAt(pointer);
    if (grip == BrushBand::Grip::Close || (m_view.hovered() && m_view.hovered()->item >= 0))
        shape = Qt::PointingHandCursor;
    else if (grip != BrushBand::Grip::Nothing)
        shape = m_view.brush()->orientation == Qt::Horizontal ? Qt::SplitHCursor : Qt::SplitVCursor;
    if (m_view.viewport()->cursor().shape() != shape)
        m_view.viewport()->setCursor(shape);
}

} // namespace tokenscope
