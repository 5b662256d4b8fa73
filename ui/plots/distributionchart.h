// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartview.h"
#include "ui/plots/plots.h"
#include "ui/plots/selection.h"

namespace tokenscope {

/// A box and its values as points, one row for each leg. Of very many values a fair selection is drawn.
class DistributionChart final : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DistributionChart)

public:
    /// Tukey's box plot.
    struct Box
    {
        double lowWhisker = 0;
        double lowQuartile = 0;
        double median = 0;
        double highQuartile = 0;
        double highWhisker = 0;
    };

    explicit DistributionChart(const Theme& theme, QWidget* parent = nullptr);
    ~DistributionChart() override;

    void display(const DistributionPlot& plot);
    /// What the frame says beside the legend: that not all points are drawn; else empty.
    [[nodiscard]] QString remark() const;
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> pointsOfItem(int item) const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    struct Row
    {
        std::optional<Box> box {}; ///< absent without values
        std::vector<std::size_t> drawn {}; ///< positions of its values
    };

    /// The values drawn, and those of the marked item.
    [[nodiscard]] std::vector<std::size_t> shownOf(std::size_t leg) const;

    DistributionPlot m_plot {}; // in order
    std::vector<Row> m_rows {}; // one for each leg
};

} // namespace tokenscope
