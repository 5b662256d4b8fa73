// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// What a reader needs to know of the measuring side to believe a number.
struct Environment
{
    QString program {}; ///< "Tokenscope 0.1.0"
    QString qt {}; ///< version at run time
    QString curl {}; ///< libcurl's version and TLS library
    QString system {}; ///< "Debian GNU/Linux 12 (bookworm), x86_64"
    int processors = 0;
    int workerThreads = 0;
    QString proxy {}; ///< "http://proxy.example:3128", on the way to any endpoint; no user, no password; empty: none
    bool usesHttp2 = false; ///< where the server offers it
    bool trustsMore = false; ///< other certificate authorities beside the system's
    bool hasCertificate = false; ///< the client has shown one of its own, where asked to

    bool operator==(const Environment&) const = default;
};

/// How late something was, over a run.
struct Lateness
{
    std::optional<Nanoseconds> p50 {};
    std::optional<Nanoseconds> p99 {};
    std::optional<Nanoseconds> max {};
    std::int64_t samples = 0;

    bool operator==(const Lateness&) const = default;
};

/// What one measuring thread says of itself.
struct WorkerHealth
{
    Lateness timer {}; ///< of a precise 10 ms timer: what delays it delays stamps too
    Lateness sending {}; ///< from the moment a request was due and could go until it was sent
    Lateness queueing {}; ///< from the moment a request was due until it could go: kept back by a cap or a limit
    double cpuShare = 0; ///< 0…1: processor time ÷ time

    bool operator==(const WorkerHealth&) const = default;
};

/// How far the client is to be believed: all measuring threads together, and each by itself.
struct ClientHealth
{
    Lateness timer {};
    Lateness sending {};
    Lateness queueing {};
    std::vector<WorkerHealth> workers {};

    /// Past this the client, not the endpoint, may be what was measured.
    static constexpr Nanoseconds warningLag = std::chrono::milliseconds(5);
    static constexpr double warningShare = 0.02; ///< of the median of what is measured
    [[nodiscard]] bool isLate() const { return timer.p99 && *timer.p99 > warningLag; }
    bool operator==(const ClientHealth&) const = default;
};

} // namespace tokenscope
