// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"
#include "ui/plots/plots.h"

namespace tokenscope {

/// One figure against another, with a fitted line for each leg.
class FitChart final : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FitChart)

public:
    explicit FitChart(const Theme& theme, QWidget* parent = nullptr);
    ~FitChart() override;

    void display(const FitPlot& plot);
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    FitPlot m_plot {};
};

} // namespace tokenscope
