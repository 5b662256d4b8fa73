// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"
#include "ui/plots/plots.h"

namespace tokenscope {

/// Requests as dots over time, their running median as a line, first tokens as small ticks, failures as crosses.
class LatencyChart final : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LatencyChart)

public:
    explicit LatencyChart(const Theme& theme, QWidget* parent = nullptr);
    ~LatencyChart() override;

    void display(const LatencyPlot& plot);
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;
    [[nodiscard]] std::vector<HoverPoint> pointsOfItem(int item) const override;
    [[nodiscard]] QString hoverTextOf(const HoverPoint& point) const override;
    [[nodiscard]] bool canBeLogarithmic(Qt::Orientation orientation) const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    struct Lines
    {
        QLineSeries* median = nullptr;
        QLineSeries* dots = nullptr;
        QLineSeries* failures = nullptr;
        QLineSeries* firstTokens = nullptr;
        QColor colour {}; ///< that the markers were painted in
        double devicePixelRatio = 0;
    };

    void addLegs();
    void applyLeg(std::size_t leg);
    void applyLook(Lines& lines, const SeriesLook& look);
    void growAxes();

    LatencyPlot m_plot {};
    std::vector<Lines> m_lines; // as many as the largest number of legs seen
    bool m_isNewRun = true; // axes may shrink
};

} // namespace tokenscope
