// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/panelchart.h"

#include "ui/figures/clipscope.h"
#include "ui/theme/colours.h"
#include "ui/theme/serieslook.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

constexpr double gapAcross = 20; // the last label of a panel and the first of the next one
constexpr double titleGap = 3;
constexpr double markerWidth = 13;
constexpr double markerSize = 7.6;

// Panels in rows, from the top left.
struct PanelGrid
{
    PlotArea whole {};
    std::size_t count = 1;
    std::size_t columns = 1;
    double titleHeight = 0;

    PanelGrid(const PlotArea& area, std::size_t panels, const QFont& font)
        : whole(area)
        , count(panels)
        , titleHeight(std::ceil(QFontMetricsF(font).height()) + titleGap)
    {
        // panels somewhat wider than high, and no empty row
        constexpr double shape = 1.4;
        const double ratio = area.rect.width() / std::max(1.0, area.rect.height());
        const double best = std::sqrt(static_cast<double>(panels) * ratio / shape);
        columns = static_cast<std::size_t>(std::clamp(std::round(best), 1.0, static_cast<double>(panels)));
        columns = (panels + rows() - 1) / rows();
    }

    [[nodiscard]] std::size_t rows() const { return (count + columns - 1) / columns; }

    [[nodiscard]] QRectF cell(std::size_t panel) const
    {
        const auto across = static_cast<double>(columns);
        const auto down = static_cast<double>(rows());
        const double width = (whole.rect.width() - gapAcross * (across - 1)) / across;
        const double height = whole.rect.height() / down;
        const auto column = static_cast<double>(panel % columns);
        const auto row = static_cast<double>(panel / columns);
        return {whole.rect.left() + column * (width + gapAcross), whole.rect.top() + row * height, width, height};
    }

    [[nodiscard]] PlotArea area(std::size_t panel) const
    {
        PlotArea area = whole;
        area.rect = cell(panel).adjusted(0, titleHeight, 0, isLowest(panel) ? 0 : -titleGap - 3);
        return area;
    }

    [[nodiscard]] bool isLeftmost(std::size_t panel) const { return panel % columns == 0; }
    [[nodiscard]] bool isRightmost(std::size_t panel) const
    {
        return panel % columns == columns - 1 || panel + 1 == count;
    }
    [[nodiscard]] bool isLowest(std::size_t panel) const { return panel + columns >= count; }
};

// The same ticks without a word.
Axis wordless(Axis axis)
{
    std::vector<AxisMark> marks;
    for (const double tick : axis.ticks())
        marks.push_back({tick, {}});
    axis.marks = marks;
    axis.unit.clear();
    std::ranges::fill(axis.categories, QString());
    return axis;
}

// The same without a word at its end, where the next panel's axis begins.
Axis openEnded(Axis axis)
{
    const std::vector<double> ticks = axis.ticks();
    if (ticks.size() < 2 || axis.placeOf(ticks.back()) < 0.9)
        return axis;
    std::vector<AxisMark> marks;
    for (const double tick : ticks)
        marks.push_back({tick, tick == ticks.back() ? QString() : axis.labelOf(tick)});
    axis.marks = marks;
    return axis;
}

} // namespace

PanelChart::PanelChart(const Theme& theme, std::size_t mostTogether, QWidget* parent)
    : ChartView(theme, parent)
    , m_mostTogether(mostTogether)
{
}

PanelChart::~PanelChart() = default;

PlotArea PanelChart::areaOf(std::size_t leg) const
{
    return hasPanels() ? PanelGrid(plotArea(), legCount(), labelFont()).area(leg) : plotArea();
}

std::vector<PlotArea> PanelChart::areas() const
{
    std::vector<PlotArea> panels;
    for (std::size_t leg = 0; hasPanels() && leg < legCount(); ++leg)
        panels.push_back(areaOf(leg));
    return hasPanels() ? panels : ChartView::areas();
}

std::vector<LegendEntry> PanelChart::legend() const
{
    std::vector<LegendEntry> entries;
    for (std::size_t leg = 0; !hasPanels() && leg < legCount(); ++leg)
        entries.push_back({titleOf(leg), static_cast<int>(leg)});
    return entries;
}

std::vector<HoverPoint> PanelChart::hoverPoints() const
{
    std::vector<HoverPoint> points;
    for (std::size_t leg = 0; leg < legCount(); ++leg) {
        std::vector<HoverPoint> more = hoverPointsOf(leg, areaOf(leg));
        points.insert(points.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return points;
}

QSize PanelChart::sizeHint() const
{
    constexpr int panelHeight = 92;
    const QSize usual = ChartView::sizeHint();
    const int rows = hasPanels() ? static_cast<int>(legCount() + 2) / 3 : 1;
    return {usual.width(), std::max(usual.height(), rows * panelHeight + 40)};
}

QSize PanelChart::minimumSizeHint() const
{
    constexpr int panelHeight = 66;
    const QSize usual = ChartView::minimumSizeHint();
    const int rows = hasPanels() ? static_cast<int>(legCount() + 2) / 3 : 1;
    return {usual.width(), std::max(usual.height(), rows * panelHeight + 40)};
}

void PanelChart::paintFrame(QPainter& painter, const PlotArea& area) const
{
    if (!hasPanels())
        return ChartView::paintFrame(painter, area);
    const PanelGrid grid(area, legCount(), labelFont());
    const QFontMetricsF metrics(labelFont());
    for (std::size_t leg = 0; leg < legCount(); ++leg) {
        PlotArea panel = grid.area(leg);
        panel.vertical = grid.isLeftmost(leg) ? panel.vertical : wordless(panel.vertical);
        panel.horizontal = grid.isLowest(leg) ? panel.horizontal : wordless(panel.horizontal);
        if (!grid.isRightmost(leg))
            panel.horizontal = openEnded(panel.horizontal);
        panel.vertical.unit.clear();
        panel.horizontal.unit.clear();
        paintAxes(painter, panel, colours(), labelFont());
        const SeriesLook legLook = look(static_cast<int>(leg));
        const QPointF corner = grid.cell(leg).topLeft();
        legLook.paintMarker(painter, corner + QPointF(markerSize / 2 + 1, metrics.height() / 2), markerSize);
        painter.setPen(legLook.colour);
        painter.drawText(corner + QPointF(markerWidth, metrics.ascent()),
                         metrics.elidedText(titleOf(leg), Qt::ElideMiddle, panel.rect.width() - markerWidth));
    }
    painter.setPen(colours().faint);
    if (area.vertical.categories.empty())
        painter.drawText(QPointF(area.rect.left(), area.rect.top() - 7), area.vertical.unit);
    const double middle = area.rect.center().x() - metrics.horizontalAdvance(area.horizontal.unit) / 2;
    painter.drawText(QPointF(middle, area.rect.bottom() + 5 + metrics.ascent() + metrics.height()),
                     area.horizontal.unit);
}

void PanelChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    if (!hasValues()) {
        painter.setFont(labelFont());
        painter.setPen(colours().muted);
        painter.drawText(area.rect, Qt::AlignCenter, legCount() > 0 ? tr("No values.") : QString());
        return;
    }
    if (!hasPanels()) {
        for (std::size_t leg = 0; leg < legCount(); ++leg)
            paintLeg(painter, area, leg);
        return;
    }
    const PanelGrid grid(area, legCount(), labelFont());
    for (std::size_t leg = 0; leg < legCount(); ++leg) {
        const PlotArea panel = grid.area(leg);
        constexpr double room = 6; // a marker on the edge is whole
        const ClipScope clip(painter, panel.rect.adjusted(-room, -room, room, room));
        for (std::size_t other = 0; other < legCount(); ++other) {
            if (other != leg)
                paintFaintly(painter, panel, other, colours().line);
        }
        paintLeg(painter, panel, leg);
    }
}

} // namespace tokenscope
