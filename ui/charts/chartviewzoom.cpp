// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"
#include "ui/charts/thinning.h"

#include <QChart>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

// Of points in order of x those between two values, and one more on each side, so that lines leave the plot.
QList<QPointF> inView(const QList<QPointF>& points, const Axis& axis)
{
    const auto isBefore = [](const QPointF& point, double x) { return point.x() < x; };
    const auto isAfter = [](double x, const QPointF& point) { return x < point.x(); };
    auto first = std::lower_bound(points.begin(), points.end(), axis.from, isBefore);
    auto last = std::upper_bound(first, points.end(), axis.to, isAfter);
    first -= first == points.begin() ? 0 : 1;
    last += last == points.end() ? 0 : 1;
    return {first, last};
}

// What a logarithmic axis cannot show is left out.
QList<QPointF> scaled(QList<QPointF> points, const PlotArea& area)
{
    const bool isX = area.horizontal.isLogarithmic;
    const bool isY = area.vertical.isLogarithmic;
    erase_if(points, [&](const QPointF& point) { return (isX && point.x() <= 0) || (isY && point.y() <= 0); });
    for (QPointF& point : points)
        point = {isX ? std::log10(point.x()) : point.x(), isY ? std::log10(point.y()) : point.y()};
    return points;
}

} // namespace

void ChartView::setPoints(QLineSeries& series, const QList<QPointF>& points) const
{
    QList<QPointF> shown = points;
    if (m_zoom.isZoomed(Qt::Horizontal))
        shown = inView(shown, m_horizontal);
    shown = thinned(shown);
    if (m_horizontal.isLogarithmic || m_vertical.isLogarithmic)
        shown = scaled(std::move(shown), {{}, m_horizontal, m_vertical});
    if (series.points() != shown)
        series.replace(shown);
}

bool ChartView::canBeLogarithmic(Qt::Orientation orientation) const
{
    const Axis& axis = orientation == Qt::Horizontal ? m_wholeHorizontal : m_wholeVertical;
    return axis.canBeLogarithmic() && chart()->series().isEmpty();
}

void ChartView::setLogarithmic(Qt::Orientation orientation, bool logarithmic)
{
    if (logarithmic == m_zoom.isLogarithmic(orientation) || (logarithmic && !canBeLogarithmic(orientation)))
        return;
    m_zoom.setLogarithmic(orientation, logarithmic);
    changeView();
}

bool ChartView::isLogarithmic(Qt::Orientation orientation) const
{
    return m_zoom.isLogarithmic(orientation);
}

void ChartView::zoomBy(Qt::Orientations orientations, double factor, QPointF around)
{
    const PlotArea area = areaAt(around);
    for (const auto& [orientation, axis] :
         {std::pair(Qt::Horizontal, &m_wholeHorizontal), std::pair(Qt::Vertical, &m_wholeVertical)}) {
        if (!orientations.testFlag(orientation))
            continue;
        const double place = std::clamp(area.placeAt(orientation, around), 0.0, 1.0);
        m_zoom.setWindow(orientation, *axis, m_zoom.window(orientation, *axis).zoomed(factor, place));
    }
    changeView();
}

void ChartView::zoomInto(const QRectF& part)
{
    if (part.isEmpty())
        return;
    m_zoom.remember();
    const PlotArea area = areaAt(part.center());
    for (const auto& [orientation, axis] :
         {std::pair(Qt::Horizontal, &m_wholeHorizontal), std::pair(Qt::Vertical, &m_wholeVertical)}) {
        const double first = area.placeAt(orientation, part.bottomLeft());
        const double second = area.placeAt(orientation, part.topRight());
        m_zoom.setWindow(orientation, *axis, m_zoom.window(orientation, *axis).part(first, second));
    }
    changeView();
}

void ChartView::panBy(QPointF pixels)
{
    const QRectF rect = areas().empty() ? plotArea().rect : areas().front().rect;
    for (const auto& [orientation, axis, share] :
         {std::tuple(Qt::Horizontal, &m_wholeHorizontal, -pixels.x() / std::max(1.0, rect.width())),
          std::tuple(Qt::Vertical, &m_wholeVertical, pixels.y() / std::max(1.0, rect.height()))}) {
        if (m_zoom.isZoomed(orientation))
            m_zoom.setWindow(orientation, *axis, m_zoom.window(orientation, *axis).moved(share));
    }
    changeView();
}

void ChartView::resetZoom()
{
    if (!isZoomed())
        return;
    m_zoom.reset();
    changeView();
}

void ChartView::undoZoom()
{
    m_zoom.undo();
    changeView();
}

bool ChartView::canBeBrushed(Qt::Orientation orientation) const
{
    const Axis& axis = orientation == Qt::Horizontal ? m_wholeHorizontal : m_wholeVertical;
    return axis.categories.empty();
}

void ChartView::setBrush(const std::optional<BrushRange>& range)
{
    if (range == m_brush)
        return;
    m_brush = range;
    viewport()->update();
}

void ChartView::clearBrush()
{
    if (!m_brush)
        return;
    setBrush({});
    emit brushCleared();
}

std::optional<BrushBand> ChartView::brushBand(const PlotArea& area) const
{
    if (!m_brush)
        return {};
    const bool isAcross = m_brush->orientation == Qt::Horizontal;
    const double from = isAcross ? area.x(m_brush->from) : area.y(m_brush->from);
    const double to = isAcross ? area.x(m_brush->to) : area.y(m_brush->to);
    return BrushBand(area.rect, m_brush->orientation, from, to);
}

// The smallest values above 0 that the chart has a point for, where its axes do not say themselves.
void ChartView::findLeast()
{
    m_horizontal = m_wholeHorizontal;
    m_vertical = m_wholeVertical;
    double leastX = m_horizontal.to;
    double leastY = m_vertical.to;
    const std::vector<PlotArea> panels = areas();
    for (const HoverPoint& point : hoverPoints()) {
        const auto leg = static_cast<std::size_t>(std::max(0, point.leg));
        const PlotArea& area = panels[leg < panels.size() ? leg : 0];
        const double x = area.valueAt(Qt::Horizontal, point.position);
        const double y = area.valueAt(Qt::Vertical, point.position);
        leastX = x > 1e-9 * m_horizontal.to ? std::min(leastX, x) : leastX;
        leastY = y > 1e-9 * m_vertical.to ? std::min(leastY, y) : leastY;
    }
    m_zoom.setLeast(Qt::Horizontal, leastX);
    m_zoom.setLeast(Qt::Vertical, leastY);
}

void ChartView::showAxes()
{
    const auto needsLeast = [this](Qt::Orientation orientation, const Axis& axis) {
        return m_zoom.isLogarithmic(orientation) && axis.canBeLogarithmic() && axis.least <= 0;
    };
    if (needsLeast(Qt::Horizontal, m_wholeHorizontal) || needsLeast(Qt::Vertical, m_wholeVertical))
        findLeast();
    m_horizontal = m_zoom.shown(Qt::Horizontal, m_wholeHorizontal);
    m_vertical = m_zoom.shown(Qt::Vertical, m_wholeVertical);
    layOut(m_size);
}

void ChartView::changeView()
{
    showAxes();
    markChanged();
    viewport()->update();
    emit viewChanged();
}

} // namespace tokenscope
