// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/signs.h"

#include <QPainter>

namespace tokenscope {

void paintCross(QPainter& painter, QPointF centre, double size, const QColor& colour)
{
    const double arm = size / 2;
    painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
}

void paintTick(QPainter& painter, QPointF centre, double size, const QColor& colour)
{
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(centre + QPointF(-size / 2, 0), centre + QPointF(size / 2, 0));
}

} // namespace tokenscope
