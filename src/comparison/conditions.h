// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/summary.h"

namespace tokenscope {

/// Something about how legs were measured that a reader must know. The values behind it are in LegSummary.
enum class Condition
{
    Model, ///< difference: model ids
    Prompts, ///< difference: not the same texts were sent
    Streaming, ///< difference: streamed or not
    Sampling, ///< difference: temperature, limit of tokens, seed
    Concurrency, ///< difference: requests in flight at a time, or the rate of an open loop
    RunOrder, ///< difference: sequential, alternating, together
    RequestCount, ///< difference: number of measured requests
    StartTime, ///< difference: measured in different runs
    ClientVersion, ///< difference: measured by another program or version
    Location, ///< difference: measured from another kind of computer
    Warmups, ///< difference: warm-up requests before the measured ones
    Simulated, ///< difference, or a remark if all are
    TimeScale, ///< difference, or a remark if all have the same other than 1
    EstimatedTokens, ///< difference, or a remark if all are
    RecordedByService, ///< remark: figures of a batch service, without single requests: no intervals, no tests
    UnknownPlan, ///< remark: a file of the original script, which keeps neither plan nor failures nor times
    NotStreamed, ///< remark: no TTFT, ITL, TPOT
    BufferedStream, ///< remark: streams that arrived in one burst
    DerivedThroughput, ///< remark: wall time is Σ latency
    Stopped, ///< remark: ended by the user
    LateClient, ///< remark: the measuring machine was late itself
    NoResults, ///< remark: the leg has no request, or none that succeeded
};

struct ConditionDifference
{
    Condition kind {};
    bool isDifference = false; ///< between legs; else a remark on each of `legs`
    std::vector<std::size_t> legs {}; ///< which differ from the baseline, or which the remark is on; never empty

    bool operator==(const ConditionDifference&) const = default;
};

/// Differences first, both in the enum's order. Empty for no legs.
[[nodiscard]] std::vector<ConditionDifference> conditionsOf(const std::vector<LegSummary>& legs, std::size_t baseline);

} // namespace tokenscope
