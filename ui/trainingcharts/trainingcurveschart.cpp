// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trainingcharts/trainingcurveschart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"

#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr std::size_t mostStretches = 40; // of a run that are drawn; each is a series
constexpr qsizetype mostMarkers = 40; // of a run: more would be a chain of beads
constexpr qsizetype spacedMarkers = 8; // of a run with more points
constexpr qsizetype mostDashed = 200; // points of a stretch: dashes of a dense line are neither seen nor cheap
constexpr double markerSize = 6.4;

qsizetype pointCount(const TrainingCurve& curve)
{
    qsizetype count = 0;
    for (const auto& stretch : curve.stretches)
        count += stretch.size();
    return count;
}

// The smallest round axis from `least` to `most`, not from 0: of losses the differences are seen.
Axis axisBetween(double least, double most, int ticks)
{
    const double span = most > least ? most - least : std::max(1e-6, std::abs(most) * 0.1);
    Axis axis = Axis::covering(0, span, ticks);
    axis.from = std::floor(least / axis.step + 1e-9) * axis.step;
    axis.to = std::max(axis.from + axis.step, std::ceil(most / axis.step - 1e-9) * axis.step);
    axis.least = least > 0 ? least : 0;
    return axis;
}

} // namespace

TrainingCurvesChart::TrainingCurvesChart(const Theme& theme, QWidget* parent)
    : RunsChart(theme, parent)
{
}

TrainingCurvesChart::~TrainingCurvesChart() = default;

void TrainingCurvesChart::display(TrainingCurves curves)
{
    const std::vector<LegendEntry> before = legend();
    m_curves = std::move(curves);
    markChanged();
    if (legend() != before)
        emit legendChanged();
}

std::vector<LegendEntry> TrainingCurvesChart::legend() const
{
    std::vector<LegendEntry> entries;
    for (const TrainingCurve& curve : m_curves.curves)
        entries.push_back({curve.name, curve.run});
    return entries;
}

QString TrainingCurvesChart::toCsv() const
{
    CsvTable table({u"run"_s, u"stretch"_s, m_curves.xKey, m_curves.yKey});
    for (const TrainingCurve& curve : m_curves.curves) {
        for (std::size_t stretch = 0; stretch < curve.stretches.size(); ++stretch) {
            for (const QPointF& point : curve.stretches[stretch])
                table.addRow(
                    {curve.name, QString::number(stretch + 1), CsvTable::cell(point.x()), CsvTable::cell(point.y())});
        }
    }
    return table.text();
}

QRectF TrainingCurvesChart::extent() const
{
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double least = left;
    double most = right;
    for (const TrainingCurve& curve : m_curves.curves) {
        for (const auto& stretch : curve.stretches) {
            left = std::min(left, stretch.first().x());
            right = std::max(right, stretch.last().x());
            for (const QPointF& point : stretch) {
                least = std::min(least, point.y());
                most = std::max(most, point.y());
            }
        }
    }
    return left <= right ? QRectF(QPointF(left, least), QPointF(right, most)) : QRectF(0, 0, 1, 1);
}

void TrainingCurvesChart::fitAxes()
{
    const QRectF all = extent();
    Axis horizontal = Axis::covering(0, all.right(), 5);
    horizontal.unit = m_curves.isCounted ? m_curves.xUnit : QString();
    horizontal.tickUnit = m_curves.isCounted ? QString() : m_curves.xUnit;
    horizontal.least = all.left() > 0 ? all.left() : 0;
    Axis vertical
        = m_curves.beginsAtZero ? Axis::covering(0, all.bottom() * 1.04, 5) : axisBetween(all.top(), all.bottom(), 5);
    vertical.least = all.top() > 0 ? all.top() : 0;
    vertical.unit = m_curves.yUnit;
    setAxes(horizontal, vertical);
}

void TrainingCurvesChart::apply()
{
    fitAxes();
    std::size_t used = 0;
    for (const TrainingCurve& curve : m_curves.curves) {
        for (std::size_t i = 0; i < std::min(curve.stretches.size(), mostStretches); ++i) {
            if (used == m_lines.size())
                m_lines.push_back(addLine(curve.name));
            draw(*m_lines[used++], curve, curve.stretches[i]);
        }
    }
    for (; used < m_lines.size(); ++used)
        setPoints(*m_lines[used], {});
}

void TrainingCurvesChart::draw(QLineSeries& line, const TrainingCurve& curve, const QList<QPointF>& stretch) const
{
    const bool isDense = stretch.size() > mostDashed;
    QPen pen = lookOfRun(curve.run).pen((isHighlighted(curve.run) ? 2.6 : 1.8) - (isDense ? 0.8 : 0));
    if (isDense)
        pen.setStyle(Qt::SolidLine);
    line.setPen(pen);
    setPoints(line, stretch);
}

// Runs of few lines show each, or a single one would not be seen at all; others are told apart by some markers.
void TrainingCurvesChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TrainingCurve& curve : m_curves.curves) {
        const bool isSparse = pointCount(curve) <= mostMarkers;
        const SeriesLook runLook = lookOfRun(curve.run);
        for (std::size_t i = 0; i < std::min(curve.stretches.size(), mostStretches); ++i) {
            const QList<QPointF>& stretch = curve.stretches[i];
            const qsizetype every = isSparse ? 1 : std::max<qsizetype>(1, stretch.size() / spacedMarkers);
            for (qsizetype at = isSparse ? 0 : every / 2; at < stretch.size(); at += every)
                runLook.paintMarker(painter, area.at(stretch[at]), markerSize);
        }
    }
    painter.restore();
}

QString TrainingCurvesChart::xText(double value) const
{
    return m_curves.isCounted
        //: %1 a number, %2 what is counted: "51,200 samples"
        ? tr("%1 %2").arg(format::count(std::llround(value)), m_curves.xUnit)
        : valueText(value, m_curves.xUnit);
}

QString TrainingCurvesChart::description() const
{
    if (m_curves.curves.empty())
        return tr("There is nothing to show.");
    QStringList sentences;
    for (const TrainingCurve& curve : m_curves.curves) {
        const QPointF first = curve.stretches.front().first();
        const QPointF last = curve.stretches.back().last();
        //: a run; a value and where; the last value and where
        sentences.append(tr("%1: %2 at %3, %4 at %5.")
                             .arg(curve.name, valueText(first.y(), m_curves.yUnit), xText(first.x()),
                                  valueText(last.y(), m_curves.yUnit), xText(last.x())));
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> TrainingCurvesChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (const TrainingCurve& curve : m_curves.curves) {
        int index = 0;
        for (const auto& stretch : curve.stretches) {
            for (const QPointF& point : stretch)
                points.push_back({area.at(point), curve.run, {}, curve.run, index++});
        }
    }
    return points;
}

QString TrainingCurvesChart::hoverTextOf(const HoverPoint& point) const
{
    const auto curve = std::ranges::find(m_curves.curves, point.leg, &TrainingCurve::run);
    if (curve == m_curves.curves.end())
        return {};
    qsizetype index = point.index;
    for (const auto& stretch : curve->stretches) {
        if (index < stretch.size())
            return tr("%1, at %2\n%3")
                .arg(curve->name, xText(stretch[index].x()), valueText(stretch[index].y(), m_curves.yUnit));
        index -= stretch.size();
    }
    return {};
}

bool TrainingCurvesChart::canBeLogarithmic(Qt::Orientation orientation) const
{
    return (orientation == Qt::Vertical ? verticalAxis() : horizontalAxis()).canBeLogarithmic();
}

} // namespace tokenscope
