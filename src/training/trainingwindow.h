// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logevent.h"

namespace tokenscope {

/// How many steps a second are trained: Δstep ÷ Δt summed over the spans between neighbouring Train lines of one loop.
/// A span with a checkpoint, an evaluation or a clock that goes backwards in it is left out, steps and time, and so is
/// what comes before a loop's first line. Running sums: no line is kept.
class TrainingWindow
{
public:
    /// Whether it is a Train line that was not there before: some programs write each twice.
    bool take(const LogEvent& event);

    /// Absent without two lines in one span that have times.
    [[nodiscard]] std::optional<double> stepsPerSecond() const;
    /// Of the last Train line, from 0.
    [[nodiscard]] int loop() const { return m_loop; }

private:
    [[nodiscard]] bool takeTrain(const LogEvent& event);
    void addSpan(const LogEvent& event);

    std::int64_t m_steps = 0;
    double m_seconds = 0;
    std::optional<std::int64_t> m_lastStep {};
    std::optional<Milliseconds> m_lastAt {};
    int m_loop = 0;
    bool m_isBroken = false; ///< something else happened since the last Train line
    bool m_isNewLoop = false;
};

} // namespace tokenscope
