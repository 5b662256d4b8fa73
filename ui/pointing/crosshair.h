// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

class QFont;
class QPainter;

namespace tokenscope {

struct Colours;

/// Where the pointer is, told at both axes.
struct Crosshair
{
    QRectF plot {}; ///< its lines end at the edges
    QPointF position {};
    QString horizontal {}; ///< below the plot; empty: nothing there
    QString vertical {}; ///< left of the plot
};

/// Two thin lines and, on the axes, small boxes with the values.
void paintCrosshair(QPainter& painter, const Crosshair& crosshair, const Colours& colours, const QFont& font);

} // namespace tokenscope
