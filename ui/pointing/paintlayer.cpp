// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pointing/paintlayer.h"

#include <QPainter>

namespace tokenscope {

void PaintLayer::invalidate()
{
    m_picture = {};
    m_isPainted = false;
}

void PaintLayer::draw(QPainter& painter, QSizeF size, const std::function<void(QPainter&)>& paint)
{
    if (!m_isPainted) { // what changes with every frame would gain nothing from a picture
        m_isPainted = true;
        paint(painter);
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap((size * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter picture(&m_picture);
        picture.setRenderHints(painter.renderHints());
        paint(picture);
    }
    painter.drawPixmap(QPointF(0, 0), m_picture);
}

} // namespace tokenscope
