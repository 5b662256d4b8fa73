// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

/// What the operating system lets this process do, and what it has used.
namespace tokenscope::thisprocess {

/// All threads that are started from now on run on this processor; on a machine with fewer nothing happens.
void pinTo(int processor);
/// A thousand streams need more files than a shell allows.
void raiseFileLimit();

[[nodiscard]] std::int64_t now(); ///< nanoseconds of the steady clock, the same in every process
[[nodiscard]] std::int64_t processorTime(); ///< nanoseconds, user and system, of all threads
[[nodiscard]] double peakMemory(); ///< MB

} // namespace tokenscope::thisprocess
