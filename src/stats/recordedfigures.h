// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// A figure of the `statistics` block that the original script writes.
enum class RecordedItem
{
    Requests,
    Successful,
    Failed,
    LatencyMean,
    LatencyMin,
    LatencyMax,
    LatencyMedian,
    TokensMean,
    ResponseLengthMean,
    Throughput,
};

/// Why a recorded figure and ours differ, as far as the records can prove it.
enum class RecordedReason
{
    Agrees,
    Rounded, ///< within half a per cent: written with fewer digits
    UpperMedian, ///< recorded is the upper of the two middle values
    PromptTokensIncluded, ///< recorded counts prompt tokens, ours only output tokens
    FailuresNotKept, ///< the original script stores no failed request, so its 0 proves nothing
    NoResults, ///< the leg is empty: the recorded zeros are placeholders
    Unexplained,
};

struct RecordedFigure
{
    RecordedItem item {};
    double recorded = 0;
    std::optional<double> recomputed {}; ///< by our definitions; for Throughput the output throughput
    RecordedReason reason = RecordedReason::Unexplained;

    bool operator==(const RecordedFigure&) const = default;
};

/// "As recorded" beside "recomputed" for one leg: one entry for each figure that its file holds, in the enum's order;
/// empty if it holds none. `isOriginal`: written by the original script, which keeps no failures.
[[nodiscard]] std::vector<RecordedFigure> recordedFigures(const Leg& leg, bool isOriginal,
                                                          std::optional<double> outputThroughput);

} // namespace tokenscope
