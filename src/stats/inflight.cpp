// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/inflight.h"

#include "stats/measuredphase.h"

#include <algorithm>
#include <vector>

namespace tokenscope {

std::optional<std::int64_t> peakInFlight(const Leg& leg)
{
    std::vector<std::pair<Nanoseconds, int>> changes; // at one time ends come before beginnings: −1 before +1
    for (const RequestRecord& record : leg.records) {
        if (record.isWarmup || !wasSent(record))
            continue;
        if (!record.sentAt)
            return std::nullopt;
        changes.emplace_back(*record.sentAt, 1);
        changes.emplace_back(*record.sentAt + std::max(record.latency, Nanoseconds(1)), -1);
    }
    if (changes.empty())
        return std::nullopt;
    std::ranges::sort(changes);
    std::int64_t now = 0;
    std::int64_t peak = 0;
    for (const auto& [at, change] : changes) {
        now += change;
        peak = std::max(peak, now);
    }
    return peak;
}

} // namespace tokenscope
