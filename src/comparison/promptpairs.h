// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/summary.h"

namespace tokenscope {

/// The same prompt answered by several legs, for paired charts and tables.
struct PromptPair
{
    int promptNumber = 0; ///< in the baseline's prompt set, from 1
    QString prompt {};
    QString question {};
    std::vector<std::optional<double>> latencies {}; ///< s, mean over repetitions; one entry for each leg compared

    bool operator==(const PromptPair&) const = default;
};

inline constexpr std::size_t noPartner = static_cast<std::size_t>(-1);

/// For each of the baseline's prompts the leg's that is the same, as an index into LegSummary::prompts; noPartner if it
/// has none. The text decides, not the number, since files may hold different selections. A text that a set holds twice
/// is paired first with first.
[[nodiscard]] std::vector<std::size_t> promptPartnersOf(const LegSummary& baseline, const LegSummary& leg);

/// Prompts that the baseline and at least one other leg answered, by the baseline's numbers.
[[nodiscard]] std::vector<PromptPair> promptPairsOf(const std::vector<LegSummary>& legs, std::size_t baseline);

} // namespace tokenscope
