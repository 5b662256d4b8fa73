// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/liveplots.h"

#include <algorithm>
#include <cmath>

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

// Of a leg that is over, what its server did afterwards is nothing of it.
void cutAtEnd(std::vector<ServerLoadPoint>& points, const LiveLeg& leg)
{
    if (leg.inFlight() > 0)
        return;
    const auto first = std::ranges::lower_bound(points, leg.seconds(), {}, &ServerLoadPoint::at);
    if (first != points.end())
        points.erase(first + 1, points.end());
}

void cutAtEnd(QList<QPointF>& points, const LiveLeg& leg)
{
    while (leg.inFlight() == 0 && !points.isEmpty() && points.last().x() > leg.seconds())
        points.removeLast();
}

// A full bucket's point stands in its middle, that of a filling one before it.
bool isFilling(QPointF point, double width)
{
    return std::fmod(point.x(), width) < 0.49 * width;
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

ThroughputPlot throughputPlotOf(const LiveWindow& window, const std::vector<QString>& names, Nanoseconds width)
{
    ThroughputPlot plot;
    for (std::size_t i = 0; i < std::min(names.size(), window.legCount()); ++i) {
        QList<QPointF> points = pointsOf(window.leg(i).throughputPoints());
        if (!points.isEmpty() && isFilling(points.last(), toSeconds(width))) {
            points.removeLast();
        }
        plot.legs.push_back({names[i], points});
    }
    return plot;
}

ServerLoadPlot serverLoadPlotOf(const LiveWindow& window, const std::vector<QString>& names,
                                const std::vector<std::vector<ServerSample>>& samples)
{
    ServerLoadPlot plot;
    for (std::size_t i = 0; i < std::min({names.size(), window.legCount(), samples.size()}); ++i) {
        const auto origin = window.leg(i).startedAt();
        ServerLoadLeg leg = origin ? serverLoadLegOf(names[i], samples[i], *origin) : ServerLoadLeg {.name = names[i]};
        cutAtEnd(leg.points, window.leg(i));
        cutAtEnd(leg.serverRate, window.leg(i));
        leg.clientRate = leg.isEmpty() ? QList<QPointF>() : pointsOf(window.leg(i).throughputPoints());
        plot.legs.push_back(std::move(leg));
    }
    return plot;
}

Nanoseconds bucketWidthFor(double timeScale)
{
    constexpr double shortest = 0.05; // s; less than two ticks of the display
    return fromSeconds(std::clamp(timeScale, shortest, 1.0));
}

} // namespace tokenscope
