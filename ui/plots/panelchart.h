// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"

namespace tokenscope {

/// A chart of legs that shows a few in one picture, and more of them as small multiples: a panel for each leg, all on
/// the same axes, with the other legs in faint grey behind. Derived charts paint one leg into whatever area they get.
class PanelChart : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PanelChart)

public:
    /// More legs than `mostTogether` get panels.
    PanelChart(const Theme& theme, std::size_t mostTogether, QWidget* parent = nullptr);
    ~PanelChart() override;

    [[nodiscard]] bool hasPanels() const { return legCount() > m_mostTogether && hasValues(); }
    /// Where a leg's values are: its panel, or the one plot area.
    [[nodiscard]] PlotArea areaOf(std::size_t leg) const;
    [[nodiscard]] std::vector<PlotArea> areas() const final;
    /// Empty where panels have titles.
    [[nodiscard]] std::vector<LegendEntry> legend() const final;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] virtual std::size_t legCount() const = 0;
    /// Whether there is anything to be drawn; else the chart says that there is not.
    [[nodiscard]] virtual bool hasValues() const = 0;
    /// Above a leg's panel, and in the legend.
    [[nodiscard]] virtual QString titleOf(std::size_t leg) const = 0;
    virtual void paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg) = 0;
    /// The leg behind another one's panel: a few strokes in this colour.
    virtual void paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour) = 0;
    [[nodiscard]] virtual std::vector<HoverPoint> hoverPointsOf(std::size_t leg, const PlotArea& area) const = 0;

    void setMostTogether(std::size_t legs) { m_mostTogether = legs; }
    /// How many steps there is room for on the axes; fewer in panels.
    [[nodiscard]] int stepsAcross() const { return hasPanels() ? 3 : 6; }
    [[nodiscard]] int stepsUp() const { return hasPanels() ? 3 : 6; }

    void paintFrame(QPainter& painter, const PlotArea& area) const override;
    void paintMarks(QPainter& painter, const PlotArea& area) final;

private:
    std::size_t m_mostTogether;
};

} // namespace tokenscope
