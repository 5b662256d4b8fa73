// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tokenscope {

enum class LogLevel
{
    None, ///< told by nobody
    Quiet, ///< DEBUG and the like
    Information,
    Warning,
    Error,
};

/// A line as a logger writes it: "2025-11-25 15:39:45,243 INFO:   message". Date and level may be missing.
struct LogLine
{
    std::optional<Milliseconds> at {}; ///< counted from 1970 as if it were UTC
    LogLevel level = LogLevel::None;
    std::string_view message {}; ///< without blanks around it
    std::size_t indentation = 0; ///< blanks at the beginning of the line
    bool isCut = false; ///< the file ends behind it without a line end

    /// Written by a logger, not by print().
    [[nodiscard]] bool isLogged() const { return at.has_value() || level != LogLevel::None; }
};

[[nodiscard]] LogLine parseLogLine(std::string_view text);

/// Where a date, a time and a level stand within a line because something else, a progress bar above all, was written
/// without ending it. From `from` on; npos if nowhere. Stricter than the beginning of a line: what is quoted is not it.
[[nodiscard]] std::size_t findGluedStamp(std::string_view text, std::size_t from);

/// Whether text could become a date and a time if it went on.
[[nodiscard]] bool beginsStamp(std::string_view text);

/// Digits from the beginning of the text as a number; nothing if there are none or too many.
[[nodiscard]] std::optional<std::int64_t> wholeNumberAt(std::string_view text);
[[nodiscard]] constexpr bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}
[[nodiscard]] constexpr bool isBlank(char character)
{
    return character == ' ' || character == '\t';
}
[[nodiscard]] constexpr bool isLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}
[[nodiscard]] std::string_view withoutBlanksBefore(std::string_view text);
[[nodiscard]] std::string_view withoutBlanksAfter(std::string_view text);

} // namespace tokenscope
