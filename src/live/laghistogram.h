// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/environment.h"

#include <array>
#include <cstdint>
#include <optional>

namespace tokenscope {

/// How late a timer fired, collected over a run of any length in a fixed amount of memory: buckets of 9 % width from a
/// microsecond up, so a quantile is at most 5 % off; the maximum is exact.
class LagHistogram
{
public:
    void add(Nanoseconds lateness);
    void merge(const LagHistogram& other);

    [[nodiscard]] std::int64_t samples() const { return m_samples; }
    /// The lateness that the share q (0…1) of the samples did not exceed; nothing without samples.
    [[nodiscard]] std::optional<Nanoseconds> quantile(double q) const;
    [[nodiscard]] Lateness lateness() const;

private:
    static constexpr std::size_t bucketCount = 216; // 27 doublings of a microsecond: past two minutes all are one

    std::array<std::uint32_t, bucketCount> m_counts {};
    std::int64_t m_samples = 0;
    Nanoseconds m_max {};
};

} // namespace tokenscope
