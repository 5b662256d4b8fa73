// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tokenscope {

/// Text as LaTeX sets it, with commands of ours alone. Letters of western and central Europe stay; known signs become
/// commands that pdflatex has with [T1]{fontenc}; accents that it lacks are dropped; anything else (CJK, emoji) is
/// shown by its number, [U+4E2D], so that nothing is lost without a trace.
[[nodiscard]] QString latexText(const QString& text);

/// Whether a file's path can be written in \includegraphics as it is.
[[nodiscard]] bool isLatexPath(const QString& path);

} // namespace tokenscope
