// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "live/laghistogram.h"
#include "model/environment.h"

#include <vector>

namespace tokenscope {

/// How late a worker was, collected while it runs; what its WorkerHealth is made of.
struct WorkerLag
{
    LagHistogram timer {};
    LagHistogram sending {};
    LagHistogram queueing {};
    Nanoseconds processorTime {}; ///< of its thread, since it started …
    Nanoseconds time {}; ///< … and how long that is

    /// Takes in what the same worker has told since.
    void merge(const WorkerLag& later);
    /// Takes in what another worker, or the same in a later run, has told.
    void append(const WorkerLag& other);
};

[[nodiscard]] WorkerHealth healthOf(const WorkerLag& lag);
/// Of a run that was made in two goes: the later's workers behind the earlier's, and the greater lateness of both.
[[nodiscard]] ClientHealth worseOf(const ClientHealth& earlier, const ClientHealth& later);
/// Of all workers of a run.
[[nodiscard]] ClientHealth healthOf(const std::vector<WorkerLag>& lags);

} // namespace tokenscope
