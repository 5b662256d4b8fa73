// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/pairschart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/plots/selection.h"
#include "ui/text/format.h"
#include "ui/theme/colours.h"
#include "ui/theme/serieslook.h"

#include <QPainter>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr std::size_t mostTogether = 6; // cannot be told apart in one row
constexpr std::size_t mostInProfile = 2; // nor in many thin rows
constexpr double dotSize = 7.2;

std::optional<double> valueOf(const PairsRow& row, std::size_t leg)
{
    return leg < row.values.size() ? row.values[leg] : std::nullopt;
}

// Left and right end of a row's bar; nothing if fewer than two of the legs have a value.
std::optional<std::pair<double, double>> spanOf(const PairsRow& row, const std::vector<std::size_t>& legs)
{
    std::vector<double> values;
    for (const std::size_t leg : legs) {
        if (const auto value = valueOf(row, leg))
            values.push_back(*value);
    }
    if (values.size() < 2)
        return {};
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return std::pair(*least, *most);
}

// Between the least and the greatest value of a row.
double widthOf(const PairsRow& row)
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const auto& value : row.values) {
        least = value ? std::min(least, *value) : least;
        most = value ? std::max(most, *value) : most;
    }
    return std::max(0.0, most - least);
}

std::vector<std::size_t> allLegs(const PairsPlot& plot)
{
    std::vector<std::size_t> legs(plot.legs.size());
    std::iota(legs.begin(), legs.end(), std::size_t(0));
    return legs;
}

// What rows are sorted by; rows without it come last.
double keyOf(const PairsRow& row, const PairsOrder& order, std::size_t baseline)
{
    const auto value = valueOf(row, order.leg);
    const auto base = order.by == PairsOrder::By::Difference ? valueOf(row, baseline) : std::optional(0.0);
    return value && base ? *value - *base : std::numeric_limits<double>::infinity();
}

// A stretch of neighbouring rows shows its narrowest and its widest: no extreme is lost.
std::vector<std::size_t> drawnRanks(const PairsPlot& plot, const std::vector<std::size_t>& rows)
{
    if (rows.size() <= mostDots) {
        std::vector<std::size_t> all(rows.size());
        std::iota(all.begin(), all.end(), std::size_t(0));
        return all;
    }
    const auto width = [&](std::size_t rank) { return widthOf(plot.rows[rows[rank]]); };
    std::vector<std::size_t> drawn;
    constexpr std::size_t stretches = mostDots / 2;
    for (std::size_t stretch = 0; stretch < stretches; ++stretch) {
        const std::size_t begin = rows.size() * stretch / stretches;
        const std::size_t end = rows.size() * (stretch + 1) / stretches;
        std::size_t narrowest = begin;
        std::size_t widest = begin;
        double least = width(begin);
        double most = least;
        for (std::size_t rank = begin; rank < end; ++rank) {
            const double found = width(rank);
            narrowest = found < least ? rank : narrowest;
            widest = found > most ? rank : widest;
            least = std::min(least, found);
            most = std::max(most, found);
        }
        drawn.push_back(std::min(narrowest, widest));
        if (narrowest != widest)
            drawn.push_back(std::max(narrowest, widest));
    }
    return drawn;
}

} // namespace

PairsChart::PairsChart(const Theme& theme, QWidget* parent)
    : PanelChart(theme, mostTogether, parent)
{
    setAccessibleName(tr("Prompt by prompt"));
}

PairsChart::~PairsChart() = default;

void PairsChart::display(const PairsPlot& plot)
{
    m_plot = plot;
    if (m_order.leg >= m_plot.legs.size())
        m_order = {};
    setMostTogether(isProfile() ? mostInProfile : mostTogether);
    sortRows();
    markChanged();
    emit legendChanged();
}

void PairsChart::setOrder(const PairsOrder& order)
{
    if (order == m_order || order.leg >= m_plot.legs.size())
        return;
    m_order = order;
    sortRows();
    markChanged();
}

void PairsChart::sortRows()
{
    m_rows.resize(m_plot.rows.size());
    std::iota(m_rows.begin(), m_rows.end(), std::size_t(0));
    if (m_order.by != PairsOrder::By::Prompt) {
        std::vector<double> keys;
        keys.reserve(m_plot.rows.size());
        for (const PairsRow& row : m_plot.rows)
            keys.push_back(keyOf(row, m_order, m_plot.baseline));
        std::ranges::stable_sort(m_rows, {}, [&](std::size_t row) { return keys[row]; });
    }
    m_drawn = drawnRanks(m_plot, m_rows);
}

std::vector<PairsOrder> PairsChart::orders() const
{
    std::vector<PairsOrder> orders {PairsOrder {}};
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        if (leg != m_plot.baseline)
            orders.push_back({PairsOrder::By::Difference, leg});
    }
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg)
        orders.push_back({PairsOrder::By::Value, leg});
    return orders;
}

QString PairsChart::nameOf(const PairsOrder& order) const
{
    const auto name = [&](std::size_t leg) { return leg < m_plot.legs.size() ? m_plot.legs[leg] : QString(); };
    switch (order.by) {
    case PairsOrder::By::Prompt:
        return tr("by prompt");
    case PairsOrder::By::Difference:
        //: order of rows: by the difference of two endpoints
        return tr("by %1 − %2").arg(name(order.leg), name(m_plot.baseline));
    case PairsOrder::By::Value:
        //: order of rows: by the values of an endpoint
        return tr("by %1").arg(name(order.leg));
    }
    return {};
}

QString PairsChart::remark() const
{
    if (m_drawn.size() >= m_rows.size())
        return {};
    return tr("%1 of %2 prompts are drawn, the closest and the farthest of each stretch")
        .arg(format::count(static_cast<std::int64_t>(m_drawn.size())),
             format::count(static_cast<std::int64_t>(m_rows.size())));
}

QString PairsChart::toCsv() const
{
    CsvTable table({u"row"_s, u"leg"_s, u"value"_s, u"unit"_s});
    for (std::size_t rank = 0; rank < m_rows.size(); ++rank) {
        const PairsRow& row = rowAt(rank);
        for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg)
            table.addRow({row.label, m_plot.legs[leg], CsvTable::cell(valueOf(row, leg)), m_plot.unit});
    }
    return table.text();
}

QSize PairsChart::sizeHint() const
{
    constexpr int rowHeight = 15;
    constexpr int mostHeight = 460;
    const QSize usual = PanelChart::sizeHint();
    const auto rows = static_cast<int>(std::min(m_plot.rows.size(), mostNamedRows));
    return {usual.width(), std::max(usual.height(), hasPanels() ? 0 : std::min(mostHeight, rows * rowHeight + 40))};
}

// Rows by name, from the top; of very many only some places are named.
Axis PairsChart::rowAxis() const
{
    Axis axis;
    if (!isProfile()) {
        for (std::size_t rank = 0; rank < m_rows.size(); ++rank)
            axis.categories.push_back(rowAt(rank).label);
        return axis;
    }
    const std::size_t count = m_rows.size();
    const std::size_t steps = hasPanels() ? 2 : 4;
    axis.from = -static_cast<double>(count);
    axis.to = 0;
    for (std::size_t step = 0; step <= steps; ++step) {
        const std::size_t rank = step * (count - 1) / steps;
        const QString share = format::share(static_cast<double>(step) / static_cast<double>(steps));
        axis.marks.push_back(
            {-static_cast<double>(rank) - 0.5, m_order.by == PairsOrder::By::Prompt ? rowAt(rank).label : share});
    }
    //: vertical axis; %1 is an order: "by prompt"
    axis.unit = m_order.by == PairsOrder::By::Prompt ? QString() : tr("prompts %1").arg(nameOf(m_order));
    return axis;
}

double PairsChart::yOf(std::size_t rank, const PlotArea& area) const
{
    return isProfile() ? area.y(-static_cast<double>(rank) - 0.5) : area.rowY(rank);
}

void PairsChart::apply()
{
    double most = 0;
    double least = 0;
    for (const PairsRow& row : m_plot.rows) {
        for (const auto& value : row.values) {
            most = std::max(most, value.value_or(0));
            if (value && *value > 0)
                least = least > 0 ? std::min(least, *value) : *value;
        }
    }
    Axis values = Axis::covering(0, most, stepsAcross());
    values.tickUnit = m_plot.unit;
    values.least = least;
    setAxes(values, rowAxis());
}

DotStyle PairsChart::dotStyle(const PlotArea& area) const
{
    if (isProfile())
        return {.size = 3.2, .opacity = 0.6, .isVector = isPaintingFile()};
    return {.size = std::clamp(area.rowHeight() * 0.8, 3.0, dotSize), .opacity = 1, .isVector = isPaintingFile()};
}

void PairsChart::paintBars(QPainter& painter, const PlotArea& area, const std::vector<std::size_t>& legs)
{
    const double width = isProfile() ? 0.6 : std::clamp(area.rowHeight() / 5, 1.0, 3.0);
    QList<QLineF> bars;
    for (const std::size_t rank : m_drawn) {
        const double y = yOf(rank, area);
        if (const auto span = spanOf(rowAt(rank), legs))
            bars.append({area.x(span->first), y, area.x(span->second), y});
    }
    painter.setPen(QPen(colours().line, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(bars);
}

void PairsChart::paintDotsOf(QPainter& painter, const PlotArea& area, std::size_t leg)
{
    QList<QPointF> places;
    for (const std::size_t rank : m_drawn) {
        if (const auto value = valueOf(rowAt(rank), leg))
            places.append({area.x(*value), yOf(rank, area)});
    }
    paintDots(painter, places, look(static_cast<int>(leg)), dotStyle(area));
}

void PairsChart::paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg)
{
    painter.save();
    painter.setClipRect(area.rect.adjusted(-dotSize, -dotSize, dotSize, dotSize), Qt::IntersectClip);
    if (hasPanels()) {
        paintBars(painter, area, {m_plot.baseline, leg});
        if (leg != m_plot.baseline)
            paintDotsOf(painter, area, m_plot.baseline);
    } else if (leg == 0) {
        paintBars(painter, area, allLegs(m_plot));
    }
    paintDotsOf(painter, area, leg);
    painter.restore();
}

// Rows of a dozen legs would be a grey field: a panel has the baseline to compare with.
void PairsChart::paintFaintly(QPainter& /*painter*/, const PlotArea& /*area*/, std::size_t /*leg*/,
                              const QColor& /*colour*/)
{
}

QString PairsChart::description() const
{
    QStringList rows;
    for (std::size_t rank = 0; rank < m_rows.size(); ++rank) {
        QStringList values;
        for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
            const auto value = valueOf(rowAt(rank), leg);
            values.append(m_plot.legs[leg] + u' ' + (value ? valueText(*value, m_plot.unit) : format::noValue()));
        }
        rows.append(rowAt(rank).label + u": "_s + values.join(u", "_s));
        if (rows.size() == 30) // the rest is in the table
            break;
    }
    return rows.join(u". "_s);
}

std::vector<HoverPoint> PairsChart::hoverPoints() const
{
    std::vector<HoverPoint> points = PanelChart::hoverPoints();
    if (!hasPanels())
        std::ranges::stable_sort(points, {}, [](const HoverPoint& point) { return point.position.y(); });
    return points;
}

std::vector<HoverPoint> PairsChart::hoverPointsOf(std::size_t leg, const PlotArea& area) const
{
    std::vector<HoverPoint> points;
    const auto add = [&](std::size_t rank) {
        const PairsRow& row = rowAt(rank);
        const auto value = valueOf(row, leg);
        if (!value)
            return;
        const QString text = tr("%1\n%2 %3").arg(row.label, m_plot.legs[leg], valueText(*value, m_plot.unit));
        points.push_back({{area.x(*value), yOf(rank, area)}, static_cast<int>(leg), text, row.item});
    };
    for (const std::size_t rank : m_drawn)
        add(rank);
    if (markedItem() >= 0 && m_drawn.size() < m_rows.size()) {
        for (std::size_t rank = 0; rank < m_rows.size(); ++rank) {
            if (rowAt(rank).item == markedItem() && !std::ranges::binary_search(m_drawn, rank))
                add(rank);
        }
    }
    return points;
}

std::vector<HoverPoint> PairsChart::pointsOfItem(int item) const
{
    std::vector<HoverPoint> points;
    for (std::size_t rank = 0; rank < m_rows.size(); ++rank) {
        if (rowAt(rank).item != item)
            continue;
        for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
            const PlotArea area = areaOf(leg);
            if (const auto value = valueOf(rowAt(rank), leg))
                points.push_back({{area.x(*value), yOf(rank, area)}, static_cast<int>(leg), {}, item});
        }
    }
    return points;
}

} // namespace tokenscope
