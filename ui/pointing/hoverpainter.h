// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

class QColor;
class QFont;
class QPainter;

namespace tokenscope {

struct Colours;

struct HoverBox
{
    QRectF plot {}; ///< the box stays inside
    QPointF position {};
    QString text {};
};

/// A ring around a point and its values in a small box that never leaves the plot.
void paintHoverBox(QPainter& painter, const HoverBox& box, const QColor& colour, const Colours& colours,
                   const QFont& font);

} // namespace tokenscope
