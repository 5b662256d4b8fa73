// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace tokenscope {

/// A drawing as it may stand inside an HTML page beside others: without prolog and namespaces, as wide as its place,
/// ids begun with `prefix` so that no two drawings share one, and `label` for those who cannot see it. Only elements
/// and attributes that draw are kept: no script, no style sheet, no foreign content, nothing that refers to anything
/// but the drawing itself or a picture held in it. Empty where `svg` is no well-formed SVG.
[[nodiscard]] QByteArray inlineSvg(const QByteArray& svg, const QString& prefix, const QString& label);

} // namespace tokenscope
