// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trainingcharts/batchratechart.h"

#include "ui/charts/csvtable.h"
#include "ui/text/format.h"
#include "ui/text/trainingtext.h"
#include "ui/theme/serieslook.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double markerSize = 8;
constexpr double straySize = 6;
constexpr double besides = 8; // pixels between repeats, which have one place on the axis
constexpr double capWidth = 5;
constexpr std::size_t mostNamedRuns = 8; // in the legend; of more the table has the markers

} // namespace

BatchRateChart::BatchRateChart(const Theme& theme, QWidget* parent)
    : RunsChart(theme, parent)
{
}

BatchRateChart::~BatchRateChart() = default;

void BatchRateChart::display(BatchRatePlot plot)
{
    const std::vector<LegendEntry> before = legend();
    m_plot = std::move(plot);
    markChanged();
    if (legend() != before)
        emit legendChanged();
}

QString BatchRateChart::remark() const
{
    QStringList parts;
    bool isStray = false;
    bool isTold = false;
    for (const BatchRateColumn& column : m_plot.columns) {
        for (const BatchRatePoint& point : column.points) {
            isStray = isStray || point.strayRate || point.strayGlobalRate;
            isTold = isTold || !point.isWindow;
        }
    }
    if (!m_plot.hasMean())
        parts.append(tr("no mean: runs of one batch size differ more than twofold"));
    else if (m_plot.columns.size() > 1)
        parts.append(tr("line: mean"));
    if (isTold)
        parts.append(tr("hollow: as the log says"));
    if (isStray)
        parts.append(tr("faint: the log's Rate △ and GlobalRate □ where they mislead"));
    return parts.join(u"; "_s);
}

std::vector<LegendEntry> BatchRateChart::legend() const
{
    std::vector<LegendEntry> entries;
    for (const BatchRateColumn& column : m_plot.columns) {
        for (const BatchRatePoint& point : column.points)
            entries.push_back({point.name, point.run});
    }
    if (entries.size() > mostNamedRuns)
        return {};
    return entries;
}

QString BatchRateChart::toCsv() const
{
    CsvTable table({u"batch_size"_s, u"run"_s, u"rate_samples_per_s"_s, u"is_window_rate"_s,
                    u"disagreeing_rate_samples_per_s"_s, u"disagreeing_global_rate_samples_per_s"_s, u"mean"_s,
                    u"least"_s, u"most"_s, u"n"_s});
    for (const BatchRateColumn& column : m_plot.columns) {
        for (const BatchRatePoint& point : column.points) {
            table.addRow({QString::number(column.batchSize), point.name, CsvTable::cell(point.rate),
                          point.isWindow ? u"true"_s : u"false"_s, CsvTable::cell(point.strayRate),
                          CsvTable::cell(point.strayGlobalRate), CsvTable::cell(column.rate.mean),
                          CsvTable::cell(column.rate.least), CsvTable::cell(column.rate.most),
                          QString::number(column.rate.n)});
        }
    }
    return table.text();
}

void BatchRateChart::apply()
{
    constexpr double headroom = 1.06; // the highest marker is drawn whole
    std::vector<AxisMark> marks;
    double highest = 0;
    for (const BatchRateColumn& column : m_plot.columns) {
        marks.push_back({static_cast<double>(column.batchSize), format::count(column.batchSize)});
        for (const BatchRatePoint& point : column.points)
            highest = std::max({highest, point.rate, point.strayRate.value_or(0), point.strayGlobalRate.value_or(0)});
    }
    Axis sizes = Axis::logarithmic(marks);
    sizes.unit = tr("batch size, samples");
    Axis rates = Axis::covering(0, highest * headroom, 5);
    rates.unit = tr("samples/s");
    setAxes(sizes, rates);
}

QPointF BatchRateChart::placeOf(const BatchRateColumn& column, std::size_t point, double rate,
                                const PlotArea& area) const
{
    const double aside = (static_cast<double>(point) - static_cast<double>(column.points.size() - 1) / 2) * besides;
    return area.at({static_cast<double>(column.batchSize), rate}) + QPointF(aside, 0);
}

void BatchRateChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintMean(painter, area);
    for (const BatchRateColumn& column : m_plot.columns) {
        for (std::size_t index = 0; index < column.points.size(); ++index)
            paintPoint(painter, area, column, index);
    }
    painter.restore();
}

void BatchRateChart::paintMean(QPainter& painter, const PlotArea& area) const
{
    if (!m_plot.hasMean())
        return;
    QPolygonF line;
    painter.setPen(QPen(colours().faint, 1.2));
    for (const BatchRateColumn& column : m_plot.columns) {
        const auto size = static_cast<double>(column.batchSize);
        line.append(area.at({size, column.rate.mean}));
        if (column.rate.n < 2)
            continue;
        for (const double end : {column.rate.least, column.rate.most}) {
            const QPointF at = area.at({size, end});
            painter.drawLine(at - QPointF(capWidth, 0), at + QPointF(capWidth, 0));
        }
        painter.drawLine(area.at({size, column.rate.least}), area.at({size, column.rate.most}));
    }
    painter.setPen(QPen(colours().muted, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void BatchRateChart::paintPoint(QPainter& painter, const PlotArea& area, const BatchRateColumn& column,
                                std::size_t index) const
{
    const BatchRatePoint& point = column.points[index];
    const QPointF at = placeOf(column, index, point.rate, area);
    if (point.strayRate)
        paintStray(painter, placeOf(column, index, *point.strayRate, area), at, false);
    if (point.strayGlobalRate)
        paintStray(painter, placeOf(column, index, *point.strayGlobalRate, area), at, true);
    const SeriesLook runLook = lookOfRun(point.run);
    const double size = isHighlighted(point.run) ? markerSize + 3 : markerSize;
    if (point.isWindow)
        return runLook.paintMarker(painter, at, size);
    painter.setPen(QPen(runLook.colour, 1.5));
    painter.setBrush(colours().panel);
    painter.drawPath(runLook.marker(size - 1).translated(at));
}

// Joined with the run that it is said of.
void BatchRateChart::paintStray(QPainter& painter, QPointF at, QPointF point, bool isGlobal) const
{
    QColor colour = colours().faint;
    painter.setPen(QPen(colour, 1, Qt::DotLine));
    painter.drawLine(at, point);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(colours().panel);
    SeriesLook shape;
    shape.shape = isGlobal ? MarkerShape::Square : MarkerShape::Triangle;
    painter.drawPath(shape.marker(straySize).translated(at));
}

std::vector<HoverPoint> BatchRateChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (const BatchRateColumn& column : m_plot.columns) {
        for (std::size_t index = 0; index < column.points.size(); ++index) {
            const BatchRatePoint& point = column.points[index];
            const auto add = [&](double rate, const QString& text) {
                points.push_back({placeOf(column, index, rate, area), point.run, text, point.run});
            };
            QStringList lines {point.name};
            lines.append(point.isWindow ? tr("%1 by the clock").arg(trainingtext::rateWithUnit(point.rate))
                                        : tr("%1 as the log says").arg(trainingtext::rateWithUnit(point.rate)));
            if (column.rate.n > 1)
                lines.append(tr("%1 runs: %2 – %3")
                                 .arg(format::count(static_cast<std::int64_t>(column.rate.n)),
                                      trainingtext::rate(column.rate.least),
                                      trainingtext::rateWithUnit(column.rate.most)));
            add(point.rate, lines.join(u'\n'));
            if (point.strayRate)
                add(*point.strayRate,
                    tr("%1\nRate in the log: %2").arg(point.name, trainingtext::rateWithUnit(*point.strayRate)));
            if (point.strayGlobalRate)
                add(*point.strayGlobalRate,
                    tr("%1\nGlobalRate in the log: %2")
                        .arg(point.name, trainingtext::rateWithUnit(*point.strayGlobalRate)));
        }
    }
    return points;
}

QString BatchRateChart::description() const
{
    if (m_plot.columns.empty())
        return tr("No run has a batch size and a rate.");
    QStringList sentences;
    for (const BatchRateColumn& column : m_plot.columns) {
        const QString size = trainingtext::batchSize(column.batchSize);
        const QString mean = trainingtext::rateWithUnit(column.rate.mean);
        sentences.append(column.rate.n > 1 ? tr("%1: %2, from %3 to %4 in %5 runs.")
                                                 .arg(size, mean, trainingtext::rate(column.rate.least),
                                                      trainingtext::rate(column.rate.most),
                                                      format::count(static_cast<std::int64_t>(column.rate.n)))
                                           : tr("%1: %2.").arg(size, mean));
    }
    return sentences.join(u' ');
}

} // namespace tokenscope
