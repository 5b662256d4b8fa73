// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/selection.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tokenscope {

namespace {

std::vector<std::size_t> allOf(std::size_t count)
{
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t(0));
    return all;
}

// `wanted` of the positions from `begin`, evenly: first and last among them.
void takeEvenly(std::vector<std::size_t>& taken, std::size_t begin, std::size_t count, std::size_t wanted)
{
    wanted = std::min(wanted, count);
    for (std::size_t i = 0; i < wanted; ++i)
        taken.push_back(begin + (wanted > 1 ? i * (count - 1) / (wanted - 1) : 0));
}

QRectF boundsOf(const QList<QPointF>& points)
{
    const auto [left, right] = std::ranges::minmax(points, {}, &QPointF::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &QPointF::y);
    return {QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())};
}

std::size_t placeAlong(double value, double from, double length, std::size_t places)
{
    if (!(length > 0))
        return 0;
    const double place = (value - from) / length * static_cast<double>(places);
    return std::min(places - 1, static_cast<std::size_t>(std::max(0.0, place)));
}

// The points of each place of the grid, in their order.
std::vector<std::vector<std::size_t>> placesOf(const QList<QPointF>& points, std::size_t side)
{
    const QRectF bounds = boundsOf(points);
    std::vector<std::vector<std::size_t>> places(side * side);
    for (std::size_t i = 0; i < static_cast<std::size_t>(points.size()); ++i) {
        const QPointF& point = points[static_cast<qsizetype>(i)];
        const std::size_t row = placeAlong(point.y(), bounds.top(), bounds.height(), side);
        places[row * side + placeAlong(point.x(), bounds.left(), bounds.width(), side)].push_back(i);
    }
    return places;
}

std::vector<std::size_t> outermost(const QList<QPointF>& points)
{
    const auto byX = std::ranges::minmax_element(points, {}, &QPointF::x);
    const auto byY = std::ranges::minmax_element(points, {}, &QPointF::y);
    std::vector<std::size_t> positions;
    for (const auto& found : {byX.min, byX.max, byY.min, byY.max})
        positions.push_back(static_cast<std::size_t>(found - points.begin()));
    return positions;
}

} // namespace

std::vector<std::size_t> selectedByRank(std::size_t count, std::size_t limit, Tails tails)
{
    if (count <= limit)
        return allOf(count);
    const std::size_t low = std::min(tails.low, count / 2);
    const std::size_t high = std::min(tails.high, count / 2);
    const auto takenOf = [&](std::size_t tail) { return std::min(tail, std::max(limit / 6, tail * limit / count)); };
    const std::size_t lowTaken = takenOf(low);
    const std::size_t highTaken = takenOf(high);
    std::vector<std::size_t> taken;
    takeEvenly(taken, 0, low, lowTaken);
    takeEvenly(taken, low, count - low - high, limit - lowTaken - highTaken);
    takeEvenly(taken, count - high, high, highTaken);
    return taken;
}

std::vector<std::size_t> selectedByPlace(const QList<QPointF>& points, std::size_t limit)
{
    const auto count = static_cast<std::size_t>(points.size());
    if (count <= limit)
        return allOf(count);
    std::vector<std::size_t> taken = outermost(points);
    const std::size_t budget = limit - taken.size();
    const auto side
        = static_cast<std::size_t>(std::sqrt(static_cast<double>(budget) / 4)); // at most a quarter: one each
    const auto places = placesOf(points, side);
    const auto occupied
        = static_cast<std::size_t>(std::ranges::count_if(places, [](const auto& place) { return !place.empty(); }));
    for (const auto& place : places) {
        if (place.empty())
            continue;
        std::vector<std::size_t> inPlace;
        takeEvenly(inPlace, 0, place.size(), 1 + (budget - occupied) * (place.size() - 1) / (count - occupied));
        for (const std::size_t position : inPlace)
            taken.push_back(place[position]);
    }
    std::ranges::sort(taken);
    taken.erase(std::ranges::unique(taken).begin(), taken.end());
    return taken;
}

} // namespace tokenscope
