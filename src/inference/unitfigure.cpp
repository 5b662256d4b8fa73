// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/unitfigure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace tokenscope {

namespace {

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

// Four sums at once: each addition need not wait for the last.
double sumOf(const std::vector<double>& values, const UnitCounts& counts)
{
    std::array<double, 4> sums {};
    std::size_t unit = 0;
    for (; unit + sums.size() <= values.size(); unit += sums.size()) {
        for (std::size_t lane = 0; lane < sums.size(); ++lane)
            sums[lane] += values[unit + lane] * counts[unit + lane];
    }
    for (; unit < values.size(); ++unit)
        sums[0] += values[unit] * counts[unit];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

std::vector<double> joined(std::vector<double> first, const std::vector<double>& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

// Nothing where a value is not positive.
std::optional<double> geometricMean(const std::vector<UnitValue>& values)
{
    double logarithms = 0;
    for (const UnitValue& value : values) {
        if (!(value.value > 0))
            return std::nullopt;
        logarithms += std::log(value.value);
    }
    return std::exp(logarithms / static_cast<double>(values.size()));
}

} // namespace

UnitFigure UnitFigure::ratioOfSums(std::vector<double> above, std::vector<double> below)
{
    UnitFigure figure;
    figure.m_above = std::move(above);
    figure.m_below = std::move(below);
    return figure;
}

UnitFigure UnitFigure::quantile(std::vector<UnitValue> values, std::size_t units, double q)
{
    UnitFigure figure;
    figure.m_kind = Kind::Quantile;
    figure.m_q = q;
    figure.m_below.resize(units);
    for (const UnitValue& value : values)
        ++figure.m_below[value.unit];
    figure.m_values = std::move(values);
    std::ranges::sort(figure.m_values, {}, &UnitValue::value);
    figure.anchor();
    return figure;
}

void UnitFigure::anchor()
{
    m_anchor = static_cast<std::size_t>(m_q * static_cast<double>(m_values.size()));
    m_before.assign(m_below.size(), 0);
    for (std::size_t i = 0; i < m_anchor; ++i)
        ++m_before[m_values[i].unit];
}

UnitFigure UnitFigure::variation(const std::vector<UnitValue>& values, std::size_t units)
{
    UnitFigure figure;
    figure.m_kind = Kind::Variation;
    for (std::vector<double>* column : {&figure.m_above, &figure.m_below, &figure.m_squares})
        column->resize(units);
    for (const UnitValue& value : values)
        figure.m_centre += value.value / static_cast<double>(values.size());
    for (const UnitValue& value : values) {
        const double distance = value.value - figure.m_centre;
        figure.m_above[value.unit] += distance;
        figure.m_squares[value.unit] += distance * distance;
        ++figure.m_below[value.unit];
    }
    figure.m_typical = geometricMean(values).value_or(figure.m_centre);
    return figure;
}

double UnitFigure::ratio(double above, double below, double squares) const
{
    if (below == 0)
        return std::numeric_limits<double>::quiet_NaN();
    if (m_kind == Kind::RatioOfSums)
        return above / below;
    const double mean = m_centre + above / below;
    if (below < 2 || mean == 0)
        return std::numeric_limits<double>::quiet_NaN();
    return std::sqrt(std::max(0.0, squares - above * above / below) / (below - 1)) / mean;
}

double UnitFigure::of(const UnitCounts& counts) const
{
    if (m_kind == Kind::Quantile)
        return quantileOf(counts);
    return ratio(sumOf(m_above, counts), sumOf(m_below, counts), sumOf(m_squares, counts));
}

double UnitFigure::ofAll() const
{
    return of(UnitCounts(units(), 1));
}

double UnitFigure::quantileOf(const UnitCounts& counts) const
{
    const double n = sumOf(m_below, counts);
    if (n < 1)
        return std::numeric_limits<double>::quiet_NaN();
    const double position = m_q * (n - 1);
    const double floor = std::floor(position);
    const auto rank = static_cast<std::uint64_t>(floor);
    const auto [low, high] = orderStatisticsAt(rank, counts);
    return std::lerp(low, high, position - floor);
}

// A resample's quantile lies near that of the sample: how many were drawn before it is had by unit, which are far fewer
// than values, and only the rest of the way is gone step by step.
std::pair<double, double> UnitFigure::orderStatisticsAt(std::uint64_t rank, const UnitCounts& counts) const
{
    auto passed = static_cast<std::uint64_t>(sumOf(m_before, counts)); // drawn values before the place
    std::size_t at = m_anchor;
    while (passed > rank)
        passed -= counts[m_values[--at].unit];
    while (passed + counts[m_values[at].unit] <= rank)
        passed += counts[m_values[at++].unit];
    const double first = m_values[at].value;
    if (passed + counts[m_values[at].unit] > rank + 1)
        return {first, first};
    const auto next = std::find_if(m_values.begin() + static_cast<std::ptrdiff_t>(at) + 1, m_values.end(),
                                   [&](const UnitValue& value) { return counts[value.unit] > 0; });
    return {first, next == m_values.end() ? first : next->value};
}

std::optional<std::vector<double>> UnitFigure::leftOut() const
{
    if (m_kind == Kind::Quantile)
        return std::nullopt;
    const double above = sumOf(m_above);
    const double below = sumOf(m_below);
    const double squares = sumOf(m_squares);
    std::vector<double> figures(units());
    for (std::size_t unit = 0; unit < units(); ++unit)
        figures[unit]
            = ratio(above - m_above[unit], below - m_below[unit], m_squares.empty() ? 0 : squares - m_squares[unit]);
    return figures;
}

UnitFigure UnitFigure::inUnitsOf(double scale) const
{
    UnitFigure figure = *this;
    figure.m_centre /= scale;
    for (double& value : figure.m_above)
        value /= scale;
    for (double& value : figure.m_squares)
        value /= scale * scale;
    return figure;
}

void UnitFigure::moveCentreTo(double centre)
{
    const double by = m_centre - centre;
    for (std::size_t unit = 0; unit < units(); ++unit) {
        m_squares[unit] += by * (2 * m_above[unit] + by * m_below[unit]);
        m_above[unit] += by * m_below[unit];
    }
    m_centre = centre;
}

UnitFigure UnitFigure::pooled(const UnitFigure& first, const UnitFigure& second)
{
    if (first.m_kind == Kind::Variation) {
        const UnitFigure a = first.inUnitsOf(first.m_typical);
        UnitFigure b = second.inUnitsOf(second.m_typical);
        b.moveCentreTo(a.m_centre);
        UnitFigure figure = a;
        figure.m_above = joined(a.m_above, b.m_above);
        figure.m_below = joined(a.m_below, b.m_below);
        figure.m_squares = joined(a.m_squares, b.m_squares);
        return figure;
    }
    UnitFigure figure = first;
    figure.m_above = joined(first.m_above, second.m_above);
    figure.m_below = joined(first.m_below, second.m_below);
    const auto offset = static_cast<std::uint32_t>(first.units());
    const auto middle = static_cast<std::ptrdiff_t>(first.m_values.size());
    for (const UnitValue& value : second.m_values)
        figure.m_values.push_back({value.value, value.unit + offset});
    std::inplace_merge(figure.m_values.begin(), figure.m_values.begin() + middle, figure.m_values.end(),
                       [](const UnitValue& a, const UnitValue& b) { return a.value < b.value; });
    if (figure.m_kind == Kind::Quantile)
        figure.anchor();
    return figure;
}

} // namespace tokenscope
