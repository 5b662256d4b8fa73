// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/liveplots.h"

#include <algorithm>

namespace tokenscope {

namespace {

QList<QPointF> pointsOf(const std::vector<LivePoint>& points)
{
    QList<QPointF> converted;
    converted.reserve(static_cast<qsizetype>(points.size()));
    for (const LivePoint& point : points) {
        converted.append({point.x, point.y});
    }
    return converted;
}

} // namespace

LatencyPlot latencyPlotOf(const LiveWindow& window, const std::vector<QString>& names)
{
    LatencyPlot plot;
    for (std::size_t i = 0; i < std::min(names.size(), window.legCount()); ++i) {
        LatencyLeg leg {.name = names[i]};
        for (const LiveDot& dot : window.leg(i).dots()) {
            leg.dots.push_back({dot.seconds, dot.latency, dot.timeToFirstToken, dot.succeeded, dot.promptNumber});
        }
        leg.runningMedian = pointsOf(window.leg(i).medianPoints());
        plot.legs.push_back(std::move(leg));
    }
    return plot;
}

ThroughputPlot throughputPlotOf(const LiveWindow& window, const std::vector<QString>& names)
{
    ThroughputPlot plot;
    for (std::size_t i = 0; i < std::min(names.size(), window.legCount()); ++i) {
        plot.legs.push_back({names[i], pointsOf(window.leg(i).throughputPoints())});
    }
    return plot;
}

Nanoseconds bucketWidthFor(double timeScale)
{
    constexpr double shortest = 0.05; // s; less than two ticks of the display
    return fromSeconds(std::clamp(timeScale, shortest, 1.0));
}

} // namespace tokenscope
