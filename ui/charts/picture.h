// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace tokenscope {

/// Something painted that becomes a file: dark on white, whatever the theme.
struct Picture
{
    QString title {};
    QString description {}; ///< for readers of the file who cannot see it
    QSize size {}; ///< in logical pixels
    std::function<void(QPainter&)> paint {};
};

/// Two pixels for each logical one.
[[nodiscard]] QImage imageOf(const Picture& picture);
/// The suffix decides: .png, .svg, .pdf. Returns the path, or NotWritable.
[[nodiscard]] Result<QString> writePicture(const Picture& picture, const QString& path);
/// Returns the path, or NotWritable.
[[nodiscard]] Result<QString> writeText(const QString& text, const QString& path);

} // namespace tokenscope
