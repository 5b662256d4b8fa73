// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runplan.h"

#include <vector>

namespace tokenscope {

/// How many threads measure on this machine: one is left to the window, and more than four fight over the processors.
[[nodiscard]] int usualWorkerThreads();

/// The leg of each lane, for each worker: `concurrency` lanes for every leg, spread evenly over at most `threads`
/// workers, and over no more than can be busy at the same time.
[[nodiscard]] std::vector<std::vector<int>> lanesOfWorkers(const RunPlan& plan, int threads);

} // namespace tokenscope
