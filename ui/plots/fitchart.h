// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/panelchart.h"
#include "ui/plots/plots.h"

namespace tokenscope {

/// One figure against another, with a fitted line for each leg. Of very many points a fair selection is drawn.
class FitChart final : public PanelChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FitChart)

public:
    explicit FitChart(const Theme& theme, QWidget* parent = nullptr);
    ~FitChart() override;

    void display(const FitPlot& plot);
    /// What the frame says beside the legend: what the lines are, and that not all points are drawn.
    [[nodiscard]] QString remark() const;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> pointsOfItem(int item) const override;

protected:
    void apply() override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] std::size_t legCount() const override { return m_plot.legs.size(); }
    [[nodiscard]] bool hasValues() const override;
    /// The name, and the line's formula where there is room.
    [[nodiscard]] QString titleOf(std::size_t leg) const override;
    void paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg) override;
    void paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour) override;
    [[nodiscard]] std::vector<HoverPoint> hoverPointsOf(std::size_t leg, const PlotArea& area) const override;

private:
    /// Positions of a leg's points.
    struct Drawn
    {
        std::vector<std::size_t> points {};
        std::vector<std::size_t> faintPoints {};
    };

    void paintFormula(QPainter& painter, const QRectF& panel, const FitLeg& leg) const;

    FitPlot m_plot {};
    std::vector<Drawn> m_drawn {}; // one for each leg
};

} // namespace tokenscope
