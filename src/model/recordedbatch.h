// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace tokenscope {

/// What a batch service told of a whole batch. There are no single requests behind it: no distribution, no interval, no
/// test. What it did not tell is absent.
struct RecordedBatch
{
    QString id {};
    std::optional<Nanoseconds> responseTime {}; ///< of all requests together, at the server
    std::optional<double> tokensPerSecond {}; ///< prompt and answer tokens, as the service reckons it
    std::optional<std::int64_t> totalTokens {}; ///< prompt and answer
    std::optional<std::int64_t> responses {}; ///< answered requests
    std::optional<std::int64_t> lines {}; ///< requests that were worked on

    bool operator==(const RecordedBatch&) const = default;
};

} // namespace tokenscope
