// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/environment.h"

#include <optional>
#include <vector>

namespace tokenscope {

/// How far figures are the endpoint's and not the measuring machine's.
enum class TrustLevel
{
    Good,
    Doubtful, ///< small differences may be the client's
    Poor, ///< the client may be what was measured
};

enum class DistrustReason
{
    LateTimer, ///< p99 of the worker's own timer: what delays it delays stamps
    LateSending, ///< p99 from due to sent
    BusyWorker, ///< processor share of the busiest worker
};

struct Distrust
{
    DistrustReason reason {};
    TrustLevel level = TrustLevel::Doubtful; ///< what this alone makes of the trust
    double value = 0; ///< s, or 0…1 for a share
    double limit = 0; ///< that it exceeds

    bool operator==(const Distrust&) const = default;
};

struct Trust
{
    TrustLevel level = TrustLevel::Good;
    std::vector<Distrust> reasons {}; ///< in the enum's order; empty for Good
    std::optional<double> timerP99 {}; ///< s; the figures judged, whatever came of it
    std::optional<double> sendingP99 {}; ///< s
    std::optional<double> busiestWorker {}; ///< 0…1

    bool operator==(const Trust&) const = default;
};

/// Doubtful where the p99 of timer or sending exceeds 5 ms, or 2 % of the median of what is measured (median TTFT where
/// it is measured, else latency), or a worker is busy for more than 80 % of its time. Poor at 25 ms, 10 %, 95 %.
/// What a client does not tell is not held against it.
[[nodiscard]] Trust trustIn(const ClientHealth& health, std::optional<double> medianOfWhatIsMeasured_s);

} // namespace tokenscope
