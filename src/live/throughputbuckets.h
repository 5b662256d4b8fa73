// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <cstddef>
#include <vector>

namespace tokenscope {

/// Tokens in one bucket; what a request has added can be taken back with it.
struct TokenShare
{
    std::size_t bucket = 0;
    double tokens = 0;

    bool operator==(const TokenShare&) const = default;
};

/// Output tokens over time in buckets of equal width, from the leg's first request.
class ThroughputBuckets
{
public:
    explicit ThroughputBuckets(Nanoseconds width);

    /// Spreads tokens evenly from `from` to `to` (the same instant: all of them there) and notes it in `shares`.
    void add(Nanoseconds from, Nanoseconds to, double tokens, std::vector<TokenShare>& shares);
    void takeBack(const std::vector<TokenShare>& shares);

    [[nodiscard]] Nanoseconds width() const { return m_width; }
    [[nodiscard]] const std::vector<double>& tokens() const { return m_tokens; }

private:
    void addTo(std::size_t bucket, double tokens, std::vector<TokenShare>& shares);

    Nanoseconds m_width;
    std::vector<double> m_tokens {};
};

} // namespace tokenscope
