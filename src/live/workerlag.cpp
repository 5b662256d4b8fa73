// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/workerlag.h"

#include <algorithm>

namespace tokenscope {

namespace {

Lateness worseOf(const Lateness& a, const Lateness& b)
{
    return {.p50 = std::max(a.p50, b.p50),
            .p99 = std::max(a.p99, b.p99),
            .max = std::max(a.max, b.max),
            .samples = a.samples + b.samples};
}

} // namespace

void WorkerLag::merge(const WorkerLag& later)
{
    timer.merge(later.timer);
    sending.merge(later.sending);
    queueing.merge(later.queueing);
    processorTime = std::max(processorTime, later.processorTime);
    time = std::max(time, later.time);
}

void WorkerLag::append(const WorkerLag& other)
{
    timer.merge(other.timer);
    sending.merge(other.sending);
    queueing.merge(other.queueing);
    processorTime += other.processorTime;
    time += other.time;
}

WorkerHealth healthOf(const WorkerLag& lag)
{
    const double share = lag.time > Nanoseconds::zero() ? toSeconds(lag.processorTime) / toSeconds(lag.time) : 0;
    return {.timer = lag.timer.lateness(),
            .sending = lag.sending.lateness(),
            .queueing = lag.queueing.lateness(),
            .cpuShare = std::min(share, 1.0)};
}

ClientHealth worseOf(const ClientHealth& earlier, const ClientHealth& later)
{
    ClientHealth both {.timer = worseOf(earlier.timer, later.timer),
                       .sending = worseOf(earlier.sending, later.sending),
                       .queueing = worseOf(earlier.queueing, later.queueing),
                       .workers = earlier.workers};
    both.workers.insert(both.workers.end(), later.workers.begin(), later.workers.end());
    return both;
}

ClientHealth healthOf(const std::vector<WorkerLag>& lags)
{
    ClientHealth health;
    WorkerLag all;
    for (const WorkerLag& lag : lags) {
        all.append(lag);
        health.workers.push_back(healthOf(lag));
    }
    const WorkerHealth together = healthOf(all);
    health.timer = together.timer;
    health.sending = together.sending;
    health.queueing = together.queueing;
    return health;
}

} // namespace tokenscope
