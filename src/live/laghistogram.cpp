// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/laghistogram.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace tokenscope {

namespace {

constexpr double bucketsPerDoubling = 8;
constexpr double firstEdge = 1'000; // ns; what is shorter falls into bucket 0

std::size_t bucketOf(Nanoseconds lateness, std::size_t count)
{
    const double ns = std::max(firstEdge, static_cast<double>(lateness.count()));
    const auto bucket = static_cast<std::size_t>(std::log2(ns / firstEdge) * bucketsPerDoubling);
    return std::min(bucket, count - 1);
}

Nanoseconds middleOf(std::size_t bucket)
{
    const double doublings = (static_cast<double>(bucket) + 0.5) / bucketsPerDoubling;
    return Nanoseconds(static_cast<Nanoseconds::rep>(firstEdge * std::exp2(doublings)));
}

} // namespace

void LagHistogram::add(Nanoseconds lateness)
{
    const Nanoseconds late = std::max(lateness, Nanoseconds::zero());
    ++m_counts[bucketOf(late, bucketCount)];
    ++m_samples;
    m_max = std::max(m_max, late);
}

void LagHistogram::merge(const LagHistogram& other)
{
    if (other.m_samples == 0)
        return;
    std::ranges::transform(m_counts, other.m_counts, m_counts.begin(), std::plus<>());
    m_samples += other.m_samples;
    m_max = std::max(m_max, other.m_max);
}

std::optional<Nanoseconds> LagHistogram::quantile(double q) const
{
    if (m_samples == 0)
        return std::nullopt;
    const auto rank = std::max<std::int64_t>(1, std::llround(std::ceil(q * static_cast<double>(m_samples))));
    std::int64_t passed = 0;
    for (std::size_t bucket = 0; bucket < bucketCount; ++bucket) {
        passed += m_counts[bucket];
        if (passed >= rank)
            return std::min(middleOf(bucket), m_max);
    }
    return m_max;
}

Lateness LagHistogram::lateness() const
{
    if (m_samples == 0)
        return {};
    return {.p50 = quantile(0.5), .p99 = quantile(0.99), .max = m_max, .samples = m_samples};
}

} // namespace tokenscope
