// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QSizeF>

#include <functional>

class QPainter;

namespace tokenscope {

/// What was painted once and is not new is not painted again: a picture takes its place from the second time on.
class PaintLayer final
{
public:
    /// The next draw() paints.
    void invalidate();
    /// Paints, or draws the picture of what was painted. `size` in logical pixels.
    void draw(QPainter& painter, QSizeF size, const std::function<void(QPainter&)>& paint);

private:
    QPixmap m_picture {};
    bool m_isPainted = false; // since it was invalidated
};

} // namespace tokenscope
