// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>

#include <optional>

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

    bool operator==(const Environment&) const = default;
};

/// How late the measuring threads were themselves: a precise 10 ms timer's lateness over the run.
struct ClientHealth
{
    std::optional<Nanoseconds> lagP50 {};
    std::optional<Nanoseconds> lagP99 {};
    std::optional<Nanoseconds> lagMax {};
    std::int64_t samples = 0;

    /// Past this the client, not the endpoint, may be what was measured.
    static constexpr Nanoseconds warningLag = std::chrono::milliseconds(5);
    [[nodiscard]] bool isLate() const { return lagP99 && *lagP99 > warningLag; }
    bool operator==(const ClientHealth&) const = default;
};

} // namespace tokenscope
