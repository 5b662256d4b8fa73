// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/runplan.h"

#include <algorithm>
#include <cmath>

namespace tokenscope {

std::optional<std::int64_t> RunPlan::measuredRequests() const
{
    const auto all = static_cast<std::int64_t>(prompts.prompts.size());
    if (all == 0)
        return 0;
    // Prompts that are made are made for the warm-ups, too.
    const std::int64_t size = synthetic ? std::max<std::int64_t>(all - warmup, 1) : all;
    if (limits.requests)
        return *limits.requests;
    if (!limits.duration)
        return size * std::max(repeat, 0);
    if (load.rate)
        return std::llround(*load.rate * toSeconds(*limits.duration));
    return std::nullopt;
}

} // namespace tokenscope
