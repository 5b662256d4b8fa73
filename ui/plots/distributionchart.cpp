// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/distributionchart.h"

#include "sample/quantiles.h"
#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/plots/dotseries.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double dotSize = 5.6;

std::optional<DistributionChart::Box> boxOf(const std::vector<double>& sorted)
{
    const auto low = quantile(sorted, 0.25);
    const auto middle = quantile(sorted, 0.5);
    const auto high = quantile(sorted, 0.75);
    if (!low || !middle || !high)
        return {};
    const double reach = 1.5 * (*high - *low);
    // the last values inside the fences; with few values a quartile can lie beyond them
    const auto first = std::lower_bound(sorted.begin(), sorted.end(), *low - reach);
    const auto last = std::upper_bound(sorted.begin(), sorted.end(), *high + reach);
    return DistributionChart::Box {std::min(*first, *low), *low, *middle, *high, std::max(*std::prev(last), *high)};
}

// The values beyond the whiskers.
Tails outliersOf(const std::vector<double>& sorted, const DistributionChart::Box& box)
{
    const auto low = std::lower_bound(sorted.begin(), sorted.end(), box.lowWhisker);
    const auto high = std::upper_bound(sorted.begin(), sorted.end(), box.highWhisker);
    return {static_cast<std::size_t>(low - sorted.begin()), static_cast<std::size_t>(sorted.end() - high)};
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

void paintBox(QPainter& painter, const PlotArea& area, const RowLayout& row, const DistributionChart::Box& box,
              const SeriesLook& look)
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
    m_plot = inOrder(plot);
    m_rows.clear();
    for (const DistributionLeg& leg : m_plot.legs) {
        Row row {boxOf(leg.values), {}};
        const Tails tails = row.box ? outliersOf(leg.values, *row.box) : Tails {};
        row.drawn = selectedByRank(leg.values.size(), mostDots, tails);
        m_rows.push_back(std::move(row));
    }
    markChanged();
    emit legendChanged();
}

std::vector<LegendEntry> DistributionChart::legend() const
{
    return {}; // the rows are the legs
}

QString DistributionChart::remark() const
{
    std::size_t most = 0;
    for (const DistributionLeg& leg : m_plot.legs)
        most = std::max(most, leg.values.size());
    if (most <= mostDots)
        return {};
    return tr("at most %1 of up to %2 points a row are drawn, extremes and outliers first")
        .arg(format::count(mostDots), format::count(static_cast<std::int64_t>(most)));
}

QString DistributionChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"prompt"_s, u"value"_s, u"unit"_s});
    for (const DistributionLeg& leg : m_plot.legs) {
        for (std::size_t i = 0; i < leg.values.size(); ++i) {
            const int item = leg.itemAt(i);
            table.addRow(
                {leg.name, item > 0 ? QString::number(item) : QString(), CsvTable::cell(leg.values[i]), m_plot.unit});
        }
    }
    return table.text();
}

void DistributionChart::apply()
{
    Axis rows;
    for (const DistributionLeg& leg : m_plot.legs)
        rows.categories.push_back(leg.name);
    Axis values = Axis::covering(0, largestOf(m_plot), 7);
    values.tickUnit = m_plot.unit;
    values.least = leastAboveZeroOf(m_plot);
    values.hasGrid = true;
    setAxes(values, rows);
}

std::vector<std::size_t> DistributionChart::shownOf(std::size_t leg) const
{
    std::vector<std::size_t> shown = m_rows[leg].drawn;
    if (markedItem() < 0)
        return shown;
    const std::vector<int>& items = m_plot.legs[leg].items;
    for (auto found = std::ranges::find(items, markedItem()); found != items.end();
         found = std::find(found + 1, items.end(), markedItem())) {
        const auto position = static_cast<std::size_t>(found - items.begin());
        if (!std::ranges::binary_search(m_rows[leg].drawn, position))
            shown.push_back(position);
    }
    return shown;
}

void DistributionChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    painter.save();
    painter.setClipRect(area.rect.adjusted(-dotSize, -dotSize, dotSize, dotSize), Qt::IntersectClip);
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const SeriesLook legLook = look(static_cast<int>(leg));
        const RowLayout row(area, leg);
        if (m_rows[leg].box)
            paintBox(painter, area, row, *m_rows[leg].box, legLook);
        QList<QPointF> places;
        for (const std::size_t position : m_rows[leg].drawn) {
            const double y = row.pointY(static_cast<std::size_t>(places.size()));
            places.append({area.x(m_plot.legs[leg].values[position]), y});
        }
        // many points: where they lie close shows
        const bool isDense = places.size() > 100;
        paintDots(
            painter, places, legLook,
            {.size = isDense ? dotSize - 1 : dotSize, .opacity = isDense ? 0.45 : 0.85, .isVector = isPaintingFile()});
    }
    painter.restore();
}

QString DistributionChart::description() const
{
    QStringList sentences;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const DistributionLeg& values = m_plot.legs[leg];
        const auto& box = m_rows[leg].box;
        sentences.append(box ? tr("%1: %n value(s), median %2, half of them from %3 to %4.", nullptr,
                                  static_cast<int>(values.values.size()))
                                   .arg(values.name, valueText(box->median, m_plot.unit),
                                        valueText(box->lowQuartile, m_plot.unit),
                                        valueText(box->highQuartile, m_plot.unit))
                             : tr("%1: no values.").arg(values.name));
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> DistributionChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const DistributionLeg& value = m_plot.legs[leg];
        const RowLayout row(area, leg);
        const auto add = [&](double x, double y, const QString& text, int item = -1) {
            points.push_back({{area.x(x), y}, static_cast<int>(leg), value.name + u'\n' + text, item});
        };
        if (const auto& box = m_rows[leg].box) {
            add(box->lowQuartile, row.boxMiddle, tr("Lower quartile %1").arg(valueText(box->lowQuartile, m_plot.unit)));
            add(box->median, row.boxMiddle,
                tr("Median %1 of %Ln value(s)", nullptr, static_cast<int>(value.values.size()))
                    .arg(valueText(box->median, m_plot.unit)));
            add(box->highQuartile, row.boxMiddle,
                tr("Upper quartile %1").arg(valueText(box->highQuartile, m_plot.unit)));
        }
        std::size_t index = 0;
        for (const std::size_t position : shownOf(leg)) {
            const int item = value.itemAt(position);
            const QString text = valueText(value.values[position], m_plot.unit);
            add(value.values[position], row.pointY(index++),
                item > 0 ? tr("Prompt %1: %2").arg(format::count(item), text) : text, item);
        }
    }
    return points;
}

std::vector<HoverPoint> DistributionChart::pointsOfItem(int item) const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const DistributionLeg& value = m_plot.legs[leg];
        const RowLayout row(area, leg);
        std::size_t index = 0;
        for (const std::size_t position : shownOf(leg)) {
            const double y = row.pointY(index++);
            if (value.itemAt(position) == item)
                points.push_back({{area.x(value.values[position]), y}, static_cast<int>(leg), {}, item});
        }
    }
    return points;
}

} // namespace tokenscope
