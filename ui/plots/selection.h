// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>

#include <cstddef>
#include <vector>

namespace tokenscope {

/// As many points of a leg as a chart paints itself in a frame, and a reader can tell apart.
inline constexpr std::size_t mostDots = 600;
/// Those of a leg that stands in grey behind another one's panel.
inline constexpr std::size_t mostFaintDots = 60;

/// How many values at the ends of a sorted sample are drawn each, whatever is left out between them.
struct Tails
{
    std::size_t low = 0;
    std::size_t high = 0;
};

/// Positions, ascending, of at most `limit` of `count` values in ascending order: each rank as likely as the others, so
/// that the picture has the density of the whole, but for the tails (a sixth of the limit each, if they have so many).
/// Smallest and largest are kept.
[[nodiscard]] std::vector<std::size_t> selectedByRank(std::size_t count, std::size_t limit, Tails tails = {});

/// Positions, ascending, of at most `limit` (from 16) of points in a plane: one of every occupied place of a grid, so
/// that a lone point stays, and of the rest as many of a place as its share; those farthest out are kept.
[[nodiscard]] std::vector<std::size_t> selectedByPlace(const QList<QPointF>& points, std::size_t limit = mostDots);

} // namespace tokenscope
