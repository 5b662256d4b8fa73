// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/thinning.h"

#include <algorithm>

namespace tokenscope {

QList<QPointF> thinned(const QList<QPointF>& points, qsizetype limit)
{
    if (points.size() <= limit)
        return points;
    const qsizetype stretches = std::max<qsizetype>(1, limit / 2);
    QList<QPointF> kept;
    kept.reserve(2 * stretches);
    for (qsizetype stretch = 0; stretch < stretches; ++stretch) {
        const auto begin = points.begin() + points.size() * stretch / stretches;
        const auto end = points.begin() + points.size() * (stretch + 1) / stretches;
        const auto [lowest, highest] = std::minmax_element(
            begin, end, [](const QPointF& left, const QPointF& right) { return left.y() < right.y(); });
        kept.append(*std::min(lowest, highest));
        if (lowest != highest)
            kept.append(*std::max(lowest, highest));
    }
    return kept;
}

} // namespace tokenscope
