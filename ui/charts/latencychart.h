// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"
#include "ui/charts/plots.h"

namespace tokenscope {

/// Requests as dots over time, their running median as a line, first tokens as small ticks.
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

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;

private:
    LatencyPlot m_plot {};
};

} // namespace tokenscope
