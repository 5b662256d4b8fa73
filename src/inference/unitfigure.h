// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace tokenscope {

/// A value of a sample and the unit it belongs to.
struct UnitValue
{
    double value = 0;
    std::uint32_t unit = 0;

    bool operator==(const UnitValue&) const = default;
};

/// How often each unit of a sample was drawn.
using UnitCounts = std::vector<std::uint32_t>;

/// A figure of a sample, laid out so that it is quickly had for any draw of the sample's units. A unit is what is drawn
/// as a whole: a request, or a prompt with all its requests.
class UnitFigure final
{
public:
    /// Σ above ÷ Σ below, both given by unit: a mean (below: how many), a throughput (tokens over seconds).
    [[nodiscard]] static UnitFigure ratioOfSums(std::vector<double> above, std::vector<double> below);
    /// The q quantile, type 7.
    [[nodiscard]] static UnitFigure quantile(std::vector<UnitValue> values, std::size_t units, double q);
    /// Coefficient of variation: sample standard deviation ÷ mean.
    [[nodiscard]] static UnitFigure variation(const std::vector<UnitValue>& values, std::size_t units);

    [[nodiscard]] std::size_t units() const { return m_below.size(); }
    /// Of a sample that has each unit so many times; NaN where it would divide by zero.
    [[nodiscard]] double of(const UnitCounts& counts) const;
    /// Of the sample as it is.
    [[nodiscard]] double ofAll() const;
    /// Of the sample without one unit, for each unit. Nothing for quantiles, whose jackknife tells nothing.
    [[nodiscard]] std::optional<std::vector<double>> leftOut() const;

    /// The figure of both samples put together: units of `second` come after those of `first`. Spreads are
    /// pooled over geometric means made equal, so that only the spread is exchanged; over means they would not do,
    /// since an outlier makes the mean of its sample, and so all its values, another. Both of the same kind.
    [[nodiscard]] static UnitFigure pooled(const UnitFigure& first, const UnitFigure& second);

private:
    enum class Kind
    {
        RatioOfSums,
        Quantile,
        Variation,
    };

    [[nodiscard]] double ratio(double above, double below, double squares) const;
    [[nodiscard]] double quantileOf(const UnitCounts& counts) const;
    [[nodiscard]] std::pair<double, double> orderStatisticsAt(std::uint64_t rank, const UnitCounts& counts) const;
    void anchor();
    [[nodiscard]] UnitFigure inUnitsOf(double scale) const;
    void moveCentreTo(double centre);

    Kind m_kind = Kind::RatioOfSums;
    double m_q = 0.5;
    double m_centre = 0; // of a variation: what its values were lessened by, so that no digits are lost
    double m_typical = 1; // of a variation: geometric mean of its values, or the mean where one is not positive
    std::vector<double> m_above {}; // by unit
    std::vector<double> m_below {}; // by unit; how many values, but for a ratio of sums
    std::vector<double> m_squares {}; // by unit; of a variation
    std::vector<UnitValue> m_values {}; // ascending; of a quantile
    std::size_t m_anchor = 0; // the place among `m_values` where a quantile is looked for first
    std::vector<double> m_before {}; // by unit; how many of its values lie before the anchor
};

} // namespace tokenscope
