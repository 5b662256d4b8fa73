// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cerebraslog/logline.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tokenscope {

/// What only paths, commands and warnings around a run give away: release, sequence length, and whose program this is.
/// Each is told once, a release a second time if it is then known better.
class LogHints
{
public:
    struct Found
    {
        std::string_view release {}; ///< "2.6.0"; empty: nothing new
        std::int64_t sequenceLength = 0; ///< 0: nothing new
        bool isOfCerebras = false; ///< a program of Cerebras's own environment wrote this
    };

    [[nodiscard]] Found take(const LogLine& line);

private:
    enum class Knowledge
    {
        None,
        Guessed, ///< from a warning about versions
        Known,
    };

    [[nodiscard]] std::string_view takeRelease(const LogLine& line);

    Knowledge m_release = Knowledge::None;
    bool m_hasSequenceLength = false;
    bool m_isOfCerebras = false;
};

} // namespace tokenscope
