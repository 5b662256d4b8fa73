// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartview.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr double reach = 14; // pixels between the pointer and the point it means

} // namespace

const HoverIndex& ChartView::points() const
{
    if (!m_points.isFilled())
        m_points.fill(inPanels(hoverPoints()), clipRect());
    return m_points;
}

std::vector<HoverPoint> ChartView::inPanels(std::vector<HoverPoint> points) const
{
    if (const std::vector<PlotArea> panels = areas(); panels.size() > 1) {
        std::erase_if(points, [&](const HoverPoint& point) {
            const auto leg = static_cast<std::size_t>(point.leg);
            return leg < panels.size() && !panels[leg].rect.adjusted(-1, -1, 1, 1).contains(point.position);
        });
    }
    return points;
}

std::vector<HoverPoint> ChartView::pointsOfItem(int item) const
{
    return points().ofItem(item);
}

void ChartView::step(int direction)
{
    const std::vector<HoverPoint>& all = points().points();
    if (all.empty())
        return;
    const auto count = static_cast<int>(all.size());
    int next = direction > 0 ? 0 : count - 1;
    for (int i = 0; m_hover && i < count; ++i) {
        const HoverPoint& point = all[static_cast<std::size_t>(i)];
        if (point.position == m_hover->position && point.leg == m_hover->leg)
            next = (i + direction + count) % count;
    }
    m_pointer.leave();
    setHover(all[static_cast<std::size_t>(next)]);
    setAccessibleDescription(m_hover->text);
}

QString ChartView::hoverTextOf(const HoverPoint& point) const
{
    return point.text;
}

std::optional<HoverPoint> ChartView::hoverPointAt(QPointF pointer) const
{
    const HoverPoint* nearest = points().nearest(pointer, reach);
    return nearest != nullptr ? std::optional(*nearest) : std::nullopt;
}

void ChartView::hoverAt(QPointF pointer)
{
    setHover(hoverPointAt(pointer));
    viewport()->update(); // the crosshair moves
}

void ChartView::leaveHover()
{
    setHover({});
}

void ChartView::setHover(std::optional<HoverPoint> point)
{
    if (!point && !m_hover)
        return;
    m_hover = std::move(point);
    if (m_hover && m_hover->text.isEmpty())
        m_hover->text = hoverTextOf(*m_hover);
    viewport()->update();
}

} // namespace tokenscope
