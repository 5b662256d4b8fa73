// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/figures/pictureoptions.h"

#include <QByteArray>

namespace tokenscope {

/// The picture as an <svg> element without prologue or fonts, to stand in a page or alone: text is text, sizes are
/// those of the screen, and ids do not clash with those of another picture.
[[nodiscard]] QByteArray svgElement(const Picture& picture);
/// A file of its own: with prologue and the program's fonts, cut down to what figures need.
[[nodiscard]] QByteArray svgDocument(const Picture& picture);
/// The style sheet (@font-face, data addresses) that gives the program's fonts to figures, for a page that holds
/// svgElement()s; empty if the fonts are not part of this build.
[[nodiscard]] QByteArray figureFontStyle();

} // namespace tokenscope
