// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/dotseries.h"
#include "ui/plots/panelchart.h"
#include "ui/plots/plots.h"

namespace tokenscope {

/// In which order a chart of pairs has its rows.
struct PairsOrder
{
    enum class By
    {
        Prompt,
        Difference, ///< of the leg to the baseline, the smallest first
        Value, ///< of the leg, the smallest first
    };

    By by = By::Prompt;
    std::size_t leg = 0;

    bool operator==(const PairsOrder&) const = default;
};

/// Prompt by prompt: the legs' values of one prompt on one row, joined by a bar. Of very many prompts a profile in the
/// order chosen, with thin lines. More legs than a row can hold get panels, each with its leg and the baseline.
class PairsChart final : public PanelChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairsChart)

public:
    /// Rows up to this number each have their name.
    static constexpr std::size_t mostNamedRows = 60;

    explicit PairsChart(const Theme& theme, QWidget* parent = nullptr);
    ~PairsChart() override;

    void display(const PairsPlot& plot);
    void setOrder(const PairsOrder& order);
    [[nodiscard]] const PairsOrder& order() const { return m_order; }
    /// All orders that the plot can have, by prompt first.
    [[nodiscard]] std::vector<PairsOrder> orders() const;
    /// For a menu: "by prompt", "by Sophia − Metis", "by Sophia"
    [[nodiscard]] QString nameOf(const PairsOrder& order) const;
    /// What the frame says beside the legend: that not all prompts are drawn; else empty.
    [[nodiscard]] QString remark() const;
    /// All rows, in the order shown.
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> pointsOfItem(int item) const override;
    /// By row, and by leg in a row.
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void apply() override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] std::size_t legCount() const override { return m_plot.legs.size(); }
    [[nodiscard]] bool hasValues() const override { return !m_plot.rows.empty(); }
    [[nodiscard]] QString titleOf(std::size_t leg) const override { return m_plot.legs[leg]; }
    void paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg) override;
    void paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour) override;
    [[nodiscard]] std::vector<HoverPoint> hoverPointsOf(std::size_t leg, const PlotArea& area) const override;

private:
    [[nodiscard]] bool isProfile() const { return m_plot.rows.size() > mostNamedRows; }
    [[nodiscard]] const PairsRow& rowAt(std::size_t rank) const { return m_plot.rows[m_rows[rank]]; }
    [[nodiscard]] double yOf(std::size_t rank, const PlotArea& area) const;
    [[nodiscard]] Axis rowAxis() const;
    [[nodiscard]] DotStyle dotStyle(const PlotArea& area) const;
    void sortRows();
    void paintBars(QPainter& painter, const PlotArea& area, const std::vector<std::size_t>& legs);
    void paintDotsOf(QPainter& painter, const PlotArea& area, std::size_t leg);

    PairsPlot m_plot {};
    PairsOrder m_order {};
    std::vector<std::size_t> m_rows {}; // positions of the plot's rows, in the order shown
    std::vector<std::size_t> m_drawn {}; // ranks
};

} // namespace tokenscope
