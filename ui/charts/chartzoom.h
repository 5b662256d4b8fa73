// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/axis.h"
#include "ui/pointing/viewwindow.h"

#include <array>
#include <optional>
#include <vector>

namespace tokenscope {

/// Which part of its axes a chart shows, and on which scale. The part is kept in values, so that it stays where it is
/// when new data make an axis longer; a part that is no longer on the axis is the whole.
class ChartZoom final
{
public:
    [[nodiscard]] Axis shown(Qt::Orientation orientation, const Axis& whole) const;
    [[nodiscard]] ViewWindow window(Qt::Orientation orientation, const Axis& whole) const;
    void setWindow(Qt::Orientation orientation, const Axis& whole, ViewWindow window);
    [[nodiscard]] bool isZoomed() const { return m_ranges != Ranges {}; }
    [[nodiscard]] bool isZoomed(Qt::Orientation orientation) const
    {
        return m_ranges[indexOf(orientation)].has_value();
    }

    /// What undo() comes back to.
    void remember();
    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }
    void undo();
    void reset();

    [[nodiscard]] bool isLogarithmic(Qt::Orientation orientation) const
    {
        return m_isLogarithmic[indexOf(orientation)];
    }
    void setLogarithmic(Qt::Orientation orientation, bool logarithmic);
    /// Where the logarithmic form of an axis begins that does not say so itself (Axis::least).
    void setLeast(Qt::Orientation orientation, double value) { m_least[indexOf(orientation)] = value; }

private:
    using Range = std::pair<double, double>; // values; places where rows are named
    using Ranges = std::array<std::optional<Range>, 2>;

    [[nodiscard]] static std::size_t indexOf(Qt::Orientation orientation)
    {
        return orientation == Qt::Horizontal ? 0 : 1;
    }
    [[nodiscard]] Axis scaled(Qt::Orientation orientation, const Axis& whole) const;

    Ranges m_ranges {};
    std::vector<Ranges> m_past {};
    std::array<bool, 2> m_isLogarithmic {};
    std::array<double, 2> m_least {};
};

} // namespace tokenscope
