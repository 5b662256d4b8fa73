// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cerebraslog/logline.h"

#include <array>
#include <charconv>

namespace tokenscope {

namespace {

constexpr std::size_t stampLength = 19; // "2025-11-25 15:39:45"

struct Stamp
{
    Milliseconds at {};
    std::size_t length = 0;
    std::size_t fractionDigits = 0;
};

struct Level
{
    LogLevel level = LogLevel::None;
    std::size_t length = 0; // with what ends it
    bool endsInColon = false;
};

bool hasShape(std::string_view text, std::string_view shape)
{
    if (text.size() < shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool fits = shape[i] == '0' ? isDigit(text[i])
            : shape[i] == ' '             ? text[i] == ' ' || text[i] == 'T'
                                          : text[i] == shape[i];
        if (!fits)
            return false;
    }
    return true;
}

int digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    int number = 0;
    for (std::size_t i = at; i < at + count; ++i)
        number = number * 10 + (text[i] - '0');
    return number;
}

std::optional<Milliseconds> momentOf(std::string_view text)
{
    using namespace std::chrono;
    const year_month_day date {year {digitsAt(text, 0, 4)}, month {static_cast<unsigned>(digitsAt(text, 5, 2))},
                               day {static_cast<unsigned>(digitsAt(text, 8, 2))}};
    const int hour = digitsAt(text, 11, 2);
    const int minute = digitsAt(text, 14, 2);
    const int second = digitsAt(text, 17, 2);
    if (!date.ok() || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    return Milliseconds {sys_days {date}.time_since_epoch()} + hours {hour} + minutes {minute} + seconds {second};
}

// "…,243" and "….243"; more digits than three are cut off.
void addFraction(Stamp& stamp, std::string_view text)
{
    const std::size_t mark = stamp.length;
    if (mark + 1 >= text.size() || (text[mark] != ',' && text[mark] != '.') || !isDigit(text[mark + 1]))
        return;
    int unit = 100;
    std::size_t at = mark + 1;
    for (; at < text.size() && isDigit(text[at]); ++at, unit /= 10)
        stamp.at += Milliseconds {unit * (text[at] - '0')};
    stamp.length = at;
    stamp.fractionDigits = at - mark - 1;
}

std::optional<Stamp> stampAt(std::string_view text)
{
    if (!hasShape(text, "0000-00-00 00:00:00"))
        return std::nullopt;
    const std::optional<Milliseconds> moment = momentOf(text);
    if (!moment)
        return std::nullopt;
    Stamp stamp {*moment, stampLength, 0};
    addFraction(stamp, text);
    if (stamp.length < text.size() && text[stamp.length] == 'Z')
        ++stamp.length;
    // "…,814:INFO …" is how pods write, whose clock is another one
    if (stamp.length < text.size() && !isBlank(text[stamp.length]))
        return std::nullopt;
    return stamp;
}

struct LevelName
{
    std::string_view name;
    LogLevel level;
};

constexpr std::array levelNames {
    LevelName {"INFO", LogLevel::Information}, LevelName {"WARNING", LogLevel::Warning},
    LevelName {"ERROR", LogLevel::Error},      LevelName {"DEBUG", LogLevel::Quiet},
    LevelName {"CRITICAL", LogLevel::Error},   LevelName {"WARN", LogLevel::Warning},
    LevelName {"FATAL", LogLevel::Error},      LevelName {"VERBOSE", LogLevel::Quiet},
    LevelName {"TRACE", LogLevel::Quiet},
};

// "INFO:", "INFO ", "[INFO]", "[INFO]:"
Level levelAt(std::string_view text)
{
    const bool isBracketed = text.starts_with('[');
    const std::string_view word = text.substr(isBracketed ? 1 : 0);
    for (const LevelName& known : levelNames) {
        if (word.empty() || word.front() != known.name.front() || !word.starts_with(known.name))
            continue;
        std::size_t length = known.name.size() + (isBracketed ? 1 : 0);
        if (isBracketed && length < text.size() && text[length] == ']')
            ++length;
        const bool endsInColon = length < text.size() && text[length] == ':';
        const bool isEnded = endsInColon || isBracketed || length == text.size() || isBlank(text[length]);
        if (isEnded)
            return {known.level, length + (endsInColon ? 1 : 0), endsInColon};
    }
    return {};
}

// Python's own format is "INFO:name of the logger:message".
std::string_view withoutLoggerName(std::string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && (isLetter(text[end]) || isDigit(text[end]) || text[end] == '_' || text[end] == '.'))
        ++end;
    return end > 0 && end < text.size() && text[end] == ':' ? text.substr(end + 1) : text;
}

bool isQuote(char character)
{
    return character == '\'' || character == '"' || character == '`' || character == '=';
}

} // namespace

LogLine parseLogLine(std::string_view text)
{
    LogLine line;
    std::string_view rest = withoutBlanksBefore(text);
    line.indentation = text.size() - rest.size();
    if (const std::optional<Stamp> stamp = rest.empty() || !isDigit(rest.front()) ? std::nullopt : stampAt(rest)) {
        line.at = stamp->at;
        rest = withoutBlanksBefore(rest.substr(stamp->length));
    }
    const Level level = levelAt(rest);
    if (level.length > 0 && (line.at || level.endsInColon)) {
        line.level = level.level;
        rest = rest.substr(level.length);
        if (level.endsInColon)
            rest = withoutLoggerName(rest);
    }
    line.message = withoutBlanksAfter(withoutBlanksBefore(rest));
    return line;
}

std::size_t findGluedStamp(std::string_view text, std::size_t from)
{
    // a hyphen is rarer than a digit
    for (std::size_t year = 4, hyphen = text.find('-', from + year); hyphen != std::string_view::npos;
         hyphen = text.find('-', hyphen + 1)) {
        const std::size_t at = hyphen - year;
        if (text[at] != '2' || text[at + 1] != '0')
            continue;
        if (at > 0 && isQuote(text[at - 1]))
            continue;
        const std::optional<Stamp> stamp = stampAt(text.substr(at));
        if (!stamp || stamp->fractionDigits != 3 || at + stamp->length >= text.size())
            continue;
        if (levelAt(withoutBlanksBefore(text.substr(at + stamp->length))).endsInColon)
            return at;
    }
    return std::string_view::npos;
}

bool beginsStamp(std::string_view text)
{
    constexpr std::string_view whole = "0000-00-00 00:00:00,000";
    return text.size() > 4 && text.size() < whole.size() && hasShape(text, whole.substr(0, text.size()));
}

std::optional<std::int64_t> wholeNumberAt(std::string_view text)
{
    std::int64_t number = 0;
    if (text.empty() || !isDigit(text.front()))
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc {} ? std::optional(number) : std::nullopt;
}

std::string_view withoutBlanksBefore(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    return text;
}

std::string_view withoutBlanksAfter(std::string_view text)
{
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace tokenscope
