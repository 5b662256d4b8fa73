// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/quota.h"

namespace tokenscope {

std::optional<Nanoseconds> Quota::wait(TimePoint now)
{
    while (!m_charges.empty() && m_charges.front().at + m_span <= now) {
        m_used -= m_charges.front().amount;
        m_charges.pop_front();
    }
    if (m_limit == 0 || m_used < m_limit)
        return std::nullopt;
    std::int64_t left = m_used;
    for (const Charge& charge : m_charges) {
        left -= charge.amount;
        if (left < m_limit)
            return charge.at + m_span - now;
    }
    return m_span;
}

void Quota::charge(std::int64_t amount, TimePoint now)
{
    if (m_limit == 0)
        return;
    m_charges.push_back({.at = now, .amount = amount});
    m_used += amount;
}

} // namespace tokenscope
