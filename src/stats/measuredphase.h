// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <optional>

namespace tokenscope {

/// The time that throughputs are divided by.
struct MeasuredPhase
{
    double seconds = 0; ///< > 0
    bool isDerived = false; ///< Σ latency of a file that keeps no times

    bool operator==(const MeasuredPhase&) const = default;
};

/// Some failures never got as far as the wire: no credential, stopped while waiting.
[[nodiscard]] bool wasSent(const RequestRecord& record);

/// First measured request of the leg sent → last one finished, failures included; warm-ups are not. In an alternating
/// run the time with at least one of them in flight, because the leg stands still while another is asked. Without times
/// Σ latency, if it was one request at a time (which the original script always is). Absent if there is no such time.
[[nodiscard]] std::optional<MeasuredPhase> measuredPhaseOf(const RunResult& result, const Leg& leg);

} // namespace tokenscope
