// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/timelinechart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/charts/signs.h"
#include "ui/charts/thinning.h"
#include "ui/plots/dotseries.h"
#include "ui/plots/selection.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr std::size_t mostTogether = 4;
constexpr qsizetype mostMedians = 240; // dashes along more corners take long to draw
constexpr double dotSize = 7.2;
constexpr double fewMinutes = 600; // s; longer runs are told in minutes …
constexpr double fewHours = 10'800; // … and these in hours

QList<QPointF> pointsOf(const TimelineLeg& leg)
{
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(leg.dots.size()));
    for (const LatencyDot& dot : leg.dots)
        points.append({dot.at, dot.latency});
    return points;
}

// Failures and a slow first request are drawn whatever is left out.
std::vector<std::size_t> drawnOf(const TimelineLeg& leg, std::size_t most)
{
    std::vector<std::size_t> drawn = selectedByPlace(pointsOf(leg), most);
    std::vector<std::size_t> failed;
    for (std::size_t i = 0; i < leg.dots.size(); ++i) {
        if (!leg.dots[i].succeeded)
            failed.push_back(i);
    }
    for (const std::size_t position : selectedByRank(failed.size(), most / 5))
        drawn.push_back(failed[position]);
    if (leg.slowFirst)
        drawn.push_back(*leg.slowFirst);
    std::ranges::sort(drawn);
    drawn.erase(std::ranges::unique(drawn).begin(), drawn.end());
    return drawn;
}

QList<QPointF> placesOf(const QList<QPointF>& points, const PlotArea& area)
{
    QList<QPointF> places;
    places.reserve(points.size());
    for (const QPointF& point : points)
        places.append(area.at(point));
    return places;
}

} // namespace

TimelineChart::TimelineChart(const Theme& theme, QWidget* parent)
    : PanelChart(theme, mostTogether, parent)
{
    setAccessibleName(tr("Latency over the run"));
}

TimelineChart::~TimelineChart() = default;

void TimelineChart::display(const TimelinePlot& plot)
{
    m_plot = plot;
    chooseTimeUnit();
    m_drawn.clear();
    const std::size_t most = hasPanels() ? mostDots / 2 : mostDots; // panels are small
    for (const TimelineLeg& leg : m_plot.legs) {
        m_drawn.push_back({drawnOf(leg, most), thinned(leg.runningMedian, mostMedians),
                           thinned(leg.runningMedian, static_cast<qsizetype>(mostFaintDots))});
    }
    markChanged();
    emit legendChanged();
}

QString TimelineChart::remark() const
{
    std::size_t most = 0;
    for (const TimelineLeg& leg : m_plot.legs)
        most = std::max(most, leg.dots.size());
    QStringList parts;
    if (m_plot.medianOf > 0)
        parts.append(tr("lines: median of %n request(s) in a row", nullptr, static_cast<int>(m_plot.medianOf)));
    if (most > mostDots)
        parts.append(tr("not all of up to %1 requests are drawn").arg(format::count(static_cast<std::int64_t>(most))));
    return parts.join(u"; "_s);
}

QString TimelineChart::toCsv() const
{
    const QString at = m_plot.axis == TimelineAxis::SinceStart ? u"at_s"_s
        : m_plot.axis == TimelineAxis::SummedLatency           ? u"summed_latency_s"_s
                                                               : u"request"_s;
    CsvTable table({u"leg"_s, u"prompt"_s, at, u"latency"_s, u"unit"_s, u"succeeded"_s});
    for (const TimelineLeg& leg : m_plot.legs) {
        for (const LatencyDot& dot : leg.dots) {
            table.addRow({leg.name, QString::number(dot.promptNumber), CsvTable::cell(dot.at * m_timeUnit),
                          CsvTable::cell(dot.latency), m_plot.unit, dot.succeeded ? u"true"_s : u"false"_s});
        }
    }
    return table.text();
}

void TimelineChart::chooseTimeUnit()
{
    m_timeUnit = 1;
    m_timeSign = m_plot.axis == TimelineAxis::RequestNumber ? QString() : secondsSign();
    double end = 0;
    for (const TimelineLeg& leg : m_plot.legs)
        end = leg.dots.empty() ? end : std::max(end, leg.dots.back().at);
    if (m_plot.axis == TimelineAxis::RequestNumber || end <= fewMinutes)
        return;
    m_timeUnit = end > fewHours ? 3600 : 60;
    m_timeSign = end > fewHours ? tr("h", "hours") : tr("min", "minutes");
    for (TimelineLeg& leg : m_plot.legs) {
        for (LatencyDot& dot : leg.dots)
            dot.at /= m_timeUnit;
        for (QPointF& point : leg.runningMedian)
            point.rx() /= m_timeUnit;
    }
}

QString TimelineChart::axisText() const
{
    switch (m_plot.axis) {
    case TimelineAxis::SinceStart:
        return tr("time since the first request");
    case TimelineAxis::SummedLatency:
        return tr("latencies added up: the file keeps no times");
    case TimelineAxis::RequestNumber:
        return tr("request: the file keeps no times");
    }
    return {};
}

bool TimelineChart::hasValues() const
{
    return std::ranges::any_of(m_plot.legs, [](const TimelineLeg& leg) { return !leg.dots.empty(); });
}

void TimelineChart::apply()
{
    double end = 0;
    double slowest = 0;
    for (const TimelineLeg& leg : m_plot.legs) {
        for (const LatencyDot& dot : leg.dots) {
            end = std::max(end, dot.at);
            slowest = std::max(slowest, dot.latency);
        }
    }
    Axis along = Axis::covering(0, end, stepsAcross());
    along.unit = axisText();
    along.tickUnit = m_timeSign;
    Axis latency = Axis::covering(0, slowest, stepsUp());
    latency.unit = m_plot.unit;
    setAxes(along, latency);
}

std::vector<std::size_t> TimelineChart::shownOf(std::size_t leg) const
{
    std::vector<std::size_t> shown = m_drawn[leg].dots;
    const std::vector<int>& items = m_plot.legs[leg].items;
    for (std::size_t i = 0; markedItem() >= 0 && i < items.size(); ++i) {
        if (items[i] == markedItem() && !std::ranges::binary_search(m_drawn[leg].dots, i))
            shown.push_back(i);
    }
    return shown;
}

void TimelineChart::paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg)
{
    const TimelineLeg& value = m_plot.legs[leg];
    const SeriesLook legLook = look(static_cast<int>(leg));
    const std::vector<std::size_t>& shown = m_drawn[leg].dots;
    const bool isDense = shown.size() > 100;
    QList<QPointF> answered;
    painter.save();
    painter.setClipRect(area.rect.adjusted(-dotSize, -dotSize, dotSize, dotSize), Qt::IntersectClip);
    for (const std::size_t position : shown) {
        const LatencyDot& dot = value.dots[position];
        if (dot.succeeded)
            answered.append(area.at({dot.at, dot.latency}));
    }
    paintDots(
        painter, answered, legLook,
        {.size = isDense || hasPanels() ? 4.6 : dotSize, .opacity = isDense ? 0.5 : 1, .isVector = isPaintingFile()});
    for (const std::size_t position : shown) {
        const LatencyDot& dot = value.dots[position];
        if (!dot.succeeded)
            paintCross(painter, area.at({dot.at, dot.latency}), isDense ? 4.5 : dotSize - 1, legLook.colour);
    }
    painter.setBrush(Qt::NoBrush);
    if (value.slowFirst) {
        const LatencyDot& dot = value.dots[*value.slowFirst];
        painter.setPen(QPen(legLook.colour, 1.4));
        painter.drawEllipse(area.at({dot.at, dot.latency}), dotSize, dotSize);
    }
    painter.setPen(legLook.pen(isDense ? 2.2 : 1.8));
    painter.drawPolyline(QPolygonF(placesOf(m_drawn[leg].median, area)));
    painter.restore();
}

void TimelineChart::paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour)
{
    painter.save();
    painter.setClipRect(area.rect, Qt::IntersectClip);
    painter.setPen(QPen(colour, 1));
    painter.drawPolyline(QPolygonF(placesOf(m_drawn[leg].faintMedian, area)));
    painter.restore();
}

QString TimelineChart::description() const
{
    QStringList sentences {axisText() + u'.'};
    for (const TimelineLeg& leg : m_plot.legs) {
        const auto failed = std::ranges::count(leg.dots, false, &LatencyDot::succeeded);
        const QString median
            = leg.runningMedian.isEmpty() ? format::noValue() : valueText(leg.runningMedian.last().y(), m_plot.unit);
        sentences.append(tr("%1: %n request(s), %2 failed, running median %3 at the end.", nullptr,
                            static_cast<int>(leg.dots.size()))
                             .arg(leg.name, format::count(failed), median));
        if (leg.slowFirst)
            sentences.append(tr("The first request of %1 took unusually long: %2.")
                                 .arg(leg.name, valueText(leg.dots[*leg.slowFirst].latency, m_plot.unit)));
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> TimelineChart::hoverPointsOf(std::size_t leg, const PlotArea& area) const
{
    const TimelineLeg& value = m_plot.legs[leg];
    std::vector<HoverPoint> points;
    for (const std::size_t position : shownOf(leg)) {
        const LatencyDot& dot = value.dots[position];
        const QString latency = valueText(dot.latency, m_plot.unit);
        QStringList lines;
        lines.append(dot.promptNumber > 0 ? tr("%1, prompt %2").arg(value.name, format::count(dot.promptNumber))
                                          : value.name);
        lines.append(dot.succeeded ? tr("Latency %1").arg(latency) : tr("Failed after %1").arg(latency));
        if (value.slowFirst == position)
            lines.append(tr("Slow for being the first"));
        points.push_back(
            {area.at({dot.at, dot.latency}), static_cast<int>(leg), lines.join(u'\n'), value.itemAt(position)});
    }
    return points;
}

std::vector<HoverPoint> TimelineChart::pointsOfItem(int item) const
{
    std::vector<HoverPoint> points;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const TimelineLeg& value = m_plot.legs[leg];
        const PlotArea area = areaOf(leg);
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (value.items[i] == item)
                points.push_back({area.at({value.dots[i].at, value.dots[i].latency}), static_cast<int>(leg), {}, item});
        }
    }
    return points;
}

} // namespace tokenscope
