// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/metric.h"
#include "model/runresult.h"

#include <vector>

namespace tokenscope {

/// A request that statistics are made from: no warm-up, and succeeded.
[[nodiscard]] bool countsInStatistics(const RequestRecord& record);

/// usage.total_tokens, else prompt + completion tokens as the server told them; absent if it told too little.
[[nodiscard]] std::optional<std::int64_t> totalTokens(const RequestRecord& record);

/// The value that one request has of such a metric, times in seconds; absent where it has none. Not for
/// InterTokenLatency, of which a request has many.
[[nodiscard]] std::optional<double> valueOf(const RequestRecord& record, Metric metric);

/// Appends every value that a request has of a metric: one, none, or of InterTokenLatency its gaps.
void appendValuesOf(const RequestRecord& record, Metric metric, std::vector<double>& values);

/// The values of a metric that has one for each request (MetricTraits::isDistribution), in the order of sending, of
/// requests that countsInStatistics(); times in seconds. A request that does not have the value is left out. For
/// InterTokenLatency the gaps of all requests, pooled. Empty for metrics of a whole leg.
[[nodiscard]] std::vector<double> valuesOf(const Leg& leg, Metric metric);

} // namespace tokenscope
