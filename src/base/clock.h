// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>

namespace tokenscope {

using TimePoint = std::chrono::steady_clock::time_point;
using Nanoseconds = std::chrono::nanoseconds;
using Milliseconds = std::chrono::milliseconds;

/// The one source of time. Measuring code is handed a Clock; tests hand it one that they move by hand.
class Clock
{
public:
    virtual ~Clock() = default;
    /// For measuring: never steps, has no date.
    [[nodiscard]] virtual TimePoint now() const noexcept = 0;
    /// For the one date of a run; never subtracted from anything.
    [[nodiscard]] virtual QDateTime utcNow() const = 0;
};

class SteadyClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const noexcept override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] QDateTime utcNow() const override { return QDateTime::currentDateTimeUtc(); }
};

/// Seconds as a number: for JSON, charts and statistics, the edges where durations become plain values.
[[nodiscard]] constexpr double toSeconds(Nanoseconds time) noexcept
{
    return std::chrono::duration<double>(time).count();
}

[[nodiscard]] constexpr Nanoseconds fromSeconds(double seconds) noexcept
{
    return std::chrono::duration_cast<Nanoseconds>(std::chrono::duration<double>(seconds));
}

} // namespace tokenscope
