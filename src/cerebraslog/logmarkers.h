// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logevent.h"
#include "cerebraslog/logline.h"

#include <array>

namespace tokenscope {

/// What one message tells; `at` and `line` are left to the caller.
struct LogMarkers
{
    std::array<LogEvent, 2> events {}; ///< "Training completed successfully! Processed …" tells two things
    std::size_t count = 0;
};

/// Phases, sizes, ends and failures: all that Cerebras's software says of a run in lines other than those of progress.
/// Returns whether the message is known; one whose number the end of the file cuts off tells nothing.
bool readMarkers(const LogLine& line, LogMarkers& markers);

/// Whether it could become one of these messages if it went on.
[[nodiscard]] bool beginsMarker(std::string_view message);

} // namespace tokenscope
