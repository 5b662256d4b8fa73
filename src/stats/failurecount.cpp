// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/failurecount.h"

#include <algorithm>
#include <map>
#include <utility>

namespace tokenscope {

std::vector<FailureCount> failureCountsOf(const Leg& leg)
{
    std::map<std::pair<QString, Cause>, std::int64_t> counts;
    for (const RequestRecord& record : leg.records) {
        if (!record.isWarmup && !record.succeeded())
            ++counts[{keyOf(record.outcome, record.httpStatus), record.cause}];
    }
    std::vector<FailureCount> failures;
    for (const auto& [kind, count] : counts)
        failures.push_back({kind.first, count, kind.second});
    std::ranges::stable_sort(failures, std::ranges::greater {}, &FailureCount::count);
    return failures;
}

} // namespace tokenscope
