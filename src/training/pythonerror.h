// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/logline.h"

#include <optional>
#include <string_view>

namespace tokenscope {

/// Finds what Python says when a program dies: the last line of a traceback, or a line that begins with the name of an
/// exception.
class PythonErrorFinder
{
public:
    /// The exception's name and message, if the line is one.
    [[nodiscard]] std::optional<std::string_view> take(const LogLine& line);

private:
    bool m_isInTraceback = false;
    std::size_t m_indentation = 0; // of its header; in a copied log the whole of it is indented
};

} // namespace tokenscope
