// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plots/fitchart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/csvtable.h"
#include "ui/plots/dotseries.h"
#include "ui/plots/selection.h"
#include "ui/text/format.h"
#include "ui/theme/colours.h"
#include "ui/theme/serieslook.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tokenscope {

namespace {

constexpr std::size_t mostTogether = 4;
constexpr double dotSize = 7.2;
constexpr double faintDotSize = 2.5;

// The line is drawn as far as there are values: beyond them it would promise what nobody measured. It is bent where a
// scale is logarithmic.
QPolygonF lineOf(const FitLeg& leg, const PlotArea& area)
{
    const auto [first, last] = std::minmax_element(leg.points.begin(), leg.points.end(),
                                                   [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    const int steps = area.horizontal.isLogarithmic || area.vertical.isLogarithmic ? 64 : 1;
    const double begin = std::max(0.0, area.horizontal.placeOf(first->x()));
    const double end = area.horizontal.placeOf(last->x());
    QPolygonF line;
    for (int i = 0; i <= steps; ++i) {
        const double x = steps == 1 ? (i == 0 ? first->x() : last->x())
                                    : area.horizontal.valueAt(begin + (end - begin) * i / steps);
        if (const double y = leg.line->fixed + leg.line->perUnit * x; y > 0 || !area.vertical.isLogarithmic)
            line.append(area.at({x, y}));
    }
    return line;
}

int itemOf(const FitLeg& leg, std::size_t position)
{
    return position < leg.items.size() ? leg.items[position] : -1;
}

} // namespace

FitChart::FitChart(const Theme& theme, QWidget* parent)
    : PanelChart(theme, mostTogether, parent)
{
    setAccessibleName(tr("Latency against answer length"));
}

FitChart::~FitChart() = default;

void FitChart::display(const FitPlot& plot)
{
    m_plot = plot;
    m_drawn.clear();
    const std::size_t most = hasPanels() ? mostDots / 2 : mostDots; // panels are small
    for (const FitLeg& leg : m_plot.legs) {
        Drawn drawn {selectedByPlace(leg.points, most), {}};
        for (const std::size_t rank : selectedByRank(drawn.points.size(), mostFaintDots))
            drawn.faintPoints.push_back(drawn.points[rank]);
        m_drawn.push_back(std::move(drawn));
    }
    markChanged();
    emit legendChanged();
}

QString FitChart::remark() const
{
    QStringList parts;
    if (std::ranges::any_of(m_plot.legs, [](const FitLeg& leg) { return leg.line.has_value(); }))
        parts.append(tr("lines: fixed cost + cost per token"));
    qsizetype most = 0;
    for (const FitLeg& leg : m_plot.legs)
        most = std::max(most, leg.points.size());
    if (most > static_cast<qsizetype>(mostDots))
        parts.append(tr("at most %1 of up to %2 points of a leg are drawn")
                         .arg(format::count(static_cast<std::int64_t>(hasPanels() ? mostDots / 2 : mostDots)),
                              format::count(most)));
    return parts.join(u"; "_s);
}

QString FitChart::toCsv() const
{
    CsvTable table({u"leg"_s, u"prompt"_s, u"x"_s, u"x_unit"_s, u"y"_s, u"y_unit"_s});
    for (const FitLeg& leg : m_plot.legs) {
        for (qsizetype i = 0; i < leg.points.size(); ++i) {
            const int item = itemOf(leg, static_cast<std::size_t>(i));
            table.addRow({leg.name, item > 0 ? QString::number(item) : QString(), CsvTable::cell(leg.points[i].x()),
                          m_plot.xUnit, CsvTable::cell(leg.points[i].y()), m_plot.yUnit});
        }
    }
    return table.text();
}

void FitChart::apply()
{
    QPointF most;
    QPointF least(std::numeric_limits<double>::max(), std::numeric_limits<double>::max());
    for (const FitLeg& leg : m_plot.legs) {
        for (const QPointF& point : leg.points) {
            most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
            least = {point.x() > 0 ? std::min(least.x(), point.x()) : least.x(),
                     point.y() > 0 ? std::min(least.y(), point.y()) : least.y()};
        }
    }
    Axis horizontal = Axis::covering(0, most.x(), stepsAcross());
    horizontal.unit = m_plot.xUnit;
    horizontal.least = least.x() < most.x() ? least.x() : 0;
    Axis vertical = Axis::covering(0, most.y(), stepsUp());
    vertical.unit = m_plot.yUnit;
    vertical.least = least.y() < most.y() ? least.y() : 0;
    setAxes(horizontal, vertical);
}

QString FitChart::titleOf(std::size_t leg) const
{
    const FitLeg& value = m_plot.legs[leg];
    //: a leg's name and the formula of its line
    return value.line && !hasPanels() && !value.line->text.isEmpty() ? tr("%1: %2").arg(value.name, value.line->text)
                                                                     : value.name;
}

bool FitChart::hasValues() const
{
    return std::ranges::any_of(m_plot.legs, [](const FitLeg& leg) { return !leg.points.isEmpty(); });
}

// In a panel the title has no room for it.
void FitChart::paintFormula(QPainter& painter, const QRectF& panel, const FitLeg& leg) const
{
    const QFontMetricsF metrics(labelFont());
    const QString text = metrics.elidedText(leg.line->text, Qt::ElideRight, panel.width() - 3);
    QColor veil = colours().panel; // points below it are seen, and it is read
    veil.setAlpha(200);
    painter.fillRect(QRectF(panel.left() + 1, panel.top(), metrics.horizontalAdvance(text) + 4, metrics.height()),
                     veil);
    painter.setFont(labelFont());
    painter.setPen(colours().muted);
    painter.drawText(panel.topLeft() + QPointF(3, metrics.ascent()), text);
}

void FitChart::paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg)
{
    const FitLeg& value = m_plot.legs[leg];
    const SeriesLook legLook = look(static_cast<int>(leg));
    QList<QPointF> places;
    for (const std::size_t position : m_drawn[leg].points)
        places.append(area.at(value.points[static_cast<qsizetype>(position)]));
    const bool isDense = places.size() > 100;
    painter.save();
    painter.setClipRect(area.rect.adjusted(-dotSize, -dotSize, dotSize, dotSize), Qt::IntersectClip);
    paintDots(
        painter, places, legLook,
        {.size = isDense || hasPanels() ? 5 : dotSize, .opacity = isDense ? 0.5 : 1, .isVector = isPaintingFile()});
    if (value.line && !value.points.isEmpty()) {
        painter.setClipRect(area.rect, Qt::IntersectClip);
        if (isDense) { // the line stands out of its points
            painter.setPen(QPen(colours().panel, 4));
            painter.drawPolyline(lineOf(value, area));
        }
        painter.setPen(legLook.pen(isDense ? 2.2 : 1.8));
        painter.drawPolyline(lineOf(value, area));
        if (hasPanels())
            paintFormula(painter, area.rect, value);
    }
    painter.restore();
}

void FitChart::paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour)
{
    QList<QPointF> places;
    for (const std::size_t position : m_drawn[leg].faintPoints)
        places.append(area.at(m_plot.legs[leg].points[static_cast<qsizetype>(position)]));
    painter.save();
    painter.setClipRect(area.rect, Qt::IntersectClip);
    painter.setPen(QPen(colour, faintDotSize, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(places.constData(), static_cast<int>(places.size()));
    painter.restore();
}

QString FitChart::description() const
{
    QStringList sentences;
    for (const FitLeg& leg : m_plot.legs) {
        sentences.append(tr("%1: %n point(s).", nullptr, static_cast<int>(leg.points.size())).arg(leg.name));
        if (leg.line) {
            sentences.append(tr("%1: %2 and %3 for each unit of the horizontal axis.")
                                 .arg(leg.name, valueText(leg.line->fixed, m_plot.yUnit),
                                      valueText(leg.line->perUnit, m_plot.yUnit)));
        }
    }
    return sentences.join(u' ');
}

std::vector<HoverPoint> FitChart::hoverPointsOf(std::size_t leg, const PlotArea& area) const
{
    const FitLeg& value = m_plot.legs[leg];
    std::vector<HoverPoint> points;
    const auto add = [&](std::size_t position) {
        const QPointF& point = value.points[static_cast<qsizetype>(position)];
        const int item = itemOf(value, position);
        const QString name = item > 0 ? tr("%1, prompt %2").arg(value.name, format::count(item)) : value.name;
        const QString text
            = tr("%1\n%2, %3").arg(name, valueText(point.x(), m_plot.xUnit), valueText(point.y(), m_plot.yUnit));
        points.push_back({area.at(point), static_cast<int>(leg), text, item});
    };
    for (const std::size_t position : m_drawn[leg].points)
        add(position);
    for (std::size_t i = 0; markedItem() >= 0 && i < value.items.size(); ++i) {
        if (value.items[i] == markedItem() && !std::ranges::binary_search(m_drawn[leg].points, i))
            add(i);
    }
    return points;
}

std::vector<HoverPoint> FitChart::pointsOfItem(int item) const
{
    std::vector<HoverPoint> points;
    for (std::size_t leg = 0; leg < m_plot.legs.size(); ++leg) {
        const FitLeg& value = m_plot.legs[leg];
        const PlotArea area = areaOf(leg);
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (value.items[i] == item)
                points.push_back({area.at(value.points[static_cast<qsizetype>(i)]), static_cast<int>(leg), {}, item});
        }
    }
    return points;
}

} // namespace tokenscope
