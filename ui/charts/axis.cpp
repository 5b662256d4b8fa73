// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axis.h"

#include "ui/theme/colours.h"

#include <QFont>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double labelGap = 6; // between a label and the line it belongs to
constexpr double leastLeft = 34; // so that charts with small numbers line up with each other
constexpr double labelsBelow = 24;
constexpr double fewDecades = 0.7; // on shorter logarithmic axes round numbers tell more than powers of ten
constexpr double farOutside = -10; // a place that no zoom brings into view

double roundStep(double least)
{
    if (!(least > 0) || !std::isfinite(least))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const bool needsDecimal = factor == 2.5 && power < 10; // 2.5 and 0.25 are read slower than 2 and 0.2
        if (!needsDecimal && factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

int decimalsOf(double step)
{
    for (int decimals = 0; decimals < 9; ++decimals) {
        const double shifted = step * std::pow(10, decimals);
        if (std::abs(shifted - std::round(shifted)) < 1e-6)
            return decimals;
    }
    return 9;
}

bool isWithin(double value, const Axis& axis)
{
    const double tolerance = 1e-9 * std::max(std::abs(axis.from), std::abs(axis.to));
    return value >= axis.from - tolerance && value <= axis.to + tolerance;
}

std::vector<double> multiplesOf(double step, const Axis& axis)
{
    std::vector<double> ticks;
    if (!(step > 0))
        return ticks;
    const double first = std::ceil(axis.from / step - 1e-9);
    const double count = std::clamp(std::floor(axis.to / step + 1e-9) - first, 0.0, 50.0);
    for (double i = 0; i <= count; ++i)
        ticks.push_back((first + i) * step);
    return ticks;
}

// These multiples of every power of ten (of every third) on the axis.
std::vector<double> powersWith(std::initializer_list<int> factors, const Axis& axis, int every)
{
    std::vector<double> ticks;
    const int last = static_cast<int>(std::floor(std::log10(axis.to) + 1e-9));
    for (int power = static_cast<int>(std::floor(std::log10(axis.from))); power <= last; ++power) {
        for (const int factor : factors) {
            const double tick = power < 0 ? factor / std::pow(10, -power) : factor * std::pow(10, power);
            if (power % every == 0 && isWithin(tick, axis))
                ticks.push_back(tick);
        }
    }
    return ticks;
}

double widestLabel(const Axis& axis, const QFontMetricsF& metrics)
{
    double widest = 0;
    for (const QString& category : axis.categories)
        widest = std::max(widest, metrics.horizontalAdvance(category));
    if (axis.categories.empty()) {
        for (const double tick : axis.ticks())
            widest = std::max(widest, metrics.horizontalAdvance(axis.labelOf(tick)));
    }
    return widest;
}

// A hairline is sharp where it covers whole pixels.
double sharp(double coordinate)
{
    return std::floor(coordinate) + 0.5;
}

void paintCategories(QPainter& painter, const PlotArea& area, const QFontMetricsF& metrics)
{
    const auto& names = area.vertical.categories;
    // where rows are lower than a line of text, every second, third … is named
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(metrics.height() / area.rowHeight())));
    for (std::size_t row = 0; row < names.size(); row += every) {
        const double y = area.rowY(row);
        if (y < area.rect.top() || y > area.rect.bottom())
            continue;
        const QString text = metrics.elidedText(names.at(row), Qt::ElideRight, area.rect.left() - labelGap - 8);
        const double x = area.rect.left() - labelGap - 2 - metrics.horizontalAdvance(text);
        painter.drawText(QPointF(x, y + metrics.capHeight() / 2), text);
    }
}

// Shorter and fainter than the ticks: they only show that steps shrink.
void paintMinorTicks(QPainter& painter, const PlotArea& area, const Colours& colours)
{
    constexpr double length = 4;
    painter.setPen(QPen(colours.line, 1));
    for (const double tick : area.horizontal.minorTicks()) {
        const double x = sharp(area.x(tick));
        painter.drawLine(QPointF(x, area.rect.bottom()), QPointF(x, area.rect.bottom() - length));
    }
    for (const double tick : area.vertical.minorTicks()) {
        const double y = sharp(area.y(tick));
        painter.drawLine(QPointF(area.rect.left(), y), QPointF(area.rect.left() + length, y));
    }
}

void paintVerticalAxis(QPainter& painter, const PlotArea& area, const Colours& colours, const QFontMetricsF& metrics)
{
    for (const double tick : area.vertical.ticks()) {
        const double y = sharp(area.y(tick));
        painter.setPen(QPen(colours.grid, 1));
        if (tick > area.vertical.from)
            painter.drawLine(QPointF(area.rect.left(), y), QPointF(area.rect.right(), y));
        painter.setPen(colours.muted);
        const QString text = area.vertical.labelOf(tick);
        painter.drawText(
            QPointF(area.rect.left() - labelGap - metrics.horizontalAdvance(text), y + metrics.capHeight() / 2), text);
    }
    painter.setPen(colours.faint);
    painter.drawText(QPointF(area.rect.left(), area.rect.top() - 7), area.vertical.unit);
}

void paintHorizontalAxis(QPainter& painter, const PlotArea& area, const Colours& colours, const QFontMetricsF& metrics)
{
    const double baseline = area.rect.bottom() + 5 + metrics.ascent();
    double free = -1e9; // where the next label may begin
    for (const double tick : area.horizontal.ticks()) {
        const double x = area.x(tick);
        if (area.horizontal.hasGrid && tick > area.horizontal.from) {
            painter.setPen(QPen(colours.grid, 1));
            painter.drawLine(QPointF(sharp(x), area.rect.top()), QPointF(sharp(x), area.rect.bottom()));
        }
        painter.setPen(colours.muted);
        const QString text = area.horizontal.labelOf(tick);
        const double left = x - metrics.horizontalAdvance(text) / 2;
        if (left >= free) {
            painter.drawText(QPointF(left, baseline), text);
            free = left + metrics.horizontalAdvance(text) + labelGap;
        }
    }
    if (!area.horizontal.unit.isEmpty()) {
        const double left = area.rect.center().x() - metrics.horizontalAdvance(area.horizontal.unit) / 2;
        painter.setPen(colours.faint);
        painter.drawText(QPointF(left, baseline + metrics.height()), area.horizontal.unit);
    }
    const double y = sharp(area.rect.bottom());
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(QPointF(area.rect.left(), y), QPointF(area.rect.right(), y));
}

} // namespace

Axis Axis::covering(double from, double to, int ticks)
{
    Axis axis;
    axis.from = std::min(from, 0.0);
    const double end = std::isfinite(to) && to > axis.from ? to : axis.from + 1;
    axis.step = roundStep((end - axis.from) / std::max(1, ticks));
    axis.from = std::floor(axis.from / axis.step + 1e-9) * axis.step;
    axis.to = axis.from + std::ceil((end - axis.from) / axis.step - 1e-9) * axis.step;
    return axis;
}

Axis Axis::grownTo(double value, int ticks) const
{
    if (!std::isfinite(value) || value <= to)
        return *this;
    constexpr double headroom = 1.05; // so that it does not grow again at once
    Axis larger = covering(from, value * headroom, ticks);
    larger.unit = unit;
    larger.tickUnit = tickUnit;
    larger.hasGrid = hasGrid;
    larger.least = least;
    return larger;
}

Axis Axis::logarithmic(const std::vector<AxisMark>& marks)
{
    constexpr double room = 1.12; // so that the first and last points stand clear of the edges
    Axis axis;
    axis.isLogarithmic = true;
    axis.step = 0;
    axis.marks = marks;
    axis.from = marks.empty() ? 1 : marks.front().value / room;
    axis.to = marks.empty() ? 2 : marks.back().value * room;
    if (marks.size() == 1) {
        axis.from /= 2;
        axis.to *= 2;
    }
    return axis;
}

bool Axis::canBeLogarithmic() const
{
    return categories.empty() && marks.empty() && to > 0 && (from >= 0 || least > 0);
}

Axis Axis::asLogarithmic() const
{
    if (isLogarithmic || !canBeLogarithmic())
        return *this;
    constexpr double decades = 1e3;
    Axis axis = *this;
    axis.isLogarithmic = true;
    const double low = std::max(from, least > 0 ? std::min(least, to / 2) : to / decades);
    const double power = std::pow(10, std::floor(std::log10(low) + 1e-9));
    axis.from = power;
    for (const double factor : {2.0, 5.0}) {
        if (factor * power <= low * (1 + 1e-9))
            axis.from = factor * power;
    }
    return axis;
}

Axis Axis::between(double fromPlace, double toPlace) const
{
    Axis part = *this;
    if (!categories.empty()) {
        const auto rows = static_cast<double>(categories.size());
        part.firstRow = (1 - toPlace) * rows;
        part.rowsShown = (toPlace - fromPlace) * rows;
        return part;
    }
    part.from = valueAt(fromPlace);
    part.to = valueAt(toPlace);
    if (!isLogarithmic && step > 0)
        part.step = roundStep((part.to - part.from) / std::clamp(std::round((to - from) / step), 3.0, 10.0));
    return part;
}

double Axis::placeOf(double value) const
{
    if (isLogarithmic)
        return value > 0 ? std::log(value / from) / std::log(to / from) : farOutside;
    return (value - from) / (to - from);
}

double Axis::valueAt(double place) const
{
    return isLogarithmic ? from * std::pow(to / from, place) : from + place * (to - from);
}

QString Axis::readingAt(double place, double pixels) const
{
    if (!categories.empty())
        return {};
    const double value = valueAt(place);
    const double resolution = std::abs(valueAt(place + 1 / std::max(1.0, pixels)) - value);
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(std::max(resolution, 1e-9)) - 1e-6)), 0, 9);
    const QString number = QLocale().toString(value, 'f', decimals);
    return tickUnit.isEmpty() ? number : number + u' ' + tickUnit;
}

std::vector<double> Axis::ticks() const
{
    std::vector<double> ticks;
    for (const AxisMark& mark : marks) {
        if (isWithin(mark.value, *this))
            ticks.push_back(mark.value);
    }
    if (!marks.empty() || !categories.empty() || !(step > 0))
        return ticks;
    if (!isLogarithmic)
        return multiplesOf(step, *this);
    if (const double decades = std::log10(to / from); decades < fewDecades)
        return multiplesOf(roundStep((to - from) / 5), *this);
    else if (decades > 2.3)
        return powersWith({1}, *this, decades > 8 ? 3 : 1);
    return powersWith({1, 2, 5}, *this, 1);
}

std::vector<double> Axis::minorTicks() const
{
    if (!isLogarithmic || !marks.empty() || !(step > 0))
        return {};
    const double decades = std::log10(to / from);
    if (decades < fewDecades || decades > 6)
        return {};
    std::vector<double> minor = powersWith({1, 2, 3, 4, 5, 6, 7, 8, 9}, *this, 1);
    const std::vector<double> labelled = ticks();
    std::erase_if(minor, [&](double tick) { return std::ranges::find(labelled, tick) != labelled.end(); });
    return minor;
}

QString Axis::labelOf(double tick) const
{
    for (const AxisMark& mark : marks) {
        if (mark.value == tick)
            return mark.text;
    }
    // + 0.0: never "-0"
    const QString number = QLocale().toString(tick + 0.0, 'f', decimalsOf(isLogarithmic ? tick : step));
    return tickUnit.isEmpty() ? number : number + u' ' + tickUnit;
}

double PlotArea::x(double value) const
{
    return rect.left() + rect.width() * horizontal.placeOf(value);
}

double PlotArea::y(double value) const
{
    return rect.bottom() - rect.height() * vertical.placeOf(value);
}

double PlotArea::placeAt(Qt::Orientation orientation, QPointF pixel) const
{
    return orientation == Qt::Horizontal ? (pixel.x() - rect.left()) / std::max(1.0, rect.width())
                                         : (rect.bottom() - pixel.y()) / std::max(1.0, rect.height());
}

double PlotArea::valueAt(Qt::Orientation orientation, QPointF pixel) const
{
    return axis(orientation).valueAt(placeAt(orientation, pixel));
}

const Axis& PlotArea::axis(Qt::Orientation orientation) const
{
    return orientation == Qt::Horizontal ? horizontal : vertical;
}

double PlotArea::rowHeight() const
{
    const auto all = static_cast<double>(vertical.categories.size());
    return rect.height() / (vertical.rowsShown > 0 ? vertical.rowsShown : std::max(1.0, all));
}

double PlotArea::rowY(std::size_t row) const
{
    return rect.top() + (static_cast<double>(row) + 0.5 - vertical.firstRow) * rowHeight();
}

QRectF PlotArea::inside(const QRectF& whole, const Axis& horizontal, const Axis& vertical, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const bool hasRows = !vertical.categories.empty();
    const double labels = std::min(widestLabel(vertical, metrics) + labelGap + 12, whole.width() * 0.35);
    const double left = std::max(leastLeft, std::ceil(labels));
    const double right = std::max(12.0, std::ceil(widestLabel(horizontal, metrics) / 2) + 8);
    const double top = hasRows || vertical.unit.isEmpty() ? 8 : metrics.height() + 9;
    const double below = std::max(labelsBelow, metrics.height() + 9);
    const double unit = horizontal.unit.isEmpty() ? 0 : metrics.height() + 1;
    return whole.adjusted(left, std::ceil(top), -right, -std::ceil(below + unit));
}

void paintAxes(QPainter& painter, const PlotArea& area, const Colours& colours, const QFont& font)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setLayoutDirection(Qt::LeftToRight); // "10 s", also between right-to-left texts
    painter.setPen(colours.muted);
    if (area.vertical.categories.empty())
        paintVerticalAxis(painter, area, colours, metrics);
    else
        paintCategories(painter, area, metrics);
    paintHorizontalAxis(painter, area, colours, metrics);
    paintMinorTicks(painter, area, colours);
}

} // namespace tokenscope
