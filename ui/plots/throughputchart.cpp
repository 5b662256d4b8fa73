// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/throughputchart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"

#include <QLineSeries>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

qsizetype pointCount(const ThroughputPlot& plot)
{
    qsizetype count = 0;
    for (const ThroughputLeg& leg : plot.legs)
        count += leg.rate.size();
    return count;
}

} // namespace

ThroughputChart::ThroughputChart(const Theme& theme, QWidget* parent)
    : ChartView(theme, parent)
{
    setAccessibleName(tr("Output throughput"));
    growAxes();
}

ThroughputChart::~ThroughputChart() = default;

void ThroughputChart::display(const ThroughputPlot& plot)
{
    if (pointCount(plot) < pointCount(m_plot) || plot.legs.size() != m_plot.legs.size())
        m_isNewRun = true;
    const std::vector<LegendEntry> before = legend();
    m_plot = plot;
    markChanged();
    if (legend() != before)
        emit legendChanged();
}

std::vector<LegendEntry> ThroughputChart::legend() const
{
    return legendOf(m_plot.legs);
}

QString ThroughputChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"at_s"_s, u"output_tokens_per_s"_s});
    for (const ThroughputLeg& leg : m_plot.legs) {
        for (const QPointF& point : leg.rate)
            table.addRow({leg.name, CsvTable::cell(point.x()), CsvTable::cell(point.y())});
    }
    return table.text();
}

void ThroughputChart::apply()
{
    growAxes();
    while (m_lines.size() < m_plot.legs.size())
        m_lines.push_back(addLine(u"rate"_s));
    for (std::size_t leg = 0; leg < m_lines.size(); ++leg) {
        m_lines.at(leg)->setPen(look(static_cast<int>(leg)).pen());
        setPoints(*m_lines.at(leg), leg < m_plot.legs.size() ? m_plot.legs.at(leg).rate : QList<QPointF>());
    }
}

void ThroughputChart::growAxes()
{
    double end = 0;
    double highest = 0;
    for (const ThroughputLeg& leg : m_plot.legs) {
        for (const QPointF& point : leg.rate) {
            end = std::max(end, point.x());
            highest = std::max(highest, point.y());
        }
    }
    Axis time = m_isNewRun ? Axis::covering(0, end, 6) : horizontalAxis().grownTo(end, 6);
    Axis rate = m_isNewRun ? Axis::covering(0, highest, 5) : verticalAxis().grownTo(highest, 5);
    time.tickUnit = secondsSign();
    rate.unit = tr("output tokens/s");
    setAxes(time, rate);
    m_isNewRun = m_isNewRun && end <= 0;
}

QString ThroughputChart::description() const
{
    QStringList sentences;
    for (const ThroughputLeg& leg : m_plot.legs) {
        double highest = 0;
        for (const QPointF& point : leg.rate)
            highest = std::max(highest, point.y());
        const QString last = leg.rate.isEmpty() ? format::noValue() : valueText(leg.rate.last().y(), {});
        sentences.append(
            tr("%1: now %2, at most %3 output tokens per second.").arg(leg.name, last, valueText(highest, {})));
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> ThroughputChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        int index = 0;
        for (const QPointF& point : m_plot.legs[leg].rate)
            points.push_back({area.at(point), static_cast<int>(leg), {}, -1, index++});
    }
    return points;
}

QString ThroughputChart::hoverTextOf(const HoverPoint& point) const
{
    const ThroughputLeg& leg = m_plot.legs.at(static_cast<std::size_t>(point.leg));
    const QPointF value = leg.rate.at(point.index);
    return tr("%1, at %2\n%3").arg(leg.name, secondsText(value.x()), valueText(value.y(), tr("tokens/s")));
}

bool ThroughputChart::canBeLogarithmic(Qt::Orientation orientation) const
{
    return orientation == Qt::Vertical && verticalAxis().canBeLogarithmic();
}

} // namespace tokenscope
