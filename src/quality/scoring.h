// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"
#include "quality/goldanswers.h"

namespace tokenscope {

/// How many answers of a run have a score; warm-ups, which no statistic counts, are left out.
struct ScoredAnswers
{
    std::int64_t scored = 0;
    std::int64_t withoutGold = 0; ///< answered, yet no gold answer to their prompt is known

    bool operator==(const ScoredAnswers&) const = default;
};

/// Gold answers that the run itself carries, in its plan and in those of its scenarios.
[[nodiscard]] GoldAnswers goldAnswersOf(const RunResult& result);

/// Gives each request that succeeded, and whose prompt has gold answers, its score; a score that it has already stays.
/// 100,000 answers take about a second: not for the GUI thread.
ScoredAnswers scoreAnswers(RunResult& result, const GoldAnswers& gold);

/// By the gold answers that the run carries.
ScoredAnswers scoreAnswers(RunResult& result);

} // namespace tokenscope
