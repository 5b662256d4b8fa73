// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tokenscope {

struct FailureCount
{
    QString key {}; ///< keyOf(outcome): "http_401", "stall_timeout"
    std::int64_t count = 0;
    Cause cause = Cause::Unknown; ///< what stands behind them: failures of a class with other causes are counted apart

    bool operator==(const FailureCount&) const = default;
};

/// Of the measured requests of a leg, most frequent first, then by key and cause; those the user cancelled included.
[[nodiscard]] std::vector<FailureCount> failureCountsOf(const Leg& leg);

} // namespace tokenscope
