// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run/lanes.h"

#include <QThread>

#include <algorithm>
#include <cstddef>

namespace tokenscope {

namespace {

constexpr int mostLanes = 16'384; // of a leg: a plan from a file may ask for any number

} // namespace

int usualWorkerThreads()
{
    return std::clamp(QThread::idealThreadCount() - 1, 1, 4);
}

std::vector<std::vector<int>> lanesOfWorkers(const RunPlan& plan, int threads)
{
    const int legs = static_cast<int>(plan.endpoints.size());
    const bool isOpenLoop = plan.load.isOpenLoop() && plan.order != Order::Alternating;
    const int concurrency = std::clamp(isOpenLoop ? plan.load.inFlightCap : plan.load.concurrency, 1, mostLanes);
    const bool isTogether = plan.order == Order::Together;
    const int busyAtOnce = isTogether ? legs * concurrency : concurrency;
    std::vector<std::vector<int>> lanes(static_cast<std::size_t>(std::max(std::min(busyAtOnce, threads), 1)));
    for (int leg = 0; leg < legs; ++leg) {
        // Legs that run together go on where the last one ended, so that two single lanes get a worker each.
        const int first = isTogether ? leg * concurrency : 0;
        for (int lane = 0; lane < concurrency; ++lane)
            lanes[static_cast<std::size_t>(first + lane) % lanes.size()].push_back(leg);
    }
    return lanes;
}

} // namespace tokenscope
