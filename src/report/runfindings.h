// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"
#include "stats/clienttrust.h"

#include <optional>

namespace tokenscope {

/// What a report says of one run besides the figures of its legs. A report on several files has none of it.
struct RunFindings
{
    ScenarioMatrix matrix {}; ///< empty: one endpoint, or several files
    std::optional<ClientHealth> health {}; ///< absent: not kept
    Trust trust {}; ///< in `health`, held against the shortest median of the legs

    bool operator==(const RunFindings&) const = default;
};

[[nodiscard]] RunFindings findingsOf(const RunResult& result);

} // namespace tokenscope
