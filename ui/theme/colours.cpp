// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/colours.h"

namespace tokenscope {

const Colours& lightColours()
{
    static const Colours colours {
        .isDark = false,
        .background = QColor(0xf4f5f7),
        .panel = QColor(0xffffff),
        .raised = QColor(0xffffff),
        .line = QColor(0xd9dce1),
        .grid = QColor(0xe8eaee),
        .text = QColor(0x1b1f24),
        .muted = QColor(0x5c6672),
        .faint = QColor(0x8b95a1),
        .accent = QColor(0x0b6bcb),
        .onAccent = QColor(0xffffff),
        .ok = QColor(0x1a7f4b),
        .warning = QColor(0x9a6700),
        .error = QColor(0xb3261e),
        .selection = QColor(0xe7f0fb),
        .head = QColor(0xf9fafb),
    };
    return colours;
}

const Colours& darkColours()
{
    static const Colours colours {
        .isDark = true,
        .background = QColor(0x15181c),
        .panel = QColor(0x1c2025),
        .raised = QColor(0x22272d),
        .line = QColor(0x343b43),
        .grid = QColor(0x2a3037),
        .text = QColor(0xe6e9ed),
        .muted = QColor(0xa2acb7),
        .faint = QColor(0x7a8591),
        .accent = QColor(0x5aa9f5),
        .onAccent = QColor(0x0d1117),
        .ok = QColor(0x4cc38a),
        .warning = QColor(0xe0b13d),
        .error = QColor(0xf2786f),
        .selection = QColor(0x22364b),
        .head = QColor(0x20252a),
    };
    return colours;
}

} // namespace tokenscope
