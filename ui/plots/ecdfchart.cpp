// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/ecdfchart.h"

#include "sample/quantiles.h"
#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/plots/selection.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr std::size_t mostTogether = 4;
constexpr double whole = 100; // per cent

// Each step makes two corners. `offset` lies between the curve and an edge of its band.
QPolygonF cornersOf(const std::vector<EcdfStep>& steps, const PlotArea& area, double offset)
{
    const auto y = [&](double share) { return area.y(std::clamp(share + offset, 0.0, 1.0) * whole); };
    QPolygonF corners;
    double share = 0;
    for (const EcdfStep& step : steps) {
        corners << QPointF(area.x(step.value), y(share)) << QPointF(area.x(step.value), y(step.share));
        share = step.share;
    }
    return corners;
}

} // namespace

EcdfChart::EcdfChart(const Theme& theme, QWidget* parent)
    : PanelChart(theme, mostTogether, parent)
{
    setAccessibleName(tr("Share of requests within a value"));
}

EcdfChart::~EcdfChart() = default;

void EcdfChart::display(const DistributionPlot& plot)
{
    m_plot = inOrder(plot);
    m_curves.clear();
    for (const DistributionLeg& leg : m_plot.legs) {
        std::vector<EcdfStep> steps = thinned(ecdfOf(leg.values), mostDots / 2);
        std::vector<EcdfStep> faintSteps = thinned(steps, mostFaintDots);
        m_curves.push_back(
            {std::move(steps), std::move(faintSteps), ecdfBand(static_cast<std::int64_t>(leg.values.size()))});
    }
    markChanged();
    emit legendChanged();
}

QString EcdfChart::remark() const
{
    return tr("bands: 95 % confidence for the whole curve");
}

QString EcdfChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"value"_s, u"unit"_s, u"share"_s, u"ci95_low"_s, u"ci95_high"_s});
    for (const DistributionLeg& leg : m_plot.legs) {
        const double halfBand = ecdfBand(static_cast<std::int64_t>(leg.values.size()));
        for (const EcdfStep& step : ecdfOf(leg.values)) {
            const Interval band = bandAround(step.share, halfBand);
            table.addRow({leg.name, CsvTable::cell(step.value), m_plot.unit, CsvTable::cell(step.share),
                          CsvTable::cell(band.low), CsvTable::cell(band.high)});
        }
    }
    return table.text();
}

void EcdfChart::apply()
{
    Axis values = Axis::covering(0, largestOf(m_plot), stepsAcross());
    values.tickUnit = m_plot.unit;
    values.least = leastAboveZeroOf(m_plot);
    Axis shares = Axis::covering(0, whole, hasPanels() ? 2 : 5);
    shares.tickUnit = u"%"_s;
    setAxes(values, shares);
}

void EcdfChart::paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg)
{
    const Curve& curve = m_curves[leg];
    const SeriesLook legLook = look(static_cast<int>(leg));
    painter.save();
    painter.setClipRect(area.rect.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    QPolygonF band = cornersOf(curve.steps, area, curve.halfBand);
    const QPolygonF lower = cornersOf(curve.steps, area, -curve.halfBand);
    std::copy(lower.rbegin(), lower.rend(), std::back_inserter(band));
    QColor fill = legLook.tint;
    fill.setAlpha(fill.alpha() / 2); // bands of several legs lie on each other
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(legLook.pen());
    painter.drawPolyline(cornersOf(curve.steps, area, 0));
    painter.restore();
}

void EcdfChart::paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour)
{
    painter.save();
    painter.setClipRect(area.rect.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    painter.setPen(QPen(colour, 1));
    painter.drawPolyline(cornersOf(m_curves[leg].faintSteps, area, 0));
    painter.restore();
}

QString EcdfChart::description() const
{
    QStringList sentences;
    for (const DistributionLeg& leg : m_plot.legs) {
        const auto within = [&](double share) { return valueText(*quantile(leg.values, share), m_plot.unit); };
        sentences.append(leg.values.empty()
                             ? tr("%1: no values.").arg(leg.name)
                             : tr("%1: %n value(s), half of them within %2, 90 % within %3, all within %4.", nullptr,
                                  static_cast<int>(leg.values.size()))
                                   .arg(leg.name, within(0.5), within(0.9), within(1)));
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> EcdfChart::hoverPointsOf(std::size_t leg, const PlotArea& area) const
{
    const DistributionLeg& values = m_plot.legs[leg];
    std::vector<HoverPoint> points;
    for (const EcdfStep& step : m_curves[leg].steps) {
        const Interval band = bandAround(step.share, m_curves[leg].halfBand);
        const QString text = tr("%1 of %2 within %3\n95 % band: %4 to %5")
                                 .arg(format::share(step.share), values.name, valueText(step.value, m_plot.unit),
                                      format::share(band.low), format::share(band.high));
        points.push_back(
            {area.at({step.value, step.share * whole}), static_cast<int>(leg), text, values.itemAt(step.last)});
    }
    return points;
}

} // namespace tokenscope
