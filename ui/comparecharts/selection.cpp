// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparecharts/selection.h"

#include <algorithm>

namespace tokenscope {

namespace {

/// Collects requests in and outside of a range.
class Brush
{
public:
    Brush(std::size_t legs, double from, double to)
        : m_from(std::min(from, to))
        , m_to(std::max(from, to))
    {
        m_selection.kept.resize(legs);
    }

    void take(std::size_t leg, int item, double value)
    {
        ++m_selection.total;
        if (value < m_from || value > m_to || item < 0)
            return;
        ++m_selection.count;
        std::vector<bool>& kept = m_selection.kept[leg];
        const auto place = static_cast<std::size_t>(item);
        if (place >= kept.size())
            kept.resize(std::max(place + 1, 2 * kept.size()));
        kept[place] = true;
    }

    [[nodiscard]] RequestSelection selection() && { return std::move(m_selection); }

private:
    double m_from = 0;
    double m_to = 0;
    RequestSelection m_selection {};
};

int itemAt(const std::vector<int>& items, std::size_t place)
{
    return place < items.size() ? items[place] : -1;
}

} // namespace

bool RequestSelection::keeps(std::size_t leg, int item) const
{
    return leg < kept.size() && item >= 0 && static_cast<std::size_t>(item) < kept[leg].size()
        && kept[leg][static_cast<std::size_t>(item)];
}

std::vector<int> RequestSelection::items() const
{
    std::size_t most = 0;
    for (const std::vector<bool>& leg : kept)
        most = std::max(most, leg.size());
    std::vector<int> found;
    for (std::size_t item = 0; item < most; ++item) {
        if (std::ranges::any_of(kept, [item](const auto& leg) { return item < leg.size() && leg[item]; }))
            found.push_back(static_cast<int>(item));
    }
    return found;
}

RequestSelection requestsIn(const DistributionPlot& plot, double from, double to)
{
    Brush brush(plot.legs.size(), from, to);
    for (std::size_t leg = 0; leg < plot.legs.size(); ++leg) {
        for (std::size_t place = 0; place < plot.legs[leg].values.size(); ++place)
            brush.take(leg, plot.legs[leg].itemAt(place), plot.legs[leg].values[place]);
    }
    return std::move(brush).selection();
}

RequestSelection requestsIn(const FitPlot& plot, Qt::Orientation axis, double from, double to)
{
    Brush brush(plot.legs.size(), from, to);
    for (std::size_t leg = 0; leg < plot.legs.size(); ++leg) {
        const QList<QPointF>& points = plot.legs[leg].points;
        for (qsizetype place = 0; place < points.size(); ++place)
            brush.take(leg, itemAt(plot.legs[leg].items, static_cast<std::size_t>(place)),
                       axis == Qt::Horizontal ? points[place].x() : points[place].y());
    }
    return std::move(brush).selection();
}

RequestSelection requestsIn(const TimelinePlot& plot, Qt::Orientation axis, double from, double to)
{
    Brush brush(plot.legs.size(), from, to);
    for (std::size_t leg = 0; leg < plot.legs.size(); ++leg) {
        const TimelineLeg& shown = plot.legs[leg];
        for (std::size_t place = 0; place < shown.dots.size(); ++place)
            brush.take(leg, shown.itemAt(place),
                       axis == Qt::Horizontal ? shown.dots[place].at : shown.dots[place].latency);
    }
    return std::move(brush).selection();
}

RequestSelection requestsIn(const PairsPlot& plot, double from, double to)
{
    Brush brush(plot.legs.size(), from, to);
    for (const PairsRow& row : plot.rows) {
        for (std::size_t leg = 0; leg < row.values.size(); ++leg) {
            if (row.values[leg])
                brush.take(leg, row.item, *row.values[leg]);
        }
    }
    return std::move(brush).selection();
}

DistributionPlot selectedOf(DistributionPlot plot, const RequestSelection& selection)
{
    for (std::size_t leg = 0; leg < plot.legs.size(); ++leg) {
        DistributionLeg& shown = plot.legs[leg];
        DistributionLeg kept {.name = shown.name};
        for (std::size_t place = 0; place < shown.values.size(); ++place) {
            if (!selection.keeps(leg, shown.itemAt(place)))
                continue;
            kept.values.push_back(shown.values[place]);
            kept.items.push_back(shown.items[place]);
        }
        shown = std::move(kept);
    }
    return plot;
}

FitPlot selectedOf(FitPlot plot, const RequestSelection& selection)
{
    for (std::size_t leg = 0; leg < plot.legs.size(); ++leg) {
        FitLeg& shown = plot.legs[leg];
        QList<QPointF> points;
        std::vector<int> items;
        for (std::size_t place = 0; place < shown.items.size(); ++place) {
            if (!selection.keeps(leg, shown.items[place]))
                continue;
            points.append(shown.points[static_cast<qsizetype>(place)]);
            items.push_back(shown.items[place]);
        }
        shown.points = std::move(points);
        shown.items = std::move(items);
    }
    return plot;
}

TimelinePlot selectedOf(TimelinePlot plot, const RequestSelection& selection)
{
    for (std::size_t leg = 0; leg < plot.legs.size(); ++leg) {
        TimelineLeg& shown = plot.legs[leg];
        TimelineLeg kept {.name = shown.name, .runningMedian = shown.runningMedian};
        for (std::size_t place = 0; place < shown.dots.size(); ++place) {
            if (!selection.keeps(leg, shown.itemAt(place)))
                continue;
            kept.dots.push_back(shown.dots[place]);
            kept.items.push_back(shown.items[place]);
        }
        shown = std::move(kept);
    }
    return plot;
}

PairsPlot selectedOf(PairsPlot plot, const RequestSelection& selection)
{
    for (PairsRow& row : plot.rows) {
        for (std::size_t leg = 0; leg < row.values.size(); ++leg) {
            if (!selection.keeps(leg, row.item))
                row.values[leg].reset();
        }
    }
    std::erase_if(plot.rows, [](const PairsRow& row) {
        return std::ranges::none_of(row.values, [](const auto& value) { return value.has_value(); });
    });
    return plot;
}

} // namespace tokenscope
