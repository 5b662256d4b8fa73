// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/fitchart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/theme/serieslook.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double dotSize = 7.2;

// The line is drawn as far as there are values: beyond them it would promise what nobody measured.
QLineF lineOf(const FitLeg& leg, const PlotArea& area)
{
    const auto [first, last] = std::minmax_element(leg.points.begin(), leg.points.end(),
                                                   [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    const auto at = [&](double x) { return area.at({x, leg.line->fixed + leg.line->perUnit * x}); };
    return {at(first->x()), at(last->x())};
}

} // namespace

FitChart::FitChart(const Theme& theme, QWidget* parent)
    : ChartView(theme, parent)
{
    setAccessibleName(tr("Latency against answer length"));
}

FitChart::~FitChart() = default;

void FitChart::display(const FitPlot& plot)
{
    m_plot = plot;
    markChanged();
    emit legendChanged();
}

std::vector<LegendEntry> FitChart::legend() const
{
    return legendOf(m_plot.legs);
}

QString FitChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"x"_s, u"x_unit"_s, u"y"_s, u"y_unit"_s});
    for (const FitLeg& leg : m_plot.legs) {
        for (const QPointF& point : leg.points)
            table.addRow({leg.name, CsvTable::cell(point.x()), m_plot.xUnit, CsvTable::cell(point.y()), m_plot.yUnit});
    }
    return table.text();
}

void FitChart::apply()
{
    QPointF most;
    for (const FitLeg& leg : m_plot.legs) {
        for (const QPointF& point : leg.points)
            most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
    }
    const Axis horizontal = Axis::covering(0, most.x(), 6);
    Axis vertical = Axis::covering(0, most.y(), 7);
    vertical.unit = m_plot.yUnit;
    setAxes(horizontal, vertical);
}

void FitChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    for (std::size_t i = 0; i < m_plot.legs.size(); ++i) {
        const FitLeg& leg = m_plot.legs.at(i);
        const SeriesLook legLook = look(static_cast<int>(i));
        if (leg.line && !leg.points.isEmpty()) {
            painter.save();
            painter.setClipRect(area.rect, Qt::IntersectClip);
            painter.setPen(legLook.pen());
            painter.drawLine(lineOf(leg, area));
            painter.restore();
        }
        for (const QPointF& point : leg.points)
            legLook.paintMarker(painter, area.at(point), dotSize);
    }
}

QString FitChart::description() const
{
    QStringList sentences;
    for (const FitLeg& leg : m_plot.legs) {
        if (leg.line) {
            sentences.append(tr("%1: %2 and %3 for each unit of the horizontal axis.")
                                 .arg(leg.name, valueText(leg.line->fixed, m_plot.yUnit),
                                      valueText(leg.line->perUnit, m_plot.yUnit)));
        } else {
            sentences.append(tr("%1: %n point(s).", nullptr, static_cast<int>(leg.points.size())).arg(leg.name));
        }
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> FitChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t i = 0; i < m_plot.legs.size(); ++i) {
        for (const QPointF& point : m_plot.legs.at(i).points) {
            const QString text = tr("%1\n%2, %3")
                                     .arg(m_plot.legs.at(i).name, valueText(point.x(), m_plot.xUnit),
                                          valueText(point.y(), m_plot.yUnit));
            points.push_back({area.at(point), static_cast<int>(i), text});
        }
    }
    return points;
}

} // namespace tokenscope
