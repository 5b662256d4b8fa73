// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace tokenscope {

/// A colour of pages and figures: its name in style sheets, and what it is on light and on dark ground.
struct PageColour
{
    const char* name = "";
    const char* light = "";
    const char* dark = "";
};

/// The window's colours, so that a page looks like the program, and those of its series. A drawing is dark on light;
/// a page finds its colours by their light values, so none stands here twice.
inline constexpr std::array<PageColour, 23> reportPalette {{
    {"background", "#f4f5f7", "#15181c"}, {"panel", "#ffffff", "#1c2025"},   {"line", "#d9dce1", "#343b43"},
    {"grid", "#e8eaee", "#2a3037"},       {"text", "#1b1f24", "#e6e9ed"},    {"muted", "#5c6672", "#a2acb7"},
    {"faint", "#8b95a1", "#7a8591"},      {"accent", "#0b6bcb", "#5aa9f5"},  {"ok", "#1a7f4b", "#4cc38a"},
    {"warning", "#9a6700", "#e0b13d"},    {"error", "#b3261e", "#f2786f"},   {"selection", "#e7f0fb", "#22364b"},
    {"head", "#f9fafb", "#20252a"},       {"series2", "#c2570c", "#f0954a"}, {"series3", "#0f7f68", "#3fc3a4"},
    {"series4", "#8a3ea8", "#c88be3"},    {"series5", "#8a6d00", "#d9bf3f"}, {"series6", "#b8326f", "#f283b4"},
    {"series7", "#0f7f9c", "#55c7e0"},    {"series9", "#5b7a12", "#a5cc52"}, {"series10", "#4a4fc0", "#9ba0ff"},
    {"series11", "#7a4a2b", "#c89b7b"},   {"black", "#000000", "#e6e9ed"},
}};

} // namespace tokenscope
