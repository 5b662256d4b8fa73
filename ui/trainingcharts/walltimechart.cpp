// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trainingcharts/walltimechart.h"

#include "ui/charts/csvtable.h"
#include "ui/text/format.h"
#include "ui/text/trainingtext.h"
#include "ui/theme/colours.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr int rowHeight = 17;
constexpr int mostHeight = 460;
constexpr double roomForSum = 1.16; // of the axis, behind the longest bar

constexpr std::array<const char*, trainingPhaseCount> keys {
    {"queue_s", "compile_s", "staging_s", "programming_s", "training_s", "checkpoint_s", "other_s"}};

TrainingPhase phaseAt(std::size_t index)
{
    return static_cast<TrainingPhase>(index);
}

} // namespace

WallTimeChart::WallTimeChart(const Theme& theme, QWidget* parent)
    : RunsChart(theme, parent)
{
}

WallTimeChart::~WallTimeChart() = default;

// Light and dark take turns, so that neighbours differ in grey and for every kind of colour blindness.
Swatch WallTimeChart::swatchOf(TrainingPhase phase)
{
    using enum Swatch::Hatching;
    switch (phase) {
    case TrainingPhase::Queue:
        return {0xffd8dce2, 0xff454d57, Rising};
    case TrainingPhase::Compile:
        return {0xffb8520f, 0xffd9803a, None};
    case TrainingPhase::Staging:
        return {0xfff3ce68, 0xffffe08a, None};
    case TrainingPhase::Programming:
        return {0xff6d3f91, 0xff8f62b5, None};
    case TrainingPhase::Training:
        return {0xff4f9fe8, 0xff5aa9f5, None};
    case TrainingPhase::Checkpoint:
        return {0xff0c5f4c, 0xff1f7f68, Falling};
    case TrainingPhase::Other:
        return {0xffb4bcc6, 0xff7a8591, None};
    }
    return {};
}

void WallTimeChart::display(WallTimePlot plot)
{
    const std::vector<LegendEntry> before = legend();
    m_plot = std::move(plot);
    markChanged();
    updateGeometry();
    if (legend() != before)
        emit legendChanged();
}

std::vector<LegendEntry> WallTimeChart::legend() const
{
    std::vector<LegendEntry> entries;
    for (std::size_t index = 0; index < trainingPhaseCount; ++index) {
        if (std::ranges::any_of(m_plot.rows, [index](const WallTimeRow& row) { return row.seconds.at(index) > 0; }))
            entries.push_back({trainingtext::phase(phaseAt(index)), 0, swatchOf(phaseAt(index))});
    }
    return entries;
}

QString WallTimeChart::toCsv() const
{
    QStringList header {u"run"_s};
    for (const char* key : keys)
        header.append(QString::fromLatin1(key));
    CsvTable table(header + QStringList {u"wall_s"_s});
    for (const WallTimeRow& row : m_plot.rows) {
        QStringList cells {row.name};
        for (const double seconds : row.seconds)
            cells.append(CsvTable::cell(seconds));
        table.addRow(cells + QStringList {CsvTable::cell(row.sum())});
    }
    return table.text();
}

QSize WallTimeChart::sizeHint() const
{
    const QSize usual = RunsChart::sizeHint();
    const int rows = static_cast<int>(m_plot.rows.size()) * rowHeight + 40;
    return {usual.width(), std::clamp(rows, usual.height(), mostHeight)};
}

QSize WallTimeChart::minimumSizeHint() const
{
    const QSize usual = RunsChart::minimumSizeHint();
    const int rows = static_cast<int>(m_plot.rows.size()) * (rowHeight - 3) + 40;
    return {usual.width(), std::clamp(rows, usual.height(), mostHeight)};
}

bool WallTimeChart::canBeLogarithmic(Qt::Orientation /*orientation*/) const
{
    return false; // lengths on top of each other would lie
}

void WallTimeChart::apply()
{
    double most = 0;
    Axis rows;
    for (const WallTimeRow& row : m_plot.rows) {
        most = std::max(most, row.sum());
        rows.categories.push_back(row.shortName);
    }
    m_unit = most > 3 * 3600 ? 3600 : most > 180 ? 60 : 1;
    Axis time = Axis::covering(0, most / m_unit * roomForSum, 5);
    //: units of a time axis: hours, minutes, seconds
    time.tickUnit = m_unit > 60 ? tr("h") : m_unit > 1 ? tr("min") : tr("s");
    time.hasGrid = true;
    setAxes(time, rows);
}

std::vector<WallTimeChart::Segment> WallTimeChart::segmentsOf(std::size_t row, const PlotArea& area) const
{
    std::vector<Segment> segments;
    const double height = std::clamp(area.rowHeight() * 0.66, 3.0, 18.0);
    const double top = area.rowY(row) - height / 2;
    double begin = 0;
    for (std::size_t index = 0; index < trainingPhaseCount; ++index) {
        const double end = begin + m_plot.rows[row].seconds.at(index) / m_unit;
        if (end > begin)
            segments.push_back(
                {row, phaseAt(index), QRectF(QPointF(area.x(begin), top), QPointF(area.x(end), top + height))});
        begin = end;
    }
    return segments;
}

void WallTimeChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    painter.save();
    for (std::size_t row = 0; row < m_plot.rows.size(); ++row)
        paintRow(painter, row, area);
    painter.restore();
}

void WallTimeChart::paintRow(QPainter& painter, std::size_t row, const PlotArea& area) const
{
    const std::vector<Segment> segments = segmentsOf(row, area);
    if (segments.empty())
        return;
    const bool isPale = isFaded(m_plot.rows[row].run);
    painter.setOpacity(isPale ? 0.3 : 1);
    for (const Segment& segment : segments) {
        swatchOf(segment.phase).paint(painter, segment.area, colours());
        painter.setPen(QPen(colours().panel, 1)); // edges are seen between like greys, too
        painter.drawLine(segment.area.topRight(), segment.area.bottomRight());
    }
    painter.setOpacity(1);
    const QFontMetricsF metrics(labelFont());
    const QRectF last = segments.back().area;
    painter.setFont(labelFont());
    painter.setPen(isPale ? colours().faint : colours().muted);
    if (area.rowHeight() >= metrics.height() * 0.8)
        painter.drawText(QPointF(last.right() + 5, area.rowY(row) + metrics.capHeight() / 2),
                         trainingtext::duration(m_plot.rows[row].sum()));
}

HoverPoint WallTimeChart::pointOf(const Segment& segment) const
{
    const WallTimeRow& row = m_plot.rows[segment.row];
    const double seconds = row.seconds.at(static_cast<std::size_t>(segment.phase));
    const QString text = tr("%1\n%2: %3, %4 of %5")
                             .arg(row.name, trainingtext::phase(segment.phase), trainingtext::duration(seconds),
                                  format::share(seconds / row.sum()), trainingtext::duration(row.sum()));
    return {segment.area.center(), -1, text, row.run};
}

std::vector<HoverPoint> WallTimeChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t row = 0; row < m_plot.rows.size(); ++row) {
        for (const Segment& segment : segmentsOf(row, area))
            points.push_back(pointOf(segment));
    }
    return points;
}

std::optional<HoverPoint> WallTimeChart::hoverPointAt(QPointF pointer) const
{
    const PlotArea area = plotArea();
    for (std::size_t row = 0; row < m_plot.rows.size(); ++row) {
        for (const Segment& segment : segmentsOf(row, area)) {
            if (segment.area.adjusted(0, -2, 0, 2).contains(pointer)) {
                HoverPoint point = pointOf(segment);
                point.position.setX(pointer.x());
                return point;
            }
        }
    }
    return std::nullopt;
}

QString WallTimeChart::description() const
{
    if (m_plot.rows.empty())
        return tr("No log tells times.");
    QStringList sentences;
    for (const WallTimeRow& row : m_plot.rows) {
        QStringList parts;
        for (std::size_t index = 0; index < trainingPhaseCount; ++index) {
            if (row.seconds.at(index) > 0)
                //: a phase and how long it took
                parts.append(tr("%1 %2").arg(trainingtext::phase(phaseAt(index)),
                                             trainingtext::duration(row.seconds.at(index))));
        }
        //: a run, its wall time, and what that went into
        sentences.append(
            tr("%1: %2, of which %3.").arg(row.name, trainingtext::duration(row.sum()), parts.join(u", "_s)));
    }
    return sentences.join(u' ');
}

} // namespace tokenscope
