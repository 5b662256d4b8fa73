// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/swatch.h"

#include "ui/theme/colours.h"

#include <QLineF>
#include <QList>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double hatchStep = 5;

// The lines of one direction inside a rectangle; they begin at multiples of the step, so that neighbours go on.
QList<QLineF> hatchLines(const QRectF& area, bool isRising)
{
    QList<QLineF> lines;
    const double height = area.height();
    for (double x = std::floor((area.left() - height) / hatchStep) * hatchStep; x < area.right(); x += hatchStep) {
        const double from = std::max(x, area.left());
        const double to = std::min(x + height, area.right());
        if (to <= from)
            continue;
        const double first = isRising ? area.bottom() - (from - x) : area.top() + (from - x);
        const double last = isRising ? area.bottom() - (to - x) : area.top() + (to - x);
        lines.append({from, first, to, last});
    }
    return lines;
}

} // namespace

void Swatch::paint(QPainter& painter, const QRectF& area, const Colours& colours) const
{
    painter.fillRect(area, QColor::fromRgb(colours.isDark ? dark : light));
    if (hatching == Hatching::None)
        return;
    QColor line = colours.isDark ? colours.text : colours.muted;
    line.setAlpha(110);
    painter.setPen(QPen(line, 0.9));
    painter.drawLines(hatchLines(area, hatching == Hatching::Rising));
}

} // namespace tokenscope
