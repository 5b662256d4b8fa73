// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sweepcharts/sweepchart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/charts/signs.h"
#include "ui/text/format.h"
#include "ui/text/sweeptext.h"
#include "ui/theme/serieslook.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double dotSize = 7.2;
constexpr double smallDotSize = 5;
constexpr double linearSpan = 16; // rates closer together than this are as well told apart on a linear axis

using Value = std::optional<double> SweepCurvePoint::*;

// A value that could not be measured leaves a gap, not a line across it.
std::vector<QPolygonF> stretchesOf(const SweepCurve& curve, const PlotArea& area, Value value)
{
    std::vector<QPolygonF> stretches(1);
    for (const SweepCurvePoint& point : curve.points) {
        if (point.*value)
            stretches.back().append(area.at({point.value, *(point.*value)}));
        else if (!stretches.back().isEmpty())
            stretches.emplace_back();
    }
    return stretches;
}

void paintStretches(QPainter& painter, const std::vector<QPolygonF>& stretches, const QPen& pen)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& stretch : stretches)
        painter.drawPolyline(stretch);
}

QString keyOf(SweepVariable variable)
{
    for (const auto& [candidate, key] : sweepVariableKeys) {
        if (candidate == variable)
            return QString::fromLatin1(key);
    }
    return {};
}

bool hasFailures(const SweepCurvePoint& point)
{
    return point.successRate && *point.successRate < 1;
}

} // namespace

QString shownName(const SweepCurve& curve)
{
    const bool saysSo = curve.endpoint.contains(u"simulat", Qt::CaseInsensitive);
    //: %1 is an endpoint
    return curve.isSimulated && !saysSo ? SweepChart::tr("%1 (simulated)").arg(curve.endpoint) : curve.endpoint;
}

SweepChart::SweepChart(const Theme& theme, SweepFigure figure, QWidget* parent)
    : ChartView(theme, parent)
    , m_figure(figure)
{
    setAccessibleName(figure == SweepFigure::Throughput ? tr("Output throughput of a sweep")
                                                        : tr("Latency of a sweep"));
}

SweepChart::~SweepChart() = default;

void SweepChart::display(const SweepCurves& curves)
{
    std::size_t count = 0;
    for (const SweepCurve& curve : curves.curves)
        count += curve.points.size();
    m_isNewRun = m_isNewRun || count < m_pointCount || curves.variable != m_curves.variable;
    m_pointCount = count;
    const std::vector<LegendEntry> before = legend();
    m_curves = curves;
    markChanged();
    if (legend() != before)
        emit legendChanged();
}

void SweepChart::setExpected(std::vector<double> values)
{
    m_expected = std::move(values);
    markChanged();
}

void SweepChart::setCurrent(std::optional<double> value)
{
    m_current = value;
    markChanged();
}

std::vector<LegendEntry> SweepChart::legend() const
{
    std::vector<LegendEntry> entries;
    for (const SweepCurve& curve : m_curves.curves)
        entries.push_back({shownName(curve), static_cast<int>(entries.size())});
    return entries;
}

QString SweepChart::toCsv() const
{
    CsvTable table({u"endpoint"_s, u"simulated"_s, keyOf(m_curves.variable), u"output_tokens_per_s"_s,
                    u"requests_per_s"_s, u"latency_p50_s"_s, u"latency_p95_s"_s, u"latency_p95_supported"_s,
                    u"ttft_p50_s"_s, u"success_rate"_s, u"goodput_per_s"_s, u"n"_s});
    const auto yes = [](bool is) { return is ? u"true"_s : u"false"_s; };
    for (const SweepCurve& curve : m_curves.curves) {
        for (const SweepCurvePoint& point : curve.points) {
            table.addRow({curve.endpoint, yes(curve.isSimulated), CsvTable::cell(point.value),
                          CsvTable::cell(point.outputThroughput), CsvTable::cell(point.requestThroughput),
                          CsvTable::cell(point.latencyP50), CsvTable::cell(point.latencyP95), yes(point.isP95Supported),
                          CsvTable::cell(point.timeToFirstTokenP50), CsvTable::cell(point.successRate),
                          CsvTable::cell(point.goodput), QString::number(point.n)});
        }
    }
    return table.text();
}

void SweepChart::apply()
{
    constexpr int ticks = 5;
    constexpr double headroom = 1.04; // the highest marker is drawn whole
    const double top = highest() * headroom;
    Axis vertical = m_isNewRun || isPaintingFile() ? Axis::covering(0, top, ticks) : verticalAxis().grownTo(top, ticks);
    vertical.unit = m_figure == SweepFigure::Throughput ? tr("output tokens/s") : secondsSign();
    m_isNewRun = m_isNewRun && top <= 0;
    setAxes(valueAxis(), vertical);
}

Axis SweepChart::valueAxis() const
{
    std::vector<double> values = m_expected;
    if (m_current)
        values.push_back(*m_current);
    for (const SweepCurve& curve : m_curves.curves) {
        for (const SweepCurvePoint& point : curve.points)
            values.push_back(point.value);
    }
    std::erase_if(values, [](double value) { return !(value > 0); });
    std::ranges::sort(values);
    const auto [first, last] = std::ranges::unique(values);
    values.erase(first, last);
    Axis axis;
    if (m_curves.variable == SweepVariable::Rate && !values.empty() && values.back() <= values.front() * linearSpan) {
        axis = Axis::covering(0, values.back(), 6);
    } else {
        std::vector<AxisMark> marks;
        for (const double value : values)
            marks.push_back({value, sweeptext::value(m_curves.variable, value)});
        axis = Axis::logarithmic(marks);
    }
    axis.unit = sweeptext::axisTitle(m_curves.variable);
    return axis;
}

double SweepChart::highest() const
{
    double highest = 0;
    for (const SweepCurve& curve : m_curves.curves) {
        for (const SweepCurvePoint& point : curve.points) {
            highest = std::max(highest, figureOf(point).value_or(0));
            if (m_figure == SweepFigure::Latency)
                highest = std::max(highest, point.latencyP95.value_or(0));
        }
    }
    return highest;
}

std::optional<double> SweepChart::figureOf(const SweepCurvePoint& point) const
{
    return m_figure == SweepFigure::Throughput ? point.outputThroughput : point.latencyP50;
}

void SweepChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current && !isPaintingFile())
        paintCurrent(painter, area);
    for (std::size_t i = 0; i < m_curves.curves.size(); ++i) {
        if (m_figure == SweepFigure::Latency)
            paintSpread(painter, area, m_curves.curves.at(i), look(static_cast<int>(i)));
    }
    for (std::size_t i = 0; i < m_curves.curves.size(); ++i)
        paintCurve(painter, area, m_curves.curves.at(i), look(static_cast<int>(i)));
    painter.restore();
}

// Where the run is now: a soft column with its word on top.
void SweepChart::paintCurrent(QPainter& painter, const PlotArea& area) const
{
    const double x = area.x(*m_current);
    constexpr double half = 9;
    QColor wash = colours().accent;
    wash.setAlpha(colours().isDark ? 0x26 : 0x16);
    painter.fillRect(QRectF(x - half, area.rect.top(), 2 * half, area.rect.height()), wash);
    painter.setPen(QPen(colours().accent, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, area.rect.top()), QPointF(x, area.rect.bottom()));
    //: beside the point of a sweep that is being measured
    const QString text = tr("now");
    const QFontMetricsF metrics(labelFont());
    const double width = metrics.horizontalAdvance(text);
    const bool hasRoom = x + half + 4 + width < area.rect.right();
    painter.setFont(labelFont());
    painter.setPen(colours().accent);
    painter.drawText(QPointF(hasRoom ? x + half + 4 : x - half - 4 - width, area.rect.top() + metrics.ascent() + 2),
                     text);
}

// From the median to the 95th percentile: a band with a thin edge, whose markers are hollow where the sample is too
// small to tell a 95th percentile.
void SweepChart::paintSpread(QPainter& painter, const PlotArea& area, const SweepCurve& curve,
                             const SeriesLook& look) const
{
    QPolygonF band;
    for (const SweepCurvePoint& point : curve.points) {
        if (point.latencyP50 && point.latencyP95)
            band.append(area.at({point.value, *point.latencyP95}));
    }
    for (auto point = curve.points.rbegin(); point != curve.points.rend(); ++point) {
        if (point->latencyP50 && point->latencyP95)
            band.append(area.at({point->value, *point->latencyP50}));
    }
    QColor tint = look.colour;
    tint.setAlpha(colours().isDark ? 0x20 : 0x18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawPolygon(band);
    paintStretches(painter, stretchesOf(curve, area, &SweepCurvePoint::latencyP95), look.pen(1));
    for (const SweepCurvePoint& point : curve.points) {
        if (!point.latencyP95)
            continue;
        const QPainterPath marker = look.marker(smallDotSize).translated(area.at({point.value, *point.latencyP95}));
        painter.setPen(QPen(look.colour, 1.1));
        painter.setBrush(point.isP95Supported ? look.colour : colours().panel);
        painter.drawPath(marker);
    }
}

void SweepChart::paintCurve(QPainter& painter, const PlotArea& area, const SweepCurve& curve,
                            const SeriesLook& look) const
{
    const Value value
        = m_figure == SweepFigure::Throughput ? &SweepCurvePoint::outputThroughput : &SweepCurvePoint::latencyP50;
    paintStretches(painter, stretchesOf(curve, area, value), look.pen());
    for (const SweepCurvePoint& point : curve.points) {
        if (!(point.*value))
            continue;
        const QPointF at = area.at({point.value, *(point.*value)});
        look.paintMarker(painter, at, dotSize);
        if (hasFailures(point) && m_figure == SweepFigure::Throughput)
            paintCross(painter, at + QPointF(0, 10), 5.5, look.colour);
    }
}

QString SweepChart::hoverText(const SweepCurve& curve, const SweepCurvePoint& point) const
{
    QStringList lines {tr("%1, %2").arg(shownName(curve), sweeptext::point({m_curves.variable, point.value}))};
    if (point.outputThroughput)
        lines.append(tr("Output %1").arg(valueText(*point.outputThroughput, tr("tokens/s"))));
    if (point.requestThroughput)
        lines.append(tr("Answers %1").arg(valueText(*point.requestThroughput, tr("/s", "per second"))));
    if (point.latencyP50)
        lines.append(tr("Median latency %1").arg(secondsText(*point.latencyP50)));
    if (point.latencyP95)
        lines.append(point.isP95Supported
                         ? tr("95th percentile %1").arg(secondsText(*point.latencyP95))
                         : tr("95th percentile %1, from too few answers").arg(secondsText(*point.latencyP95)));
    if (point.timeToFirstTokenP50)
        lines.append(tr("First token %1").arg(secondsText(*point.timeToFirstTokenP50)));
    if (point.goodput)
        lines.append(tr("Good answers %1").arg(valueText(*point.goodput, tr("/s", "per second"))));
    if (hasFailures(point))
        lines.append(tr("Answered %1").arg(format::share(*point.successRate)));
    //: size of a sample
    lines.append(tr("n = %1").arg(format::count(point.n)));
    return lines.join(u'\n');
}

std::vector<HoverPoint> SweepChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t i = 0; i < m_curves.curves.size(); ++i) {
        const SweepCurve& curve = m_curves.curves.at(i);
        for (const SweepCurvePoint& point : curve.points) {
            if (const auto value = figureOf(point))
                points.push_back({area.at({point.value, *value}), static_cast<int>(i), hoverText(curve, point)});
        }
    }
    return points;
}

QString SweepChart::description() const
{
    QStringList sentences;
    for (const SweepCurve& curve : m_curves.curves) {
        QStringList values;
        for (const SweepCurvePoint& point : curve.points) {
            const auto value = figureOf(point);
            if (!value)
                continue;
            const QString at = sweeptext::point({m_curves.variable, point.value});
            const QString number = m_figure == SweepFigure::Throughput ? valueText(*value, tr("tokens/s"))
                : point.latencyP95
                ? tr("median %1, 95th percentile %2").arg(secondsText(*value), secondsText(*point.latencyP95))
                : tr("median %1").arg(secondsText(*value));
            //: a value and where it was measured
            values.append(tr("%1 at %2").arg(number, at));
        }
        sentences.append(values.isEmpty() ? tr("%1: no values.").arg(shownName(curve))
                                          : tr("%1: %2.").arg(shownName(curve), values.join(u"; "_s)));
    }
    return sentences.join(u' ');
}

} // namespace tokenscope
