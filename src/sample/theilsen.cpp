// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample/theilsen.h"

#include "sample/normal.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace tokenscope {

namespace {

constexpr std::size_t fewestForIntervals = 5;

struct Point
{
    double x = 0;
    double y = 0;

    auto operator<=>(const Point&) const = default;
};

// Spread evenly over x, and over y where x is the same. Every n-th in order of time would meet the same prompt again
// and again where prompts repeat.
std::vector<Point> selectionOf(std::span<const double> x, std::span<const double> y)
{
    std::vector<Point> points(x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        points[i] = {x[i], y[i]};
    std::ranges::sort(points, [](const Point& a, const Point& b) { return a < b; });
    constexpr auto most = static_cast<std::size_t>(mostTheilSenPoints);
    if (points.size() <= most)
        return points;
    std::vector<Point> selection(most);
    for (std::size_t i = 0; i < most; ++i)
        selection[i] = points[i * (points.size() - 1) / (most - 1)]; // both ends are kept
    return selection;
}

std::vector<double> slopesOf(const std::vector<Point>& points)
{
    std::vector<double> slopes;
    slopes.reserve(points.size() * (points.size() - 1) / 2);
    for (std::size_t i = 1; i < points.size(); ++i) {
        for (std::size_t j = 0; j < i && points[j].x < points[i].x; ++j)
            slopes.push_back((points[i].y - points[j].y) / (points[i].x - points[j].x));
    }
    return slopes;
}

// Only what is asked for is put in its place: sorting a million slopes takes ten times as long.
double orderStatistic(std::vector<double>& values, std::size_t place)
{
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double medianOf(std::vector<double>& values)
{
    const std::size_t half = values.size() / 2;
    const double upper = orderStatistic(values, half);
    if (values.size() % 2 == 1)
        return upper;
    return std::midpoint(*std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(half)), upper);
}

template<typename Number>
double tieSum(std::vector<Point> points, Number Point::*number)
{
    std::ranges::sort(points, {}, number);
    double sum = 0;
    for (auto group = points.begin(); group != points.end();) {
        const auto end = std::ranges::upper_bound(group, points.end(), (*group).*number, {}, number);
        const auto size = static_cast<double>(end - group);
        sum += size * (size - 1) * (2 * size + 5);
        group = end;
    }
    return sum;
}

// Sen (1968): the variance of Kendall's S says how far into the ordered slopes the ends are; rounded as SciPy does.
Interval slopeInterval(const std::vector<Point>& points, std::vector<double>& slopes)
{
    const auto n = static_cast<double>(points.size());
    const double variance = (n * (n - 1) * (2 * n + 5) - tieSum(points, &Point::x) - tieSum(points, &Point::y)) / 18;
    const double reach = normalQuantile(0.975) * std::sqrt(variance);
    const auto count = static_cast<double>(slopes.size());
    const double upper = std::min(std::nearbyint((count + reach) / 2), count - 1);
    const double lower = std::max(std::nearbyint((count - reach) / 2) - 1, 0.0);
    return {orderStatistic(slopes, static_cast<std::size_t>(lower)),
            orderStatistic(slopes, static_cast<std::size_t>(upper))};
}

std::vector<double> residualsOf(const std::vector<Point>& points, double slope)
{
    std::vector<double> residuals(points.size());
    std::ranges::transform(points, residuals.begin(), [slope](const Point& at) { return at.y - slope * at.x; });
    return residuals;
}

double interceptFor(const std::vector<Point>& points, double slope)
{
    std::vector<double> residuals = residualsOf(points, slope);
    return medianOf(residuals);
}

// Of the median of the residuals, by the order statistics that the sign test leaves.
Interval heightInterval(const std::vector<Point>& points, double slope)
{
    std::vector<double> residuals = residualsOf(points, slope);
    const auto n = static_cast<double>(points.size());
    const double outside = std::max(0.0, std::floor((n - normalQuantile(0.975) * std::sqrt(n)) / 2) - 1);
    const auto below = static_cast<std::size_t>(outside);
    return {orderStatistic(residuals, below), orderStatistic(residuals, residuals.size() - 1 - below)};
}

// The line may be tilted about the middle of the points, and it may lie higher or lower there; the two are
// independent, so that their reaches add in squares.
Interval interceptInterval(const std::vector<Point>& points, const TheilSenLine& line)
{
    const Interval height = heightInterval(points, line.slope);
    const double tiltedDown = interceptFor(points, line.slopeInterval->high);
    const double tiltedUp = interceptFor(points, line.slopeInterval->low);
    const double down = line.intercept - std::min({tiltedDown, tiltedUp, line.intercept});
    const double up = std::max({tiltedDown, tiltedUp, line.intercept}) - line.intercept;
    return {line.intercept - std::hypot(down, line.intercept - height.low),
            line.intercept + std::hypot(up, height.high - line.intercept)};
}

} // namespace

std::optional<TheilSenLine> theilSen(std::span<const double> x, std::span<const double> y)
{
    Q_ASSERT(x.size() == y.size());
    const std::vector<Point> points = selectionOf(x, y);
    if (points.empty() || points.front().x == points.back().x)
        return std::nullopt;
    std::vector<double> slopes = slopesOf(points);
    TheilSenLine line {.slope = medianOf(slopes), .n = static_cast<std::int64_t>(points.size())};
    line.intercept = interceptFor(points, line.slope);
    if (points.size() >= fewestForIntervals) {
        line.slopeInterval = slopeInterval(points, slopes);
        line.interceptInterval = interceptInterval(points, line);
    }
    return line;
}

} // namespace tokenscope
