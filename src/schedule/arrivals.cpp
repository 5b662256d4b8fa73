// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/arrivals.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace tokenscope {

namespace {

constexpr double smallestRate = 1e-6; // 1/s: one request in eleven days
constexpr std::int64_t mostArrivals = 10'000'000; // a mistyped rate shall not fill the memory

// Of its own: the plan's seed also drives prompts and simulated endpoints, which must not move with the gaps.
std::mt19937_64 generatorFor(std::uint64_t seed)
{
    constexpr std::uint32_t stream = 0x61727276; // "arrv"
    std::seed_seq words {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32), stream};
    return std::mt19937_64(words);
}

/// Gaps with the mean of one.
class GapSource
{
public:
    GapSource(Arrivals arrivals, double shape, std::uint64_t seed)
        : m_arrivals(arrivals)
        , m_random(generatorFor(seed))
        , m_gamma(std::max(shape, 1e-3), 1 / std::max(shape, 1e-3))
    {
    }

    double next()
    {
        switch (m_arrivals) {
        case Arrivals::Constant:
            return 1;
        case Arrivals::Poisson:
            return -std::log1p(-m_uniform(m_random));
        case Arrivals::Gamma:
            return m_gamma(m_random);
        }
        Q_UNREACHABLE();
    }

private:
    Arrivals m_arrivals;
    std::mt19937_64 m_random;
    std::uniform_real_distribution<double> m_uniform {0, 1};
    std::gamma_distribution<double> m_gamma;
};

} // namespace

std::vector<Nanoseconds> drawArrivals(const Load& load, const Limits& limits, std::int64_t otherwise,
                                      std::uint64_t seed)
{
    if (!load.rate || *load.rate < smallestRate)
        return {};
    const Nanoseconds end
        = limits.duration && !limits.requests ? load.rampUp + *limits.duration + load.coolDown : Nanoseconds::max();
    const bool endsByTime = end != Nanoseconds::max();
    const std::int64_t count = std::min(endsByTime ? mostArrivals : limits.requests.value_or(otherwise), mostArrivals);
    GapSource gaps(load.arrivals, load.gammaShape, seed);
    std::vector<Nanoseconds> arrivals;
    // A constant rate begins at once; drawn gaps begin with a gap, or the first would always be at zero.
    double at = load.arrivals == Arrivals::Constant ? -1 : 0; // in mean gaps
    std::int64_t counted = 0; // what is due in the ramp-up is left out, and comes on top
    while (counted < count && static_cast<std::int64_t>(arrivals.size()) < mostArrivals) {
        at += gaps.next();
        const Nanoseconds due = fromSeconds(at / *load.rate);
        if (due >= end)
            break;
        arrivals.push_back(due);
        counted += due >= load.rampUp ? 1 : 0;
    }
    return arrivals;
}

} // namespace tokenscope
