// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/durationoption.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace tokenscope {

namespace {

constexpr std::array<std::pair<std::string_view, double>, 5> units {{
    {"", 1'000.0},
    {"ms", 1.0},
    {"s", 1'000.0},
    {"m", 60'000.0},
    {"h", 3'600'000.0},
}};
constexpr double longest = 1e12; // milliseconds, some thirty years: beyond it a typing error

} // namespace

std::optional<Milliseconds> parseDuration(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || !std::isfinite(number) || number < 0)
        return std::nullopt;
    const std::string_view suffix(end, static_cast<std::size_t>(text.data() + text.size() - end));
    for (const auto& [unit, factor] : units) {
        if (suffix == unit && number * factor <= longest)
            return Milliseconds(std::llround(number * factor));
    }
    return std::nullopt;
}

} // namespace tokenscope
