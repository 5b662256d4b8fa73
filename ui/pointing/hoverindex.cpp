// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pointing/hoverindex.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double cellSize = 16; // about as far as a pointer reaches

} // namespace

void HoverIndex::fill(std::vector<HoverPoint> points, const QRectF& within)
{
    m_points = std::move(points);
    std::erase_if(m_points, [&](const HoverPoint& point) { return !within.contains(point.position); });
    m_within = within;
    m_columns = std::max(1, static_cast<int>(std::ceil(within.width() / cellSize)));
    m_rows = std::max(1, static_cast<int>(std::ceil(within.height() / cellSize)));
    m_isFilled = true;
    addToCells();
}

void HoverIndex::clear()
{
    m_points.clear();
    m_cells.clear();
    m_isFilled = false;
}

const HoverPoint* HoverIndex::nearest(QPointF pointer, double reach) const
{
    if (m_cells.empty())
        return nullptr;
    const HoverPoint* nearest = nullptr;
    double least = reach;
    for (int row = rowOf(pointer.y() - reach); row <= rowOf(pointer.y() + reach); ++row) {
        for (int column = columnOf(pointer.x() - reach); column <= columnOf(pointer.x() + reach); ++column) {
            for (const std::uint32_t index : m_cells[static_cast<std::size_t>(row * m_columns + column)]) {
                const QPointF away = m_points[index].position - pointer;
                const double distance = std::hypot(away.x(), away.y());
                if (distance >= least)
                    continue;
                least = distance;
                nearest = &m_points[index];
            }
        }
    }
    return nearest;
}

std::vector<HoverPoint> HoverIndex::ofItem(int item) const
{
    std::vector<HoverPoint> found;
    std::ranges::copy_if(m_points, std::back_inserter(found),
                         [item](const HoverPoint& point) { return item >= 0 && point.item == item; });
    return found;
}

// One point a pixel: nobody can point at the ones below it.
void HoverIndex::addToCells()
{
    m_cells.assign(static_cast<std::size_t>(m_columns * m_rows), {});
    const int width = static_cast<int>(m_within.width()) + 1;
    std::vector<bool> taken(static_cast<std::size_t>(width) * static_cast<std::size_t>(m_within.height() + 1));
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF place = m_points[i].position - m_within.topLeft();
        const auto pixel = static_cast<std::size_t>(static_cast<int>(place.y()) * width + static_cast<int>(place.x()));
        if (taken[pixel])
            continue;
        taken[pixel] = true;
        const int cell = rowOf(m_points[i].position.y()) * m_columns + columnOf(m_points[i].position.x());
        m_cells[static_cast<std::size_t>(cell)].push_back(static_cast<std::uint32_t>(i));
    }
}

int HoverIndex::columnOf(double x) const
{
    return std::clamp(static_cast<int>(std::floor((x - m_within.left()) / cellSize)), 0, m_columns - 1);
}

int HoverIndex::rowOf(double y) const
{
    return std::clamp(static_cast<int>(std::floor((y - m_within.top()) / cellSize)), 0, m_rows - 1);
}

} // namespace tokenscope
