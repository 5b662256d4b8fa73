// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/plannedtime.h"

#include "schedule/tokenbudget.h"

#include <algorithm>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

// A slow endpoint that is not overloaded; in seconds, since counts may be anything.
constexpr double beforeAnswer = 2;
constexpr double eachToken = 0.02;
constexpr Milliseconds shortest = 1min;
constexpr Milliseconds longest = 12h;

double timeOf(const Endpoint& endpoint, const RunPlan& plan)
{
    const Load& load = plan.load;
    const auto requests = static_cast<double>(plan.warmup + plan.measuredRequests().value_or(0));
    const double each = beforeAnswer + eachToken * plan.sampling.maxTokens;
    double time = load.isOpenLoop() ? requests / *load.rate + each : each * requests / std::max(load.concurrency, 1);
    if (plan.limits.duration) {
        const double limit = toSeconds(load.rampUp + *plan.limits.duration + load.coolDown);
        time = plan.measuredRequests() ? std::min(time, limit) : limit;
    }
    if (endpoint.tokensPerMinute) // all its tokens, at so many a minute
        time = std::max(time, requests * expectedTokens(plan) * 60 / static_cast<double>(*endpoint.tokensPerMinute));
    return time + toSeconds(plan.pause);
}

} // namespace

Milliseconds plannedTime(const RunPlan& plan)
{
    double time = 0;
    for (const Endpoint& endpoint : plan.endpoints) {
        const double one = timeOf(endpoint, plan);
        time = plan.order == Order::Together ? std::max(time, one) : time + one;
    }
    return std::chrono::duration_cast<Milliseconds>(
        fromSeconds(std::clamp(time, toSeconds(shortest), toSeconds(longest))));
}

} // namespace tokenscope
