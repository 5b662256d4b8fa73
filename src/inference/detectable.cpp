// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inference/detectable.h"

#include "sample/normal.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace tokenscope {

namespace {

constexpr double level = 0.05; // two-sided
constexpr double power = 0.8;
constexpr std::size_t fewestValues = 3;

struct Spread
{
    double n = 0;
    double variance = 0; ///< of the sample (n − 1)

    [[nodiscard]] double ofMean() const { return variance / n; }
};

Spread spreadOf(std::span<const double> values)
{
    const auto n = static_cast<double>(values.size());
    const auto [least, most] = std::ranges::minmax(values);
    if (least == most)
        return {n, 0}; // not what rounding makes of it
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return {n, squares / (n - 1)};
}

/// The noncentral t distribution, not approximated: t is (a normal value + shift) ÷ s, where s is a standard deviation
/// as estimated with so many degrees of freedom, in units of the true one. Given s it is a normal distribution; what
/// remains is a mean over s, by Simpson's rule; relative error below 1e-4 for two degrees of freedom, less for more.
class TDistribution
{
public:
    explicit TDistribution(double freedom)
    {
        constexpr int steps = 400; // even
        const double width = 10 / std::sqrt(2 * freedom); // ten standard deviations of s: nothing lies beyond
        const double from = std::max(0.0, 1 - width);
        const double step = (1 + width - from) / steps;
        const double mode = std::sqrt((freedom - 1) / freedom);
        double total = 0;
        for (int i = 1; i <= steps; ++i) { // the density at the lower end is 0
            const double s = from + i * step;
            const double logDensity
                = (freedom - 1) * std::log(s / mode) - freedom * (s * s - mode * mode) / 2; // 0 at the mode
            const double weight = (i == steps ? 1 : 2 + 2 * (i % 2)) * std::exp(logDensity);
            m_nodes.push_back({s, weight});
            total += weight;
        }
        for (Node& node : m_nodes)
            node.weight /= total;
    }

    /// P(|t| > limit)
    [[nodiscard]] double beyond(double limit, double shift) const
    {
        double share = 0;
        for (const Node& node : m_nodes)
            share += node.weight * (normalCdf(shift - limit * node.s) + normalCdf(-shift - limit * node.s));
        return share;
    }

private:
    struct Node
    {
        double s = 1;
        double weight = 0;
    };

    std::vector<Node> m_nodes {};
};

struct Point
{
    double at = 0;
    double value = 0;
};

// Where a smooth function that is positive at 0 falls to 0: a line between both sides says where to look next, and an
// end that stays counts half from then on (Illinois method); a tenth of the steps of halving.
template<typename Falls>
double whereItCrosses(Falls falls)
{
    constexpr double closeEnough = 1e-12; // of a probability
    constexpr int mostSteps = 100;
    Point above {0, falls(0)};
    Point below {1, falls(1)};
    for (; below.value > 0; below = {below.at * 2, falls(below.at * 2)})
        above = below;
    bool wasAbove = false;
    for (int step = 0; step < mostSteps; ++step) {
        const double at = (above.at * below.value - below.at * above.value) / (below.value - above.value);
        const double value = falls(at);
        if (std::abs(value) < closeEnough)
            return at;
        const bool isAbove = value > 0;
        if (step > 0 && isAbove == wasAbove)
            (isAbove ? below : above).value /= 2;
        (isAbove ? above : below) = {at, value};
        wasAbove = isAbove;
    }
    return std::midpoint(above.at, below.at);
}

// How many standard errors the means must be apart.
double detectableShift(double freedom)
{
    const TDistribution t(freedom);
    const double limit = whereItCrosses([&t](double at) { return t.beyond(at, 0) - level; });
    return whereItCrosses([&t, limit](double shift) { return power - t.beyond(limit, shift); });
}

} // namespace

std::optional<double> detectableDifference(std::span<const double> differences)
{
    if (differences.size() < fewestValues)
        return std::nullopt;
    const Spread spread = spreadOf(differences);
    if (!(spread.variance > 0))
        return std::nullopt;
    return std::sqrt(spread.ofMean()) * detectableShift(spread.n - 1);
}

std::optional<double> detectableDifference(std::span<const double> first, std::span<const double> second)
{
    if (first.size() < fewestValues || second.size() < fewestValues)
        return std::nullopt;
    const Spread a = spreadOf(first);
    const Spread b = spreadOf(second);
    const double variance = a.ofMean() + b.ofMean();
    if (!(variance > 0))
        return std::nullopt;
    const double freedom = variance * variance
        / (a.ofMean() * a.ofMean() / (a.n - 1) + b.ofMean() * b.ofMean() / (b.n - 1)); // Welch–Satterthwaite
    return std::sqrt(variance) * detectableShift(freedom);
}

} // namespace tokenscope
