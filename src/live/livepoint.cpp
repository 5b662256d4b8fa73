// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/livepoint.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

std::vector<LivePoint> minMaxPerColumn(std::vector<LivePoint> points, std::size_t limit)
{
    const std::size_t columns = limit / 2;
    if (points.size() <= limit || columns == 0)
        return points;
    const double left = points.front().x;
    const double width = (points.back().x - left) / static_cast<double>(columns);
    std::vector<LivePoint> thinned;
    thinned.reserve(columns * 2);
    auto begin = points.begin();
    for (std::size_t column = 1; column <= columns && begin != points.end(); ++column) {
        const double right = left + static_cast<double>(column) * width;
        const auto inside = [&](const LivePoint& point) { return point.x < right; };
        const auto end = column == columns ? points.end() : std::find_if_not(begin, points.end(), inside);
        if (begin == end)
            continue;
        auto [low, high] = std::ranges::minmax_element(begin, end, {}, &LivePoint::y);
        if (high < low)
            std::swap(low, high);
        thinned.push_back(*low);
        if (low != high)
            thinned.push_back(*high);
        begin = end;
    }
    return thinned;
}

} // namespace tokenscope
