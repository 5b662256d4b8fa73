// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/pythonerror.h"

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

constexpr std::array endings {std::string_view("Error"), std::string_view("Exception"), std::string_view("Interrupt"),
                              std::string_view("Exit")};

// "ModuleNotFoundError" of "ModuleNotFoundError: No module named …"; empty where no name stands in front of a colon
// or alone.
std::string_view nameOf(std::string_view message)
{
    std::size_t end = 0;
    while (end < message.size()
           && (isLetter(message[end]) || isDigit(message[end]) || message[end] == '_' || message[end] == '.'))
        ++end;
    const bool isEnded = end == message.size() || (message[end] == ':' && end + 1 < message.size());
    return end > 0 && isLetter(message.front()) && isEnded ? message.substr(0, end) : std::string_view();
}

bool hasExceptionsName(std::string_view name)
{
    const std::string_view last = name.substr(name.rfind('.') + 1);
    return !last.empty() && last.front() >= 'A' && last.front() <= 'Z'
        && std::any_of(endings.begin(), endings.end(),
                       [last](std::string_view ending) { return last.ends_with(ending); });
}

bool isOfPackage(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot != std::string_view::npos && dot > 0 && dot + 1 < name.size() && name[dot + 1] >= 'A'
        && name[dot + 1] <= 'Z';
}

} // namespace

std::optional<std::string_view> PythonErrorFinder::take(const LogLine& line)
{
    if (line.message.ends_with("Traceback (most recent call last):")) {
        m_isInTraceback = true;
        m_indentation = line.indentation;
        return std::nullopt;
    }
    const bool mayBe = !line.isLogged() || line.level == LogLevel::Error;
    if (!mayBe || (m_isInTraceback && line.indentation > m_indentation))
        return std::nullopt;
    const std::string_view name = nameOf(line.message);
    if (name.empty() || !(hasExceptionsName(name) || (m_isInTraceback && isOfPackage(name))))
        return std::nullopt;
    m_isInTraceback = false;
    return line.message;
}

} // namespace tokenscope
