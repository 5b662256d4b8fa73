// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tokenscope {

/// The value of an option that can be swept: one number, several, or a search.
struct NumberList
{
    std::vector<double> values {}; ///< empty: a search

    [[nodiscard]] bool isSwept() const { return values.size() != 1; }
    bool operator==(const NumberList&) const = default;
};

/// "8", "1,2,4,8", "1k,8k,32k" or "auto"; nothing for anything else, for numbers that are not above zero, and for the
/// same number twice.
[[nodiscard]] std::optional<NumberList> parseNumberList(const std::string& text);

} // namespace tokenscope
