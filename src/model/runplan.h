// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/endpoint.h"
#include "model/limits.h"
#include "model/load.h"
#include "model/prompt.h"
#include "model/sweep.h"
#include "model/syntheticprompts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// In which order several endpoints answer the same prompts.
enum class Order
{
    Sequential, ///< all prompts on the first, a pause, all on the next: the original protocol
    Alternating, ///< prompt 1 on A then B, prompt 2 on B then A, …: drift hits both alike
    Together, ///< all endpoints at once, each from its own lanes
};

struct Sampling
{
    double temperature = 0.7;
    int maxTokens = 512;
    std::optional<std::int64_t> seed {}; ///< sent only if set
    bool stream = true;

    bool operator==(const Sampling&) const = default;
};

/// Limits after which a request is given up. Each is a class of failure of its own.
struct Timeouts
{
    Milliseconds connect {10'000};
    Milliseconds firstToken {120'000}; ///< for a request that is not streamed, only `total` counts
    Milliseconds stall {60'000};
    Milliseconds total {600'000};

    bool operator==(const Timeouts&) const = default;
};

/// Everything needed to make the same run again.
struct RunPlan
{
    std::vector<Endpoint> endpoints {};
    PromptSet prompts {}; ///< exactly those to send, in order
    Order order = Order::Sequential;
    Milliseconds pause {5'000}; ///< between the legs of a sequential run
    Load load {}; ///< of each endpoint
    int warmup = 0; ///< requests sent first to each endpoint and left out of every statistic
    int repeat = 1; ///< how often each prompt is sent
    Limits limits {};
    ServiceObjective objective {};
    RateLimitPolicy rateLimits {};
    std::optional<Sweep> sweep {}; ///< set: the plan is made once for each of its points
    std::optional<SyntheticPrompts> synthetic {}; ///< set: `prompts` are made from this, once each endpoint was asked
    Sampling sampling {};
    Timeouts timeouts {};
    bool watchesServers = true; ///< servers that offer metrics of themselves are asked for them meanwhile
    std::uint64_t seed = 1; ///< of the simulated endpoints
    double timeScale = 1.0; ///< simulated endpoints only: 0.05 is twenty times faster than measured

    /// Measured requests of one endpoint; nothing if only time ends them.
    [[nodiscard]] std::optional<std::int64_t> measuredRequests() const;
    bool operator==(const RunPlan&) const = default;
};

/// One part of a suite: a plan with a name. All parts ask the same endpoints.
struct Scenario
{
    QString key {}; ///< "original", "concurrency", "long_context"; unique in its suite
    RunPlan plan {};

    bool operator==(const Scenario&) const = default;
};

} // namespace tokenscope
