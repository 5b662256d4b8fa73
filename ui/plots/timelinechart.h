// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/panelchart.h"
#include "ui/plots/timelineplot.h"

namespace tokenscope {

/// Latency over a finished run: a dot for each request, their running median as a line, failures as crosses, a ring
/// around a first request that was slow for being the first.
class TimelineChart final : public PanelChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineChart)

public:
    explicit TimelineChart(const Theme& theme, QWidget* parent = nullptr);
    ~TimelineChart() override;

    void display(const TimelinePlot& plot);
    /// What the frame says beside the legend: what the lines are, and that not all requests are drawn.
    [[nodiscard]] QString remark() const;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> pointsOfItem(int item) const override;

protected:
    void apply() override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] std::size_t legCount() const override { return m_plot.legs.size(); }
    [[nodiscard]] bool hasValues() const override;
    [[nodiscard]] QString titleOf(std::size_t leg) const override { return m_plot.legs[leg].name; }
    void paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg) override;
    void paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour) override;
    [[nodiscard]] std::vector<HoverPoint> hoverPointsOf(std::size_t leg, const PlotArea& area) const override;

private:
    /// What of a leg is drawn.
    struct Drawn
    {
        std::vector<std::size_t> dots {}; ///< positions
        QList<QPointF> median {};
        QList<QPointF> faintMedian {};
    };

    /// The dots drawn, and those of the marked item.
    [[nodiscard]] std::vector<std::size_t> shownOf(std::size_t leg) const;
    [[nodiscard]] QString axisText() const;
    /// s, min or h, by the longest leg.
    void chooseTimeUnit();

    TimelinePlot m_plot {}; // places in units of time
    double m_timeUnit = 1; // s; 1 as well where nothing is known of the time
    QString m_timeSign {};
    std::vector<Drawn> m_drawn {}; // one for each leg
};

} // namespace tokenscope
