// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace tokenscope {

/// So much within a sliding span of time, as gateways count it: what came before decides, however much is asked for
/// now. A limit of 0 is none.
class Quota
{
public:
    Quota(std::int64_t limit, Nanoseconds span)
        : m_limit(limit)
        , m_span(span)
    {
    }

    /// How long until there is room again; none: there is now.
    [[nodiscard]] std::optional<Nanoseconds> wait(TimePoint now);
    void charge(std::int64_t amount, TimePoint now);

private:
    struct Charge
    {
        TimePoint at {};
        std::int64_t amount = 0;
    };

    std::int64_t m_limit = 0;
    Nanoseconds m_span {};
    std::deque<Charge> m_charges {}; // of the last span, oldest first
    std::int64_t m_used = 0; // the sum of them
};

} // namespace tokenscope
