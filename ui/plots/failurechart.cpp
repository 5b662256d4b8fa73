// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/failurechart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/text/format.h"
#include "ui/theme/colours.h"
#include "ui/theme/serieslook.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr double thickest = 14;
constexpr double textGap = 6;

// Classes of all legs, the most frequent first, then by name.
std::vector<FailureClass> totalsOf(const FailurePlot& plot)
{
    std::vector<FailureClass> totals;
    for (const FailureLeg& leg : plot.legs) {
        for (const FailureClass& failure : leg.classes) {
            const auto known = std::ranges::find(totals, failure.word, &FailureClass::word);
            if (known == totals.end())
                totals.push_back(failure);
            else
                known->count += failure.count;
        }
    }
    std::ranges::sort(totals, [](const FailureClass& a, const FailureClass& b) {
        return a.count != b.count ? a.count > b.count : a.word < b.word;
    });
    return totals;
}

double perCent(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? 100 * static_cast<double>(part) / static_cast<double>(whole) : 0;
}

} // namespace

FailureChart::FailureChart(const Theme& theme, QWidget* parent)
    : ChartView(theme, parent)
{
    setAccessibleName(tr("Failures"));
}

FailureChart::~FailureChart() = default;

void FailureChart::display(const FailurePlot& plot)
{
    m_plot = plot;
    m_rows.clear();
    for (const FailureClass& total : totalsOf(plot)) {
        bool isFirst = true;
        for (std::size_t leg = 0; leg < plot.legs.size(); ++leg) {
            const auto& classes = plot.legs[leg].classes;
            const auto found = std::ranges::find(classes, total.word, &FailureClass::word);
            if (found == classes.end() || found->count <= 0)
                continue;
            m_rows.push_back({total.word, leg, found->count, perCent(found->count, plot.legs[leg].attempted), isFirst});
            isFirst = false;
        }
    }
    markChanged();
    updateGeometry();
    emit legendChanged();
}

std::vector<LegendEntry> FailureChart::legend() const
{
    return m_rows.empty() ? std::vector<LegendEntry> {} : legendOf(m_plot.legs);
}

QString FailureChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"failure"_s, u"count"_s, u"attempted"_s, u"share"_s});
    for (const Row& row : m_rows) {
        const FailureLeg& leg = m_plot.legs[row.leg];
        table.addRow({leg.name, row.word, QString::number(row.count), QString::number(leg.attempted),
                      CsvTable::cell(row.share / 100)});
    }
    return table.text();
}

QSize FailureChart::sizeHint() const
{
    constexpr int rowHeight = 17;
    const QSize usual = ChartView::sizeHint();
    return {usual.width(), std::max(usual.height(), static_cast<int>(m_rows.size()) * rowHeight + 40)};
}

void FailureChart::apply()
{
    Axis rows;
    rows.step = m_rows.empty() ? 0 : 1; // nothing is on it
    double most = 0;
    for (const Row& row : m_rows) {
        rows.categories.push_back(row.isFirstOfClass ? row.word : QString());
        most = std::max(most, row.share);
    }
    constexpr double textRoom = 1.6; // the text beside the longest bar
    Axis shares = m_rows.empty() ? Axis {.step = 0} : Axis::covering(0, most * textRoom, 5);
    shares.tickUnit = m_rows.empty() ? QString() : u"%"_s;
    shares.hasGrid = true;
    setAxes(shares, rows);
}

QString FailureChart::textOf(const Row& row) const
{
    const FailureLeg& leg = m_plot.legs[row.leg];
    //: %1 an endpoint, %2 failures of %3 requests, %4 the same as a share
    return tr("%1: %2 of %3 (%4)")
        .arg(leg.name, format::count(row.count), format::count(leg.attempted), format::share(row.share / 100));
}

void FailureChart::paintMarks(QPainter& painter, const PlotArea& area)
{
    painter.setFont(labelFont());
    if (m_rows.empty()) {
        painter.setPen(colours().muted);
        if (!m_plot.legs.empty())
            painter.drawText(area.rect, Qt::AlignCenter, tr("No request failed."));
        return;
    }
    const QFontMetricsF metrics(labelFont());
    const double height = std::min(thickest, area.rowHeight() * 0.72);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const SeriesLook legLook = look(static_cast<int>(row.leg));
        const double y = area.rowY(i);
        const double end = std::max(area.x(row.share), area.rect.left() + 2); // one of very many is still seen
        const QRectF bar(QPointF(area.rect.left(), y - height / 2), QPointF(end, y + height / 2));
        painter.fillRect(bar, legLook.tint);
        painter.setPen(QPen(legLook.colour, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar);
        legLook.paintMarker(painter, QPointF(end, y), std::min(7.2, height));
        if (area.rowHeight() < metrics.capHeight() + 2)
            continue;
        painter.setPen(colours().text);
        const QString text = metrics.elidedText(textOf(row), Qt::ElideRight, area.rect.right() - end - textGap);
        painter.drawText(QPointF(end + textGap + 3, y + metrics.capHeight() / 2), text);
    }
}

QString FailureChart::description() const
{
    if (m_rows.empty())
        return m_plot.legs.empty() ? QString() : tr("No request failed.");
    QStringList parts;
    for (const Row& row : m_rows)
        parts.append(row.word + u", "_s + textOf(row));
    return parts.join(u". "_s);
}

std::vector<HoverPoint> FailureChart::hoverPoints() const
{
    const PlotArea area = plotArea();
    std::vector<HoverPoint> points;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        points.push_back({{area.x(m_rows[i].share), area.rowY(i)},
                          static_cast<int>(m_rows[i].leg),
                          m_rows[i].word + u'\n' + textOf(m_rows[i])});
    }
    return points;
}

} // namespace tokenscope
