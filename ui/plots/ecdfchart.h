// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sample/ecdf.h"
#include "ui/plots/panelchart.h"
#include "ui/plots/plots.h"

namespace tokenscope {

/// The share of values that are at most so large, a step line for each leg, with a band that holds the whole true
/// curve with 95 % confidence (Dvoretzky–Kiefer–Wolfowitz; see ecdfBand()).
class EcdfChart final : public PanelChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EcdfChart)

public:
    explicit EcdfChart(const Theme& theme, QWidget* parent = nullptr);
    ~EcdfChart() override;

    void display(const DistributionPlot& plot);
    /// What the frame says beside the legend: what the bands are.
    [[nodiscard]] QString remark() const;
    /// Every value with its share and the band's ends.
    [[nodiscard]] QString toCsv() const override;

protected:
    void apply() override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] std::size_t legCount() const override { return m_plot.legs.size(); }
    [[nodiscard]] bool hasValues() const override { return largestOf(m_plot) > 0; }
    [[nodiscard]] QString titleOf(std::size_t leg) const override { return m_plot.legs[leg].name; }
    void paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg) override;
    void paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour) override;
    [[nodiscard]] std::vector<HoverPoint> hoverPointsOf(std::size_t leg, const PlotArea& area) const override;

private:
    /// A leg's steps, few enough to be drawn.
    struct Curve
    {
        std::vector<EcdfStep> steps {};
        std::vector<EcdfStep> faintSteps {};
        double halfBand = 1;
    };

    DistributionPlot m_plot {}; // in order
    std::vector<Curve> m_curves {}; // one for each leg
};

} // namespace tokenscope
