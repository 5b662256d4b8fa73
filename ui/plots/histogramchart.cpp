// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/histogramchart.h"

#include "ui/charts/csvtable.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr std::size_t mostTogether = 3; // more outlines hide each other

std::vector<double> pooled(const DistributionPlot& plot)
{
    std::vector<double> all;
    for (const DistributionLeg& leg : plot.legs) {
        const auto middle = static_cast<std::ptrdiff_t>(all.size());
        all.insert(all.end(), leg.values.begin(), leg.values.end());
        std::inplace_merge(all.begin(), all.begin() + middle, all.end());
    }
    return all;
}

QString withUnit(const QString& number, const QString& unit)
{
    return unit.isEmpty() ? number : number + u' ' + unit;
}

// Without the outline of empty bins, which would lie on the axis.
QRectF insideOf(const PlotArea& area)
{
    return area.rect.adjusted(-1, -1, 1, -1);
}

} // namespace

HistogramChart::HistogramChart(const Theme& theme, QWidget* parent)
    : PanelChart(theme, mostTogether, parent)
{
    setAccessibleName(tr("Histogram"));
}

HistogramChart::~HistogramChart() = default;

void HistogramChart::display(const DistributionPlot& plot)
{
    m_plot = inOrder(plot);
    m_bins = binsFor(pooled(m_plot));
    m_counts.clear();
    for (const DistributionLeg& leg : m_plot.legs)
        m_counts.push_back(countsIn(m_bins, leg.values));
    markChanged();
    emit legendChanged();
}

void HistogramChart::setScale(HistogramScale scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    markChanged();
}

QString HistogramChart::remark() const
{
    if (m_bins.count == 0)
        return {};
    const QString width = withUnit(format::significant(m_bins.width, 1), m_plot.unit);
    return m_bins.isOpen
        ? tr("bins of %1, the last holds all from %2").arg(width, withUnit(edgeText(m_bins.count - 1), m_plot.unit))
        : tr("bins of %1").arg(width);
}

QString HistogramChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"from"_s, u"to"_s, u"unit"_s, u"count"_s, u"share"_s});
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const auto n = static_cast<double>(std::max<std::size_t>(1, m_plot.legs[leg].values.size()));
        for (std::size_t bin = 0; bin < m_bins.count; ++bin) {
            const std::int64_t count = m_counts[leg][bin];
            const bool isOpen = m_bins.isOpen && bin + 1 == m_bins.count;
            table.addRow({m_plot.legs[leg].name, CsvTable::cell(m_bins.edge(bin)),
                          isOpen ? QString() : CsvTable::cell(m_bins.edge(bin + 1)), m_plot.unit,
                          QString::number(count), CsvTable::cell(static_cast<double>(count) / n)});
        }
    }
    return table.text();
}

double HistogramChart::heightOf(std::size_t leg, std::int64_t count) const
{
    const auto number = static_cast<double>(count);
    const auto n = static_cast<double>(std::max<std::size_t>(1, m_plot.legs[leg].values.size()));
    return m_scale == HistogramScale::Share ? 100 * number / n : number;
}

void HistogramChart::apply()
{
    double highest = 0;
    for (std::size_t leg = 0; leg < m_counts.size(); ++leg) {
        for (const std::int64_t count : m_counts[leg])
            highest = std::max(highest, heightOf(leg, count));
    }
    Axis values = Axis::covering(0, m_bins.count > 0 ? m_bins.to() : 0, stepsAcross());
    values.tickUnit = m_plot.unit;
    values.least = m_bins.from > 0 ? m_bins.from : m_bins.width;
    Axis heights = Axis::covering(0, highest, stepsUp());
    heights.tickUnit = m_scale == HistogramScale::Share ? u"%"_s : QString();
    setAxes(values, heights);
}

QPolygonF HistogramChart::outlineOf(std::size_t leg, const PlotArea& area) const
{
    QPolygonF outline;
    outline << area.at({m_bins.from, 0});
    for (std::size_t bin = 0; bin < m_bins.count; ++bin) {
        const double height = heightOf(leg, m_counts[leg][bin]);
        outline << area.at({m_bins.edge(bin), height}) << area.at({m_bins.edge(bin + 1), height});
    }
    outline << area.at({m_bins.to(), 0});
    return outline;
}

void HistogramChart::paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg)
{
    if (m_plot.legs[leg].values.empty())
        return;
    const SeriesLook legLook = look(static_cast<int>(leg));
    const QPolygonF outline = outlineOf(leg, area);
    painter.save();
    painter.setClipRect(area.rect.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(legLook.tint);
    painter.drawPolygon(outline);
    painter.setBrush(Qt::NoBrush);
    painter.setClipRect(insideOf(area), Qt::IntersectClip);
    painter.setPen(legLook.pen(1.6));
    painter.drawPolyline(outline);
    painter.restore();
}

void HistogramChart::paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour)
{
    if (m_plot.legs[leg].values.empty())
        return;
    painter.save();
    painter.setClipRect(insideOf(area), Qt::IntersectClip);
    painter.setPen(QPen(colour, 1));
    painter.drawPolyline(outlineOf(leg, area));
    painter.restore();
}

QString HistogramChart::edgeText(std::size_t edge) const
{
    const int decimals = static_cast<int>(std::max(0.0, std::ceil(-std::log10(m_bins.width) - 1e-9)));
    return format::number(m_bins.edge(edge), decimals);
}

QString HistogramChart::rangeText(std::size_t bin) const
{
    if (m_bins.isOpen && bin + 1 == m_bins.count)
        //: a bin of a histogram without an upper end
        return tr("%1 and more").arg(withUnit(edgeText(bin), m_plot.unit));
    //: a bin of a histogram: "4.5 to 5 s"
    return tr("%1 to %2").arg(edgeText(bin), withUnit(edgeText(bin + 1), m_plot.unit));
}

QString HistogramChart::description() const
{
    QStringList sentences;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const auto& counts = m_counts[leg];
        const auto n = static_cast<std::int64_t>(m_plot.legs[leg].values.size());
        if (n == 0) {
            sentences.append(tr("%1: no values.").arg(m_plot.legs[leg].name));
            continue;
        }
        const auto fullest = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
        sentences.append(tr("%1: %n value(s), most of them, %2, in the bin of %3.", nullptr, static_cast<int>(n))
                             .arg(m_plot.legs[leg].name,
                                  format::share(static_cast<double>(counts[fullest]) / static_cast<double>(n)),
                                  rangeText(fullest)));
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> HistogramChart::hoverPointsOf(std::size_t leg, const PlotArea& area) const
{
    std::vector<HoverPoint> points;
    const auto n = static_cast<std::int64_t>(m_plot.legs[leg].values.size());
    for (std::size_t bin = 0; bin < m_bins.count; ++bin) {
        const std::int64_t count = m_counts[leg][bin];
        if (count == 0)
            continue;
        const QString text = tr("%1, %2\n%3 of %4 values (%5)")
                                 .arg(m_plot.legs[leg].name, rangeText(bin), format::count(count), format::count(n),
                                      format::share(static_cast<double>(count) / static_cast<double>(n)));
        const double middle = m_bins.edge(bin) + m_bins.width / 2;
        points.push_back({area.at({middle, heightOf(leg, count)}), static_cast<int>(leg), text});
    }
    return points;
}

} // namespace tokenscope
