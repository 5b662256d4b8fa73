// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"
#include "ui/plots/plots.h"

namespace tokenscope {

/// Output tokens per second over time, a line for each leg.
class ThroughputChart final : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThroughputChart)

public:
    explicit ThroughputChart(const Theme& theme, QWidget* parent = nullptr);
    ~ThroughputChart() override;

    void display(const ThroughputPlot& plot);
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;
    [[nodiscard]] QString hoverTextOf(const HoverPoint& point) const override;
    [[nodiscard]] bool canBeLogarithmic(Qt::Orientation orientation) const override;

protected:
    void apply() override;
    [[nodiscard]] QString description() const override;

private:
    void growAxes();

    ThroughputPlot m_plot {};
    std::vector<QLineSeries*> m_lines; // as many as the largest number of legs seen
    bool m_isNewRun = true; // axes may shrink
};

} // namespace tokenscope
