// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

namespace tokenscope {

/// How a leg's requests are held against an objective.
struct ServiceView
{
    bool isOpenLoop = false; ///< latency counts from the schedule
    bool isBuffered = false; ///< answers arrive as one piece: they tell neither TTFT nor TPOT

    bool operator==(const ServiceView&) const = default;
};

/// Whether a successful request keeps every limit that is set. A limit on what it does not tell is not kept.
[[nodiscard]] bool keepsObjective(const RequestRecord& record, const ServiceObjective& objective,
                                  const ServiceView& view);

} // namespace tokenscope
