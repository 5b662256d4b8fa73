// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logevent.h"

#include <optional>
#include <string_view>

namespace tokenscope {

enum class ProgressField
{
    Step,
    Loss,
    Rate,
    GlobalRate,
    LoopTimeRemaining,
    TimeRemaining,
    Other,
};

/// "| Train Device=CSX, Step=50, Loss=7.67166, Rate=33.08 samples/sec, …" and its relatives.
struct ProgressMessage
{
    LogEventKind kind = LogEventKind::Train; ///< Train or Evaluate
    ProgressReport report {};
    ProgressField lastField = ProgressField::Step;
    /// Nothing tells that the last value has not more digits: neither a comma nor a unit, nor its own form.
    bool isOpen = false;
};

enum class LineEnding
{
    Whole, ///< the last value is what it is
    Doubtful, ///< the line may have been cut: an open last value is left out
};

/// Nothing where it is no such line, or where the step is missing.
[[nodiscard]] std::optional<ProgressMessage> parseProgressMessage(std::string_view message, LineEnding ending);
/// "global step 100: loss = 9.390625 (5.6 steps/sec)", as up to 2.0 with TensorFlow; other programs write the same.
[[nodiscard]] std::optional<ProgressMessage> parseTensorFlowMessage(std::string_view message);
/// Whether it begins as such a line does, be there a step or not.
[[nodiscard]] bool beginsProgressMessage(std::string_view message);
/// Whether it may be the rest of such a line that somebody's terminal wrapped behind a comma.
[[nodiscard]] bool continuesProgressMessage(std::string_view message);
/// Where such a line begins in text that something else was written in front of; npos if nowhere.
[[nodiscard]] std::size_t findProgressMessage(std::string_view text);

} // namespace tokenscope
