// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/pairschart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/text/format.h"
#include "ui/theme/serieslook.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double dotSize = 7.2;

// Left and right end of a row's bar; nothing if fewer than two legs have a value.
std::optional<std::pair<double, double>> spanOf(const PairsRow& row)
{
    std::vector<double> values;
    for (const auto& value : row.values) {
        if (value)
            values.push_back(*value);
    }
    if (values.size() < 2)
        return {};
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return std::pair(*least, *most);
}

} // namespace

PairsChart::PairsChart(const Theme& theme, QWidget* parent)
    : ChartView(theme, parent)
{
    setAccessibleName(tr("Prompt by prompt"));
}

PairsChart::~PairsChart() = default;

void PairsChart::display(const PairsPlot& plot)
{
    m_plot = plot;
    markChanged();
    emit legendChanged();
}

std::vector<LegendEntry> PairsChart::legend() const
{
    return legendOf(m_plot.legs);
}

QString PairsChart::toCsv() const
{
    CsvTable table({u"row"_s, u"leg"_s, u"value"_s, u"unit"_s});
    for (const PairsRow& row : m_plot.rows) {
        for (std::size_t leg = 0; leg < std::min(row.values.size(), m_plot.legs.size()); ++leg)
            table.addRow({row.label, m_plot.legs.at(leg), CsvTable::cell(row.values.at(leg)), m_plot.unit});
    }
    return table.text();
}

void PairsChart::apply()
{
    double most = 0;
    Axis rows;
    for (const PairsRow& row : m_plot.rows) {
        rows.categories.push_back(row.label);
        for (const auto& value : row.values)
            most = std::max(most, value.value_or(0));
    }
    Axis values = Axis::covering(0, most, 7);
    values.tickUnit = m_plot.unit;
    setAxes(values, rows);
}

void PairsChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    const double barWidth = std::clamp(area.rowHeight() / 5, 1.0, 3.0);
    const double size = std::clamp(area.rowHeight() * 0.8, 3.0, dotSize);
    for (std::size_t row = 0; row < m_plot.rows.size(); ++row) {
        const double y = area.rowY(row);
        if (const auto span = spanOf(m_plot.rows.at(row))) {
            painter.setPen(QPen(colours().line, barWidth, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(area.x(span->first), y), QPointF(area.x(span->second), y));
        }
        const auto& values = m_plot.rows.at(row).values;
        for (std::size_t leg = 0; leg < values.size(); ++leg) {
            if (values.at(leg))
                look(static_cast<int>(leg)).paintMarker(painter, QPointF(area.x(*values.at(leg)), y), size);
        }
    }
}

QString PairsChart::description() const
{
    QStringList rows;
    for (const PairsRow& row : m_plot.rows) {
        QStringList values;
        for (std::size_t leg = 0; leg < std::min(row.values.size(), m_plot.legs.size()); ++leg) {
            const auto& value = row.values.at(leg);
            values.append(m_plot.legs.at(leg) + u' ' + (value ? valueText(*value, m_plot.unit) : format::noValue()));
        }
        rows.append(row.label + u": "_s + values.join(u", "_s));
        if (rows.size() == 30) // the rest is in the table
            break;
    }
    return rows.join(u". "_s);
}

std::vector<HoverPoint> PairsChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t row = 0; row < m_plot.rows.size(); ++row) {
        const PairsRow& value = m_plot.rows.at(row);
        for (std::size_t leg = 0; leg < std::min(value.values.size(), m_plot.legs.size()); ++leg) {
            if (!value.values.at(leg))
                continue;
            const QString text
                = tr("%1\n%2 %3").arg(value.label, m_plot.legs.at(leg), valueText(*value.values.at(leg), m_plot.unit));
            points.push_back({{area.x(*value.values.at(leg)), area.rowY(row)}, static_cast<int>(leg), text});
        }
    }
    return points;
}

} // namespace tokenscope
