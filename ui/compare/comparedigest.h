// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"
#include "comparison/sweepcurve.h"
#include "model/runresult.h"
#include "stats/summary.h"
#include "ui/answers/answerindex.h"

#include <vector>

namespace tokenscope {

/// What is worked out of result files before they are compared. May take a while: bootstraps run through every answer.
struct CompareDigest
{
    std::vector<LegSummary> summaries {}; ///< of all legs, in their order
    std::vector<SweepCurves> curves {};
    AnswerIndexPtr answers {}; ///< null before anything was worked out
    ScenarioMatrix matrix {}; ///< of the only file with parts; empty if there are none or several
};

/// Whether a run has several parts: points of a sweep or scenarios of a suite.
[[nodiscard]] bool hasParts(const RunResultPtr& result);
[[nodiscard]] CompareDigest digestOf(const std::vector<RunResultPtr>& results);

} // namespace tokenscope
