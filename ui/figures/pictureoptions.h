// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace tokenscope {

/// How a chart is written as a picture.
struct PictureOptions
{
    QSize size {}; ///< in logical pixels, 96 to the inch; empty: as on the screen
    double scale = 2; ///< pixels of a PNG for each logical one
    bool isTransparent = false; ///< nothing behind it, instead of white
    bool hasTitle = true;
    bool hasCaption = true;

    bool operator==(const PictureOptions&) const = default;
};

/// Something painted that becomes a file: dark on white, whatever the theme.
struct Picture
{
    QString title {};
    QString description {}; ///< for readers of the file who cannot see it
    QSize size {}; ///< in logical pixels
    std::function<void(QPainter&)> paint {};
    double scale = 2; ///< pixels of a PNG for each logical one
    bool isTransparent = false;
};

/// Logical pixels, 96 to the inch, of a length on paper, and back.
[[nodiscard]] int pixelsOf(double millimetres);
[[nodiscard]] double millimetresOf(int pixels);

} // namespace tokenscope
