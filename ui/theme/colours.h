// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

namespace tokenscope {

/// Every colour of the window and its charts; one set for each theme.
struct Colours
{
    bool isDark = false;
    QColor background {}; ///< behind the cards
    QColor panel {}; ///< cards, navigation, menu and run bar
    QColor raised {}; ///< input fields, tool tips
    QColor line {}; ///< borders, base lines
    QColor grid {}; ///< hairlines in charts and tables
    QColor text {};
    QColor muted {}; ///< labels, secondary text
    QColor faint {}; ///< units, disabled text
    QColor accent {}; ///< primary buttons, progress, focus
    QColor onAccent {}; ///< text on accent
    QColor ok {};
    QColor warning {};
    QColor error {};
    QColor selection {}; ///< selected rows and navigation entries; text stays `text`
    QColor head {}; ///< table headers

    bool operator==(const Colours&) const = default;
};

[[nodiscard]] const Colours& lightColours();
[[nodiscard]] const Colours& darkColours();

} // namespace tokenscope
