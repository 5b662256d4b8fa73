// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runplan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// What a fair comparison may cost.
struct SuiteBudget
{
    Milliseconds time {600'000}; ///< of the whole suite, all endpoints together
    std::optional<std::int64_t> tokens {}; ///< prompt and answer, likewise

    bool operator==(const SuiteBudget&) const = default;
};

/// The suite that shows where each endpoint is the better choice: the original protocol, a search over concurrency, a
/// batch, long contexts, long answers, and a steady stream. Every part gets a share of the budget; lengths that a token
/// budget or a quota has no room for are left out, and so are parts without any. Endpoints, prompts, sampling,
/// timeouts, objective and seeds are those of `base`.
[[nodiscard]] std::vector<Scenario> fairComparison(const RunPlan& base, const SuiteBudget& budget);

} // namespace tokenscope
