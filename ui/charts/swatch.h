// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRgb>

class QPainter;
class QRectF;

namespace tokenscope {

struct Colours;

/// How an area is filled: a colour for each theme, and hatching, so that it is told apart in grey, too.
struct Swatch
{
    enum class Hatching
    {
        None,
        Rising, ///< ///
        Falling, ///< \\\ .
    };

    QRgb light = 0;
    QRgb dark = 0;
    Hatching hatching = Hatching::None;

    /// Its lines are lines, not a pattern: so they are in vector files.
    void paint(QPainter& painter, const QRectF& area, const Colours& colours) const;
    bool operator==(const Swatch&) const = default;
};

} // namespace tokenscope
