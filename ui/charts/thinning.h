// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>

namespace tokenscope {

/// Qt Charts draws this many points of a series within a frame's budget.
inline constexpr qsizetype pointsPerSeries = 600;

/// At most `limit` of the points, which are in order of x: of each stretch the lowest and the highest, so that no peak
/// is lost.
[[nodiscard]] QList<QPointF> thinned(const QList<QPointF>& points, qsizetype limit = pointsPerSeries);

} // namespace tokenscope
