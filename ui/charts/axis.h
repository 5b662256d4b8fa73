// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

class QFont;
class QPainter;

namespace tokenscope {

struct Colours;

/// A linear scale from 0 or from `from` to `to` with round ticks.
struct Axis
{
    double from = 0;
    double to = 1;
    double step = 1;
    QString unit {}; ///< written once, at the top left of a vertical axis
    QString tickUnit {}; ///< written after every tick's number: "s" on a time axis
    std::vector<QString> categories {}; ///< instead of numbers: one name for each row, from the top
    bool hasGrid = false;

    /// The smallest round axis that holds 0 (or `from`) … `to` with at most `ticks` steps.
    [[nodiscard]] static Axis covering(double from, double to, int ticks);
    /// This axis, if `to` fits on it, else the next larger round one: a live axis grows by steps and never shrinks.
    [[nodiscard]] Axis grownTo(double value, int ticks) const;

    [[nodiscard]] std::vector<double> ticks() const;
    [[nodiscard]] QString labelOf(double tick) const;
    bool operator==(const Axis&) const = default;
};

/// Where values are on the picture.
struct PlotArea
{
    QRectF rect {};
    Axis horizontal {};
    Axis vertical {};

    [[nodiscard]] double x(double value) const;
    [[nodiscard]] double y(double value) const;
    [[nodiscard]] QPointF at(QPointF value) const { return {x(value.x()), y(value.y())}; }
    /// Middle of the row with this index, where the vertical axis has categories.
    [[nodiscard]] double rowY(std::size_t row) const;
    [[nodiscard]] double rowHeight() const;

    /// The room that the labels leave of `whole`.
    [[nodiscard]] static QRectF inside(const QRectF& whole, const Axis& horizontal, const Axis& vertical,
                                       const QFont& font);
};

/// Hairlines, labels, units and the base line of a chart.
void paintAxes(QPainter& painter, const PlotArea& area, const Colours& colours, const QFont& font);

} // namespace tokenscope
