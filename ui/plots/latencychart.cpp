// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/latencychart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/charts/signs.h"
#include "ui/plots/dotseries.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"

#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double dotSize = 7.2;
constexpr double tickSize = 6;

QList<QPointF> dotsOf(const LatencyLeg& leg, bool succeeded)
{
    QList<QPointF> points;
    for (const LatencyDot& dot : leg.dots) {
        if (dot.succeeded == succeeded)
            points.append({dot.at, dot.latency});
    }
    return points;
}

QList<QPointF> firstTokensOf(const LatencyLeg& leg)
{
    QList<QPointF> points;
    for (const LatencyDot& dot : leg.dots) {
        if (dot.timeToFirstToken)
            points.append({dot.at, *dot.timeToFirstToken});
    }
    return points;
}

std::size_t dotCount(const LatencyPlot& plot)
{
    std::size_t count = 0;
    for (const LatencyLeg& leg : plot.legs)
        count += leg.dots.size();
    return count;
}

} // namespace

LatencyChart::LatencyChart(const Theme& theme, QWidget* parent)
    : ChartView(theme, parent)
{
    setAccessibleName(tr("Latency per request"));
    growAxes();
}

LatencyChart::~LatencyChart() = default;

void LatencyChart::display(const LatencyPlot& plot)
{
    if (dotCount(plot) < dotCount(m_plot) || plot.legs.size() != m_plot.legs.size())
        m_isNewRun = true;
    const std::vector<LegendEntry> before = legend();
    m_plot = plot;
    markChanged();
    if (legend() != before)
        emit legendChanged();
}

std::vector<LegendEntry> LatencyChart::legend() const
{
    return legendOf(m_plot.legs);
}

QString LatencyChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"prompt"_s, u"at_s"_s, u"latency_s"_s, u"ttft_s"_s, u"succeeded"_s});
    for (const LatencyLeg& leg : m_plot.legs) {
        for (const LatencyDot& dot : leg.dots) {
            table.addRow({leg.name, QString::number(dot.promptNumber), CsvTable::cell(dot.at),
                          CsvTable::cell(dot.latency), CsvTable::cell(dot.timeToFirstToken),
                          dot.succeeded ? u"true"_s : u"false"_s});
        }
    }
    return table.text();
}

void LatencyChart::apply()
{
    growAxes();
    addLegs();
    for (std::size_t leg = 0; leg < m_lines.size(); ++leg)
        applyLeg(leg);
}

void LatencyChart::addLegs()
{
    while (m_lines.size() < m_plot.legs.size()) {
        Lines lines;
        lines.firstTokens = addLine(u"first tokens"_s);
        lines.median = addLine(u"median"_s);
        lines.dots = addLine(u"requests"_s);
        lines.failures = addLine(u"failures"_s);
        m_lines.push_back(lines);
    }
}

void LatencyChart::applyLeg(std::size_t leg)
{
    Lines& lines = m_lines.at(leg);
    const LatencyLeg empty;
    const LatencyLeg& value = leg < m_plot.legs.size() ? m_plot.legs.at(leg) : empty;
    const SeriesLook legLook = look(static_cast<int>(leg));
    lines.median->setPen(legLook.pen());
    setPoints(*lines.median, value.runningMedian);
    for (auto* series : {lines.dots, lines.failures, lines.firstTokens})
        series->setVisible(!isPaintingFile()); // a file gets vectors, see paintMarks()
    if (isPaintingFile())
        return;
    applyLook(lines, legLook);
    setPoints(*lines.dots, dotsOf(value, true));
    setPoints(*lines.failures, dotsOf(value, false));
    setPoints(*lines.firstTokens, firstTokensOf(value));
}

// Each marker given anew makes Qt Charts draw everything again.
void LatencyChart::applyLook(Lines& lines, const SeriesLook& look)
{
    if (lines.colour == look.colour && lines.devicePixelRatio == devicePixelRatioF())
        return;
    lines.colour = look.colour;
    lines.devicePixelRatio = devicePixelRatioF();
    makeDots(*lines.dots, look, dotSize, lines.devicePixelRatio);
    makeCrosses(*lines.failures, look, dotSize - 1, lines.devicePixelRatio);
    makeTicks(*lines.firstTokens, look, tickSize, lines.devicePixelRatio);
}

void LatencyChart::growAxes()
{
    double end = 0;
    double slowest = 0;
    double fastest = std::numeric_limits<double>::max(); // above 0
    for (const LatencyLeg& leg : m_plot.legs) {
        for (const LatencyDot& dot : leg.dots) {
            end = std::max(end, dot.at);
            slowest = std::max(slowest, dot.latency);
            for (const double time : {dot.latency, dot.timeToFirstToken.value_or(0)})
                fastest = time > 0 ? std::min(fastest, time) : fastest;
        }
    }
    Axis time = m_isNewRun ? Axis::covering(0, end, 6) : horizontalAxis().grownTo(end, 6);
    Axis latency = m_isNewRun ? Axis::covering(0, slowest, 7) : verticalAxis().grownTo(slowest, 7);
    time.tickUnit = secondsSign();
    latency.unit = secondsSign();
    latency.least = slowest > 0 ? fastest : 0;
    setAxes(time, latency);
    m_isNewRun = m_isNewRun && end <= 0;
}

void LatencyChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    if (!isPaintingFile())
        return;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const SeriesLook legLook = look(static_cast<int>(leg));
        for (const LatencyDot& dot : m_plot.legs.at(leg).dots) {
            if (dot.timeToFirstToken)
                paintTick(painter, area.at({dot.at, *dot.timeToFirstToken}), tickSize, legLook.colour);
            if (dot.succeeded)
                legLook.paintMarker(painter, area.at({dot.at, dot.latency}), dotSize);
            else
                paintCross(painter, area.at({dot.at, dot.latency}), dotSize - 1, legLook.colour);
        }
    }
}

QString LatencyChart::description() const
{
    QStringList sentences;
    for (const LatencyLeg& leg : m_plot.legs) {
        const QString median
            = leg.runningMedian.isEmpty() ? format::noValue() : secondsText(leg.runningMedian.last().y());
        sentences.append(tr("%1: %n request(s), median latency %2.", nullptr, static_cast<int>(leg.dots.size()))
                             .arg(leg.name, median));
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> LatencyChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    points.reserve(dotCount(m_plot));
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        int index = 0;
        for (const LatencyDot& dot : m_plot.legs[leg].dots) {
            const int item = dot.promptNumber > 0 ? dot.promptNumber : -1;
            points.push_back({area.at({dot.at, dot.latency}), static_cast<int>(leg), {}, item, index++});
        }
    }
    return points;
}

std::vector<HoverPoint> LatencyChart::pointsOfItem(int item) const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        for (const LatencyDot& dot : m_plot.legs[leg].dots) {
            if (dot.promptNumber == item)
                points.push_back({area.at({dot.at, dot.latency}), static_cast<int>(leg), {}, item});
        }
    }
    return points;
}

QString LatencyChart::hoverTextOf(const HoverPoint& point) const
{
    const LatencyLeg& leg = m_plot.legs.at(static_cast<std::size_t>(point.leg));
    const LatencyDot& dot = leg.dots.at(static_cast<std::size_t>(point.index));
    QStringList lines;
    lines.append(dot.promptNumber > 0 ? tr("%1, prompt %2").arg(leg.name).arg(dot.promptNumber) : leg.name);
    lines.append(dot.succeeded ? tr("Latency %1").arg(secondsText(dot.latency))
                               : tr("Failed after %1").arg(secondsText(dot.latency)));
    if (dot.timeToFirstToken)
        lines.append(tr("First token %1").arg(secondsText(*dot.timeToFirstToken)));
    return lines.join(u'\n');
}

bool LatencyChart::canBeLogarithmic(Qt::Orientation orientation) const
{
    return orientation == Qt::Vertical && verticalAxis().canBeLogarithmic();
}

} // namespace tokenscope
