// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cerebraslog/pythonerror.h"

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

// Tracebacks behind these change nothing: the program goes on, or has ended already.
constexpr std::array ignoredHeads {std::string_view("Exception ignored in"), std::string_view("--- Logging error ---")};
constexpr std::array shellsWords {
    std::string_view("Killed"),
    std::string_view("Segmentation fault"),
    std::string_view("Segmentation fault (core dumped)"),
    std::string_view("Aborted"),
    std::string_view("Aborted (core dumped)"),
    std::string_view("Bus error"),
    std::string_view("Bus error (core dumped)"),
};
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

// "Killed", "Segmentation fault (core dumped)", "bash: line 1: cszoo: command not found", "cszoo fit: error: …"
bool isOfShell(std::string_view message)
{
    if (std::find(shellsWords.begin(), shellsWords.end(), message) != shellsWords.end())
        return true;
    return message.ends_with(" cszoo: command not found") || message == "cszoo: command not found"
        || (message.starts_with("cszoo") && message.find(": error: ") != std::string_view::npos);
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
    if (enters(line))
        return std::nullopt;
    const bool mayBe = !line.isLogged() || line.level == LogLevel::Error;
    if (!mayBe || (m_isInTraceback && line.indentation > m_indentation))
        return std::nullopt;
    const std::string_view name = nameOf(line.message);
    const bool isException = !name.empty() && (hasExceptionsName(name) || (m_isInTraceback && isOfPackage(name)));
    if (!isException)
        return !line.isLogged() && isOfShell(line.message) ? std::optional(line.message) : std::nullopt;
    const bool isIgnored = m_isInTraceback && m_isIgnored;
    m_isInTraceback = m_isIgnored = false;
    return isIgnored ? std::nullopt : std::optional(line.message);
}

bool PythonErrorFinder::enters(const LogLine& line)
{
    const bool isIgnored = std::any_of(ignoredHeads.begin(), ignoredHeads.end(),
                                       [&line](std::string_view head) { return line.message.starts_with(head); });
    if (isIgnored) {
        m_isIgnored = true;
        m_isInTraceback = false;
        return true;
    }
    if (!line.message.ends_with("Traceback (most recent call last):"))
        return false;
    m_isIgnored = m_isIgnored && !m_isInTraceback;
    m_isInTraceback = true;
    m_indentation = line.indentation;
    return true;
}

} // namespace tokenscope
