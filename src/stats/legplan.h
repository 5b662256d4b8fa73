// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// The endpoint a leg asked, as it is shown: the legs of one endpoint, at several points or in several scenarios,
/// share this name.
[[nodiscard]] QString endpointNameOf(const Leg& leg);

/// The plan a leg was made by: its scenario's in a suite, else the run's.
[[nodiscard]] const RunPlan& planOf(const RunResult& result, const Leg& leg);

/// The load a leg was measured under: its point's in a sweep, else its plan's.
[[nodiscard]] const Load& loadOf(const RunResult& result, const Leg& leg);

/// How much faster (below 1) than real time a simulated endpoint was; 1 for a real one.
[[nodiscard]] double timeScaleOf(const RunResult& result, const Leg& leg);

/// What the leg's endpoint costs; nothing is known of an endpoint that the plan does not hold.
[[nodiscard]] EndpointCost costOf(const RunResult& result, const Leg& leg);

/// The latencies in seconds, in order of sending, of requests that countsInStatistics(): from schedule in an open loop,
/// where a request that had to wait in the client was late for its user too; else from sending.
[[nodiscard]] std::vector<double> serviceLatencies(const RunResult& result, const Leg& leg);

} // namespace tokenscope
