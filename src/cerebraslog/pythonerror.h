// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logline.h"

#include <optional>
#include <string_view>

namespace tokenscope {

/// Finds what Python or the shell says when a program dies: the last line of a traceback, a line that begins with the
/// name of an exception, "Killed" and the like. Tracebacks that Python ignores itself are none.
class PythonErrorFinder
{
public:
    /// The exception's name and message, or the shell's words, if the line is one.
    [[nodiscard]] std::optional<std::string_view> take(const LogLine& line);

private:
    [[nodiscard]] bool enters(const LogLine& line);

    bool m_isIgnored = false; // the traceback, or the one that comes next
    bool m_isInTraceback = false;
    std::size_t m_indentation = 0; // of its header; in a copied log the whole of it is indented
};

} // namespace tokenscope
