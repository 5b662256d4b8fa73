// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <vector>

namespace tokenscope {

/// A place in a chart that says more when the pointer or the arrow keys reach it.
struct HoverPoint
{
    QPointF position {}; ///< in pixels of the view
    int leg = -1; ///< -1: of none
    QString text {}; ///< one or more lines; empty where the chart makes them only for the point that is asked for
    int item = -1; ///< what it stands for, the same in all linked charts: the prompt's number; -1: nothing of its own
    int index = -1; ///< the chart's own: which of the leg's values
};

/// The hover points of a chart, found by where they are without looking at each.
class HoverIndex final
{
public:
    /// Only points inside of `within` count.
    void fill(std::vector<HoverPoint> points, const QRectF& within);
    void clear();
    [[nodiscard]] bool isFilled() const { return m_isFilled; }

    /// Those in view, in their order.
    [[nodiscard]] const std::vector<HoverPoint>& points() const { return m_points; }
    /// The nearest point less than `reach` pixels away; of those on the same pixel the first. Null if there is none.
    [[nodiscard]] const HoverPoint* nearest(QPointF pointer, double reach) const;
    [[nodiscard]] std::vector<HoverPoint> ofItem(int item) const;

private:
    void addToCells();
    [[nodiscard]] int columnOf(double x) const;
    [[nodiscard]] int rowOf(double y) const;

    std::vector<HoverPoint> m_points {};
    std::vector<std::vector<std::uint32_t>> m_cells {}; // indexes of points, row by row
    QRectF m_within {};
    int m_columns = 0;
    int m_rows = 0;
    bool m_isFilled = false;
};

} // namespace tokenscope
