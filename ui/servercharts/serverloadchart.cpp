// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servercharts/serverloadchart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/charts/thinning.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr std::size_t mostTogether = 3; // two lines each
constexpr qsizetype mostCorners = 240; // dots along more corners take long to draw
constexpr double fewMinutes = 600; // s; longer runs are told in minutes …
constexpr double fewHours = 10'800; // … and these in hours

QList<QPointF> column(const ServerLoadLeg& leg, std::optional<double> ServerLoadPoint::*field)
{
    QList<QPointF> points;
    for (const ServerLoadPoint& point : leg.points) {
        if (point.*field)
            points.append({point.at, *(point.*field)});
    }
    return points;
}

QList<QPointF> placesOf(const QList<QPointF>& points, const PlotArea& area)
{
    QList<QPointF> places;
    places.reserve(points.size());
    for (const QPointF& point : points)
        places.append(area.at(point));
    return places;
}

double highestOf(const QList<QPointF>& points)
{
    double highest = 0;
    for (const QPointF& point : points)
        highest = std::max(highest, point.y());
    return highest;
}

QString lastOf(const QList<QPointF>& points, const QString& unit)
{
    return points.isEmpty() ? format::noValue() : valueText(points.last().y(), unit);
}

} // namespace

ServerLoadChart::ServerLoadChart(const Theme& theme, QWidget* parent)
    : PanelChart(theme, mostTogether, parent)
{
    setAccessibleName(tr("Load of the servers"));
}

ServerLoadChart::~ServerLoadChart() = default;

void ServerLoadChart::display(const ServerLoadPlot& plot)
{
    const std::vector<LegendEntry> before = legend();
    m_plot = plot;
    makeLines();
    markChanged();
    if (legend() != before)
        emit legendChanged();
}

void ServerLoadChart::setMeasure(ServerMeasure measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    resetZoom();
    makeLines();
    markChanged();
    emit legendChanged();
    emit measureChanged();
}

bool ServerLoadChart::canShow(ServerMeasure measure) const
{
    return hasLines(m_plot, measure);
}

bool hasLines(const ServerLoadPlot& plot, ServerMeasure measure)
{
    return std::ranges::any_of(plot.legs, [&](const ServerLoadLeg& leg) {
        if (measure == ServerMeasure::Tokens)
            return !leg.serverRate.isEmpty();
        return std::ranges::any_of(leg.points, [measure](const ServerLoadPoint& point) {
            return measure == ServerMeasure::Cache ? point.cacheUse.has_value() : point.running || point.waiting;
        });
    });
}

QString ServerLoadChart::remark() const
{
    switch (m_measure) {
    case ServerMeasure::Requests:
        return tr("solid: being answered, dotted: waiting");
    case ServerMeasure::Cache:
        return tr("memory for keys and values");
    case ServerMeasure::Tokens:
        return tr("solid: counted here, dotted: by the server");
    }
    return {};
}

QString ServerLoadChart::unit() const
{
    switch (m_measure) {
    case ServerMeasure::Requests:
        return tr("requests");
    case ServerMeasure::Cache:
        return u"%"_s;
    case ServerMeasure::Tokens:
        return tr("output tokens/s");
    }
    return {};
}

QString ServerLoadChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"at_s"_s, u"running"_s, u"waiting"_s, u"cache_use_percent"_s,
                    u"server_output_tokens_per_s"_s, u"client_output_tokens_per_s"_s});
    const QString none;
    for (const ServerLoadLeg& leg : m_plot.legs) {
        for (const ServerLoadPoint& point : leg.points)
            table.addRow({leg.name, CsvTable::cell(point.at), CsvTable::cell(point.running),
                          CsvTable::cell(point.waiting), CsvTable::cell(point.cacheUse), none, none});
        for (const QPointF& point : leg.serverRate)
            table.addRow({leg.name, CsvTable::cell(point.x()), none, none, none, CsvTable::cell(point.y()), none});
        for (const QPointF& point : leg.clientRate)
            table.addRow({leg.name, CsvTable::cell(point.x()), none, none, none, none, CsvTable::cell(point.y())});
    }
    return table.text();
}

ServerLoadChart::Lines ServerLoadChart::linesOf(const ServerLoadLeg& leg, ServerMeasure measure) const
{
    switch (measure) {
    case ServerMeasure::Requests:
        return {column(leg, &ServerLoadPoint::running), column(leg, &ServerLoadPoint::waiting)};
    case ServerMeasure::Cache:
        return {column(leg, &ServerLoadPoint::cacheUse), {}};
    case ServerMeasure::Tokens:
        return {leg.clientRate, leg.serverRate};
    }
    return {};
}

void ServerLoadChart::makeLines()
{
    chooseTimeUnit();
    m_lines.clear();
    for (const ServerLoadLeg& leg : m_plot.legs) {
        Lines lines = linesOf(leg, m_measure);
        lines.solid = thinned(lines.solid, mostCorners);
        lines.dotted = thinned(lines.dotted, mostCorners);
        for (QList<QPointF>* points : {&lines.solid, &lines.dotted}) {
            for (QPointF& point : *points)
                point.rx() /= m_timeUnit;
        }
        m_lines.push_back(std::move(lines));
    }
}

void ServerLoadChart::chooseTimeUnit()
{
    double end = 0;
    for (const ServerLoadLeg& leg : m_plot.legs)
        end = leg.points.empty() ? end : std::max(end, leg.points.back().at);
    m_timeUnit = end > fewHours ? 3600 : end > fewMinutes ? 60 : 1;
    m_timeSign = end > fewHours ? tr("h", "hours") : end > fewMinutes ? tr("min", "minutes") : secondsSign();
}

void ServerLoadChart::apply()
{
    double end = 0;
    double highest = 0;
    for (const Lines& lines : m_lines) {
        for (const QList<QPointF>* points : {&lines.solid, &lines.dotted}) {
            end = points->isEmpty() ? end : std::max(end, points->last().x());
            highest = std::max(highest, highestOf(*points));
        }
    }
    Axis time = Axis::covering(0, end, stepsAcross());
    time.tickUnit = m_timeSign;
    Axis value = Axis::covering(0, highest, stepsUp());
    if (m_measure == ServerMeasure::Requests && value.step < 1) { // there are no halves of requests
        value.to = std::max(std::ceil(highest), 1.0);
        value.step = 1;
    }
    value.unit = unit();
    setAxes(time, value);
}

void ServerLoadChart::paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg)
{
    const SeriesLook legLook = look(static_cast<int>(leg));
    const Lines& lines = m_lines[leg];
    painter.save();
    painter.setClipRect(area.rect.adjusted(-3, -3, 3, 3), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QPen dotted(legLook.colour, 1.6, Qt::CustomDashLine, Qt::RoundCap, Qt::RoundJoin);
    dotted.setDashPattern({0.1, 2.2});
    painter.setPen(dotted);
    painter.drawPolyline(QPolygonF(placesOf(lines.dotted, area)));
    QPen solid = legLook.pen();
    solid.setStyle(Qt::SolidLine); // dashes would pass for the other figure
    painter.setPen(solid);
    painter.drawPolyline(QPolygonF(placesOf(lines.solid, area)));
    for (const QList<QPointF>* points : {&lines.solid, &lines.dotted}) {
        if (!points->isEmpty()) // tells the legs apart where colours cannot
            legLook.paintMarker(painter, area.at(points->last()), 6);
    }
    painter.restore();
}

void ServerLoadChart::paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour)
{
    painter.save();
    painter.setClipRect(area.rect, Qt::IntersectClip);
    painter.setPen(QPen(colour, 1));
    painter.drawPolyline(QPolygonF(placesOf(m_lines[leg].solid, area)));
    painter.restore();
}

QString ServerLoadChart::description() const
{
    QStringList sentences;
    for (std::size_t leg = 0; leg < m_lines.size(); ++leg) {
        const QString& name = m_plot.legs[leg].name;
        const Lines& lines = m_lines[leg];
        if (m_plot.legs[leg].isEmpty())
            sentences.append(tr("The server of %1 tells nothing.").arg(name));
        else if (m_measure == ServerMeasure::Requests)
            sentences.append(tr("%1: %2 requests being answered and %3 waiting at the end, at most %4 and %5.")
                                 .arg(name, lastOf(lines.solid, {}), lastOf(lines.dotted, {}),
                                      valueText(highestOf(lines.solid), {}), valueText(highestOf(lines.dotted), {})));
        else if (m_measure == ServerMeasure::Cache)
            sentences.append(tr("%1: %2 of the cache in use at the end, at most %3.")
                                 .arg(name, lastOf(lines.solid, u"%"_s), valueText(highestOf(lines.solid), u"%"_s)));
        else
            sentences.append(
                tr("%1: at most %2 output tokens per second as counted here, %3 by the server's counter.")
                    .arg(name, valueText(highestOf(lines.solid), {}), valueText(highestOf(lines.dotted), {})));
    }
    return sentences.join(u' ');
}

QString ServerLoadChart::hoverText(const QString& name, QPointF point, bool isDotted) const
{
    const QString at = valueText(point.x(), m_timeSign);
    const QString value = valueText(point.y(), m_measure == ServerMeasure::Cache ? u"%"_s : QString());
    switch (m_measure) {
    case ServerMeasure::Requests:
        return isDotted ? tr("%1, at %2\nWaiting: %3").arg(name, at, value)
                        : tr("%1, at %2\nBeing answered: %3").arg(name, at, value);
    case ServerMeasure::Cache:
        return tr("%1, at %2\nCache in use: %3").arg(name, at, value);
    case ServerMeasure::Tokens:
        return isDotted ? tr("%1, at %2\nTokens/s by the server: %3").arg(name, at, value)
                        : tr("%1, at %2\nTokens/s counted here: %3").arg(name, at, value);
    }
    return {};
}

std::vector<HoverPoint> ServerLoadChart::hoverPointsOf(std::size_t leg, const PlotArea& area) const
{
    const Lines& lines = m_lines[leg];
    std::vector<HoverPoint> points;
    for (const bool isDotted : {false, true}) {
        for (const QPointF& point : isDotted ? lines.dotted : lines.solid)
            points.push_back(
                {area.at(point), static_cast<int>(leg), hoverText(m_plot.legs[leg].name, point, isDotted), -1});
    }
    return points;
}

} // namespace tokenscope
