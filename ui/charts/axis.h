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

/// A named place on an axis.
struct AxisMark
{
    double value = 0;
    QString text {};

    bool operator==(const AxisMark&) const = default;
};

/// A scale from 0 or from `from` to `to` with round ticks, or with marks.
struct Axis
{
    double from = 0;
    double to = 1;
    double step = 1;
    QString unit {}; ///< written once: at the top left of a vertical axis, below the middle of a horizontal one
    QString tickUnit {}; ///< written after every tick's number: "s" on a time axis
    std::vector<QString> categories {}; ///< instead of numbers: one name for each row, from the top
    std::vector<AxisMark> marks {}; ///< instead of round ticks; those without room for their text are not written
    bool isLogarithmic = false; ///< the same factor is the same distance; `from` is above 0
    bool hasGrid = false;
    double least = 0; ///< smallest value above 0 to be shown: where asLogarithmic() begins; 0: three decades below `to`
    double firstRow = 0; ///< the categories that are shown begin here …
    double rowsShown = 0; ///< … and are so many; 0: all

    /// The smallest round axis that holds 0 (or `from`) … `to` with at most `ticks` steps.
    [[nodiscard]] static Axis covering(double from, double to, int ticks);
    /// This axis, if `to` fits on it, else the next larger round one: a live axis grows by steps and never shrinks.
    [[nodiscard]] Axis grownTo(double value, int ticks) const;

    /// A logarithmic axis that holds these values, all above 0 and in ascending order, with a little room at its ends.
    [[nodiscard]] static Axis logarithmic(const std::vector<AxisMark>& marks);

    /// The logarithmic form of a linear axis, from 1, 2 or 5 times a power of ten; an axis that has none
    /// (canBeLogarithmic()) as it is.
    [[nodiscard]] Axis asLogarithmic() const;
    [[nodiscard]] bool canBeLogarithmic() const;
    /// The part of this axis between two places, 0 … 1, with ticks of its own.
    [[nodiscard]] Axis between(double fromPlace, double toPlace) const;

    [[nodiscard]] std::vector<double> ticks() const;
    /// Between the ticks of a logarithmic axis, without labels.
    [[nodiscard]] std::vector<double> minorTicks() const;
    /// 0 at `from`, 1 at `to`. What a logarithmic axis cannot show (0 and below) is far before its beginning.
    [[nodiscard]] double placeOf(double value) const;
    /// The inverse of placeOf().
    [[nodiscard]] double valueAt(double place) const;
    /// A value as precise as `pixels` of length can tell it, with the unit of the ticks; empty where rows are named.
    [[nodiscard]] QString readingAt(double place, double pixels) const;
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
    /// Which place of the axis is at a pixel: 0 … 1 inside of `rect`.
    [[nodiscard]] double placeAt(Qt::Orientation orientation, QPointF pixel) const;
    [[nodiscard]] double valueAt(Qt::Orientation orientation, QPointF pixel) const;
    [[nodiscard]] const Axis& axis(Qt::Orientation orientation) const;
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
