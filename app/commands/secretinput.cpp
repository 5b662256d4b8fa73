// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/secretinput.h"

#include <termios.h>
#include <unistd.h>

namespace tokenscope {

namespace {

constexpr qsizetype longestLine = 64 * 1024;
constexpr char interrupt = '\x03';

/// Switches the echo off as long as it lives, and Ctrl+C's signal, which would leave it off.
class SilentTerminal
{
public:
    SilentTerminal()
        : m_isTerminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG | ICANON);
        silent.c_cc[VMIN] = 1;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

private:
    termios m_before {};
    bool m_isTerminal = false;
};

} // namespace

bool isInputTerminal()
{
    return ::isatty(STDIN_FILENO) != 0;
}

std::optional<QByteArray> readSecretLine()
{
    const SilentTerminal silence;
    const bool isTerminal = isInputTerminal();
    QByteArray line;
    char character = 0;
    while (line.size() < longestLine && ::read(STDIN_FILENO, &character, 1) == 1) {
        if (character == '\n' || character == '\r')
            return line;
        if (isTerminal && character == interrupt)
            return std::nullopt;
        if (isTerminal && (character == '\x7f' || character == '\b')) {
            line.chop(1);
            continue;
        }
        line += character;
    }
    return line.isEmpty() ? std::nullopt : std::optional(line);
}

} // namespace tokenscope
