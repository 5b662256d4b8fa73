// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/distributionchart.h"

#include "sample/quantiles.h"
#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/theme/serieslook.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double dotSize = 5.6;

/// Tukey's box plot.
struct Box
{
    double lowWhisker = 0;
    double lowQuartile = 0;
    double median = 0;
    double highQuartile = 0;
    double highWhisker = 0;
};

std::optional<Box> boxOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto low = quantile(values, 0.25);
    const auto middle = quantile(values, 0.5);
    const auto high = quantile(values, 0.75);
    if (!low || !middle || !high)
        return {};
    const double reach = 1.5 * (*high - *low);
    // the last values inside the fences; with few values a quartile can lie beyond them
    const auto first = std::lower_bound(values.begin(), values.end(), *low - reach);
    const auto last = std::upper_bound(values.begin(), values.end(), *high + reach);
    return Box {std::min(*first, *low), *low, *middle, *high, std::max(*std::prev(last), *high)};
}

// Keeps equal values apart: the same for the same point whenever it is drawn, and even over the strip.
double spread(std::size_t index)
{
    constexpr double goldenRatio = 0.6180339887498949;
    const double turned = static_cast<double>(index) * goldenRatio;
    return turned - std::floor(turned) - 0.5;
}

// Box in the upper part of a row, the points below it.
struct RowLayout
{
    double boxMiddle = 0;
    double boxHeight = 0;
    double stripMiddle = 0;
    double stripHeight = 0;

    RowLayout(const PlotArea& area, std::size_t row)
    {
        const double height = std::min(area.rowHeight(), 96.0);
        boxHeight = height * 0.26;
        stripHeight = height * 0.24;
        boxMiddle = area.rowY(row) - height * 0.17;
        stripMiddle = area.rowY(row) + height * 0.2;
    }
    [[nodiscard]] double pointY(std::size_t index) const { return stripMiddle + spread(index) * stripHeight; }
};

void paintBox(QPainter& painter, const PlotArea& area, const RowLayout& row, const Box& box, const SeriesLook& look)
{
    const double top = row.boxMiddle - row.boxHeight / 2;
    const QRectF body(QPointF(area.x(box.lowQuartile), top), QPointF(area.x(box.highQuartile), top + row.boxHeight));
    const double cap = row.boxHeight / 4;
    painter.setPen(QPen(look.colour, 1.2, Qt::SolidLine, Qt::FlatCap));
    for (const auto& [from, to] : {std::pair(box.lowQuartile, box.lowWhisker), {box.highQuartile, box.highWhisker}}) {
        painter.drawLine(QPointF(area.x(from), row.boxMiddle), QPointF(area.x(to), row.boxMiddle));
        painter.drawLine(QPointF(area.x(to), row.boxMiddle - cap), QPointF(area.x(to), row.boxMiddle + cap));
    }
    painter.setBrush(look.tint);
    painter.drawRoundedRect(body, 2, 2);
    painter.setPen(QPen(look.colour, 2.4, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(area.x(box.median), top), QPointF(area.x(box.median), top + row.boxHeight));
}

} // namespace

DistributionChart::DistributionChart(const Theme& theme, QWidget* parent)
    : ChartView(theme, parent)
{
    setAccessibleName(tr("Distribution"));
}

DistributionChart::~DistributionChart() = default;

void DistributionChart::display(const DistributionPlot& plot)
{
    m_plot = plot;
    markChanged();
    emit legendChanged();
}

std::vector<LegendEntry> DistributionChart::legend() const
{
    return {}; // the rows are the legs
}

QString DistributionChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"value"_s, u"unit"_s});
    for (const DistributionLeg& leg : m_plot.legs) {
        for (const double value : leg.values)
            table.addRow({leg.name, CsvTable::cell(value), m_plot.unit});
    }
    return table.text();
}

void DistributionChart::apply()
{
    double most = 0;
    Axis rows;
    for (const DistributionLeg& leg : m_plot.legs) {
        rows.categories.push_back(leg.name);
        for (const double value : leg.values)
            most = std::max(most, value);
    }
    Axis values = Axis::covering(0, most, 7);
    values.tickUnit = m_plot.unit;
    values.hasGrid = true;
    setAxes(values, rows);
}

void DistributionChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const SeriesLook legLook = look(static_cast<int>(leg));
        const RowLayout row(area, leg);
        const auto& values = m_plot.legs.at(leg).values;
        if (const auto box = boxOf(values))
            paintBox(painter, area, row, *box, legLook);
        painter.setOpacity(values.size() > 100 ? 0.5 : 0.85); // many points: where they lie close shows
        for (std::size_t i = 0; i < values.size(); ++i)
            legLook.paintMarker(painter, QPointF(area.x(values.at(i)), row.pointY(i)), dotSize);
        painter.setOpacity(1);
    }
}

QString DistributionChart::description() const
{
    QStringList sentences;
    for (const DistributionLeg& leg : m_plot.legs) {
        const auto box = boxOf(leg.values);
        if (!box) {
            sentences.append(tr("%1: no values.").arg(leg.name));
            continue;
        }
        sentences.append(
            tr("%1: %n value(s), median %2, half of them from %3 to %4.", nullptr, static_cast<int>(leg.values.size()))
                .arg(leg.name, valueText(box->median, m_plot.unit), valueText(box->lowQuartile, m_plot.unit),
                     valueText(box->highQuartile, m_plot.unit)));
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> DistributionChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const DistributionLeg& value = m_plot.legs.at(leg);
        const RowLayout row(area, leg);
        const auto add = [&](double x, double y, const QString& text) {
            points.push_back({{area.x(x), y}, static_cast<int>(leg), value.name + u'\n' + text});
        };
        if (const auto box = boxOf(value.values)) {
            add(box->lowQuartile, row.boxMiddle, tr("Lower quartile %1").arg(valueText(box->lowQuartile, m_plot.unit)));
            add(box->median, row.boxMiddle, tr("Median %1").arg(valueText(box->median, m_plot.unit)));
            add(box->highQuartile, row.boxMiddle,
                tr("Upper quartile %1").arg(valueText(box->highQuartile, m_plot.unit)));
        }
        for (std::size_t i = 0; i < value.values.size(); ++i)
            add(value.values.at(i), row.pointY(i), valueText(value.values.at(i), m_plot.unit));
    }
    return points;
}

} // namespace tokenscope
