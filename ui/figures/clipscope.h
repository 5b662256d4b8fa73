// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QPainter;
class QRectF;

namespace tokenscope {

/// Cuts off what is painted outside a rectangle while it lives, also in SVG files, whose generator in Qt 6.4 knows no
/// clipping: there it leaves marks that withClips() turns into clip paths. The scopes of one picture do not nest.
class ClipScope final
{
public:
    ClipScope(QPainter& painter, const QRectF& rect);
    ~ClipScope();
    ClipScope(const ClipScope&) = delete;
    ClipScope& operator=(const ClipScope&) = delete;

private:
    QPainter& m_painter;
    bool m_isSvg = false;
};

/// The document with the marks of clip scopes made clip paths; the ids are the document's own, so that many can stand
/// in one page.
[[nodiscard]] QByteArray withClips(const QByteArray& svg);

} // namespace tokenscope
