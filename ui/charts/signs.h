// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

class QColor;
class QPainter;

namespace tokenscope {

/// A request that failed.
void paintCross(QPainter& painter, QPointF centre, double size, const QColor& colour);
/// A time to first token.
void paintTick(QPainter& painter, QPointF centre, double size, const QColor& colour);

} // namespace tokenscope
