// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/figures/pictureoptions.h"

#include <QImage>

namespace tokenscope {

/// As many pixels for each logical one as the picture wants; it knows its size on paper.
[[nodiscard]] QImage imageOf(const Picture& picture);
/// The suffix decides: .png, .svg, .pdf. Returns the path, or NotWritable.
[[nodiscard]] Result<QString> writePicture(const Picture& picture, const QString& path);
/// Returns the path, or NotWritable.
[[nodiscard]] Result<QString> writeText(const QString& text, const QString& path);

} // namespace tokenscope
