// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thisprocess.h"

#include <sched.h>
#include <sys/resource.h>

#include <chrono>

namespace tokenscope::thisprocess {

namespace {

std::int64_t nanoseconds(const timeval& time)
{
    return (std::int64_t {time.tv_sec} * 1'000'000 + time.tv_usec) * 1'000;
}

} // namespace

void pinTo(int processor)
{
    cpu_set_t processors;
    CPU_ZERO(&processors);
    CPU_SET(static_cast<unsigned>(processor), &processors);
    sched_setaffinity(0, sizeof processors, &processors);
}

void raiseFileLimit()
{
    rlimit files {};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

std::int64_t now()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::int64_t processorTime()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
}

double peakMemory()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace tokenscope::thisprocess
