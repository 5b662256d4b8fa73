// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"
#include "ui/plots/plots.h"

namespace tokenscope {

/// A box and every value, one row for each leg.
class DistributionChart final : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DistributionChart)

public:
    explicit DistributionChart(const Theme& theme, QWidget* parent = nullptr);
    ~DistributionChart() override;

    void display(const DistributionPlot& plot);
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    DistributionPlot m_plot {};
};

} // namespace tokenscope
