// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/throughputbuckets.h"

#include <algorithm>

namespace tokenscope {

ThroughputBuckets::ThroughputBuckets(Nanoseconds width)
    : m_width(std::max(width, Nanoseconds(1)))
{
}

void ThroughputBuckets::add(Nanoseconds from, Nanoseconds to, double tokens, std::vector<TokenShare>& shares)
{
    const Nanoseconds begin = std::max(from, Nanoseconds::zero());
    const Nanoseconds end = std::max(to, begin);
    const auto first = static_cast<std::size_t>(begin / m_width);
    const auto last = static_cast<std::size_t>(end / m_width);
    if (first == last) {
        addTo(first, tokens, shares);
        return;
    }
    const double perNanosecond = tokens / static_cast<double>((end - begin).count());
    for (std::size_t bucket = first; bucket <= last; ++bucket) {
        const Nanoseconds left = std::max(begin, m_width * static_cast<Nanoseconds::rep>(bucket));
        const Nanoseconds right = std::min(end, m_width * static_cast<Nanoseconds::rep>(bucket + 1));
        addTo(bucket, perNanosecond * static_cast<double>((right - left).count()), shares);
    }
}

void ThroughputBuckets::takeBack(const std::vector<TokenShare>& shares)
{
    for (const TokenShare& share : shares)
        m_tokens[share.bucket] = std::max(0.0, m_tokens[share.bucket] - share.tokens);
}

void ThroughputBuckets::addTo(std::size_t bucket, double tokens, std::vector<TokenShare>& shares)
{
    if (bucket >= m_tokens.size())
        m_tokens.resize(bucket + 1, 0);
    m_tokens[bucket] += tokens;
    if (!shares.empty() && shares.back().bucket == bucket)
        shares.back().tokens += tokens;
    else
        shares.push_back({bucket, tokens});
}

} // namespace tokenscope
