// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartzoom.h"

namespace tokenscope {

namespace {

constexpr std::size_t mostRemembered = 30;

} // namespace

Axis ChartZoom::shown(Qt::Orientation orientation, const Axis& whole) const
{
    const ViewWindow part = window(orientation, whole);
    const Axis axis = scaled(orientation, whole);
    return part.isWhole() ? axis : axis.between(part.from, part.to);
}

ViewWindow ChartZoom::window(Qt::Orientation orientation, const Axis& whole) const
{
    const auto& range = m_ranges[indexOf(orientation)];
    if (!range)
        return {};
    const Axis axis = scaled(orientation, whole);
    const ViewWindow wanted {std::max(0.0, axis.placeOf(range->first)), std::min(1.0, axis.placeOf(range->second))};
    return wanted.width() > 0 ? wanted.clamped() : ViewWindow {};
}

void ChartZoom::setWindow(Qt::Orientation orientation, const Axis& whole, ViewWindow window)
{
    auto& range = m_ranges[indexOf(orientation)];
    range.reset();
    const Axis axis = scaled(orientation, whole);
    if (!window.isWhole())
        range = Range {axis.valueAt(window.from), axis.valueAt(window.to)};
}

void ChartZoom::remember()
{
    if (!m_past.empty() && m_past.back() == m_ranges)
        return;
    m_past.push_back(m_ranges);
    if (m_past.size() > mostRemembered)
        m_past.erase(m_past.begin());
}

void ChartZoom::undo()
{
    if (m_past.empty())
        return;
    m_ranges = m_past.back();
    m_past.pop_back();
}

void ChartZoom::reset()
{
    remember();
    m_ranges = {};
}

void ChartZoom::setLogarithmic(Qt::Orientation orientation, bool logarithmic)
{
    m_isLogarithmic[indexOf(orientation)] = logarithmic;
}

Axis ChartZoom::scaled(Qt::Orientation orientation, const Axis& whole) const
{
    if (!isLogarithmic(orientation))
        return whole;
    Axis axis = whole;
    axis.least = whole.least > 0 ? whole.least : m_least[indexOf(orientation)];
    return axis.asLogarithmic();
}

} // namespace tokenscope
