// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "comparison/scenariomatrix.h"
#include "report/runprotocol.h"
#include "stats/clienttrust.h"
#include "weighing/weighing.h"

#include <map>
#include <optional>

namespace tokenscope {

/// What a report says of runs besides the figures of their legs. Of several files there are only the protocols: who is
/// better where is a question within one run.
struct RunFindings
{
    ScenarioMatrix matrix {}; ///< empty: one endpoint, or several files
    std::optional<ClientHealth> health {}; ///< absent: not kept
    Trust trust {}; ///< in `health`, held against the shortest median of the legs
    std::vector<RunProtocol> protocols {}; ///< of each file
    std::map<QString, Comparison> scenarios {}; ///< of a suite: its scenarios without points, weighed; by their keys
};

[[nodiscard]] RunFindings findingsOf(const RunResult& result);
[[nodiscard]] RunFindings findingsOf(const std::vector<RunResult>& results);
[[nodiscard]] RunFindings findingsOf(const std::vector<RunResultPtr>& results);

/// Weighs each scenario of a suite by itself; nothing to do for other runs. `sources` are those of the comparison's
/// legs. May take seconds.
void weighScenarios(RunFindings& findings, const Comparison& comparison, const std::vector<LegSource>& sources);

} // namespace tokenscope
