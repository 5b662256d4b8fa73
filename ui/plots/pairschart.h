// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"
#include "ui/plots/plots.h"

namespace tokenscope {

/// Prompt by prompt: the legs' values of one prompt on one row, joined by a bar.
class PairsChart final : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairsChart)

public:
    explicit PairsChart(const Theme& theme, QWidget* parent = nullptr);
    ~PairsChart() override;

    void display(const PairsPlot& plot);
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    PairsPlot m_plot {};
};

} // namespace tokenscope
