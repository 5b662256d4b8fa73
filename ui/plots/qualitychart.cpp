// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/qualitychart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/text/format.h"
#include "ui/theme/colours.h"
#include "ui/theme/serieslook.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double dotSize = 9;
constexpr double cap = 3.5;
constexpr double whole = 100; // per cent

// Per cents need not begin at 0: what matters is which leg is higher, and by how much more than chance.
Axis qualityAxis(double least, double most)
{
    const double range = std::max(most - least, 5.0);
    Axis axis;
    axis.step = range > 50 ? 20 : range > 25 ? 10 : range > 12 ? 5 : 2;
    axis.from = std::max(0.0, std::floor((least - 0.1 * range) / axis.step) * axis.step);
    axis.to = std::min(whole, std::ceil((most + 0.1 * range) / axis.step) * axis.step);
    if (axis.to <= axis.from)
        axis.to = axis.from + axis.step;
    axis.tickUnit = u"%"_s;
    return axis;
}

Interval orItself(const std::optional<Interval>& interval, double value)
{
    return interval.value_or(Interval {value, value});
}

void paintBar(QPainter& painter, QPointF from, QPointF to)
{
    const QPointF across = from.y() == to.y() ? QPointF(0, cap) : QPointF(cap, 0);
    painter.drawLine(from, to);
    painter.drawLine(from - across, from + across);
    painter.drawLine(to - across, to + across);
}

} // namespace

QualityChart::QualityChart(const Theme& theme, QWidget* parent)
    : ChartView(theme, parent)
{
    setAccessibleName(tr("Latency against quality"));
}

QualityChart::~QualityChart() = default;

void QualityChart::display(const QualityPlot& plot)
{
    m_plot = plot;
    markChanged();
    emit legendChanged();
}

QString QualityChart::remark() const
{
    const bool hasBars = std::ranges::any_of(m_plot.legs, [](const QualityLeg& leg) {
        return leg.latencyInterval.has_value() || leg.qualityInterval.has_value();
    });
    return hasBars ? tr("bars: 95 % intervals") : QString();
}

std::vector<LegendEntry> QualityChart::legend() const
{
    return legendOf(m_plot.legs);
}

QString QualityChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"median_latency_s"_s, u"latency_ci95_low_s"_s, u"latency_ci95_high_s"_s, u"quality"_s,
                    u"quality_ci95_low"_s, u"quality_ci95_high"_s, u"figure"_s});
    for (const QualityLeg& leg : m_plot.legs) {
        const auto low = [](const auto& interval) { return interval ? CsvTable::cell(interval->low) : QString(); };
        const auto high = [](const auto& interval) { return interval ? CsvTable::cell(interval->high) : QString(); };
        table.addRow({leg.name, CsvTable::cell(leg.latency), low(leg.latencyInterval), high(leg.latencyInterval),
                      CsvTable::cell(leg.quality), low(leg.qualityInterval), high(leg.qualityInterval),
                      m_plot.quality});
    }
    return table.text();
}

void QualityChart::apply()
{
    double slowest = 0;
    double least = whole;
    double most = 0;
    for (const QualityLeg& leg : m_plot.legs) {
        slowest = std::max(slowest, orItself(leg.latencyInterval, leg.latency).high);
        least = std::min(least, whole * orItself(leg.qualityInterval, leg.quality).low);
        most = std::max(most, whole * orItself(leg.qualityInterval, leg.quality).high);
    }
    Axis latency = Axis::covering(0, slowest, 6);
    latency.tickUnit = secondsSign();
    latency.unit = tr("median latency");
    Axis quality = m_plot.legs.empty() ? Axis::covering(0, whole, 5) : qualityAxis(least, most);
    quality.tickUnit = u"%"_s;
    quality.unit = m_plot.quality;
    setAxes(latency, quality);
}

void QualityChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    painter.save();
    painter.setClipRect(area.rect.adjusted(-dotSize, -dotSize, dotSize, dotSize), Qt::IntersectClip);
    for (std::size_t i = 0; i < m_plot.legs.size(); ++i) {
        const QualityLeg& leg = m_plot.legs[i];
        const SeriesLook legLook = look(static_cast<int>(i));
        const QPointF middle = area.at({leg.latency, leg.quality * whole});
        painter.setPen(QPen(legLook.colour, 1.4, Qt::SolidLine, Qt::FlatCap));
        if (const auto& interval = leg.latencyInterval)
            paintBar(painter, {area.x(interval->low), middle.y()}, {area.x(interval->high), middle.y()});
        if (const auto& interval = leg.qualityInterval)
            paintBar(painter, {middle.x(), area.y(interval->low * whole)},
                     {middle.x(), area.y(interval->high * whole)});
        legLook.paintMarker(painter, middle, dotSize);
    }
    painter.restore();
    paintNames(painter, area);
}

// Beside its marker where nothing else is; the legend has them all.
void QualityChart::paintNames(QPainter& painter, const PlotArea& area) const
{
    const QFontMetricsF metrics(labelFont());
    painter.setFont(labelFont());
    std::vector<QRectF> taken;
    for (const QualityLeg& leg : m_plot.legs)
        taken.push_back(QRectF(area.at({leg.latency, leg.quality * whole}) - QPointF(6, 6), QSizeF(12, 12)));
    for (std::size_t i = 0; i < m_plot.legs.size(); ++i) {
        const QPointF corner = taken[i].topRight() + QPointF(1, -metrics.height() + 5);
        const QRectF room(corner, QSizeF(metrics.horizontalAdvance(m_plot.legs[i].name), metrics.height()));
        const bool isFree = area.rect.contains(room)
            && std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(room); });
        if (!isFree)
            continue;
        painter.setPen(look(static_cast<int>(i)).colour);
        painter.drawText(room.topLeft() + QPointF(0, metrics.ascent()), m_plot.legs[i].name);
        taken.push_back(room);
    }
}

QString QualityChart::latencyText(const QualityLeg& leg)
{
    const QString latency = secondsText(leg.latency);
    if (const auto& interval = leg.latencyInterval)
        return tr("Median latency %1 (95 % interval %2 to %3)")
            .arg(latency, secondsText(interval->low), secondsText(interval->high));
    return tr("Median latency %1").arg(latency);
}

QString QualityChart::textOf(const QualityLeg& leg) const
{
    const QString quality = format::share(leg.quality);
    const auto& interval = leg.qualityInterval;
    const QString line = interval
        ? tr("%1 %2 (95 % interval %3 to %4)")
              .arg(m_plot.quality, quality, format::share(interval->low), format::share(interval->high))
        //: a figure of quality and its value: "F1 of answers 82 %"
        : tr("%1 %2").arg(m_plot.quality, quality);
    return latencyText(leg) + u'\n' + line;
}

QString QualityChart::description() const
{
    QStringList sentences;
    for (const QualityLeg& leg : m_plot.legs)
        sentences.append(leg.name + u": "_s + textOf(leg).replace(u'\n', u", "_s) + u'.');
    return sentences.join(u' ');
}

std::vector<HoverPoint> QualityChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t i = 0; i < m_plot.legs.size(); ++i) {
        const QualityLeg& leg = m_plot.legs[i];
        points.push_back(
            {area.at({leg.latency, leg.quality * whole}), static_cast<int>(i), leg.name + u'\n' + textOf(leg)});
    }
    return points;
}

} // namespace tokenscope
