// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sample/histogram.h"
#include "ui/plots/panelchart.h"
#include "ui/plots/plots.h"

namespace tokenscope {

enum class HistogramScale
{
    Share, ///< of the leg's values: legs of different size compare
    Count,
};

/// How many values lie in each of some bins, which all legs share: an outlined step for each leg.
class HistogramChart final : public PanelChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramChart)

public:
    explicit HistogramChart(const Theme& theme, QWidget* parent = nullptr);
    ~HistogramChart() override;

    void display(const DistributionPlot& plot);
    void setScale(HistogramScale scale);
    [[nodiscard]] HistogramScale scale() const { return m_scale; }
    /// What the frame says beside the legend: how wide the bins are, and what the last one holds.
    [[nodiscard]] QString remark() const;
    /// A row for each leg and bin.
    [[nodiscard]] QString toCsv() const override;

protected:
    void apply() override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] std::size_t legCount() const override { return m_plot.legs.size(); }
    [[nodiscard]] bool hasValues() const override { return m_bins.count > 0; }
    [[nodiscard]] QString titleOf(std::size_t leg) const override { return m_plot.legs[leg].name; }
    void paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg) override;
    void paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour) override;
    [[nodiscard]] std::vector<HoverPoint> hoverPointsOf(std::size_t leg, const PlotArea& area) const override;

private:
    /// What the vertical axis shows of so many values of a leg: per cent or the count.
    [[nodiscard]] double heightOf(std::size_t leg, std::int64_t count) const;
    [[nodiscard]] QPolygonF outlineOf(std::size_t leg, const PlotArea& area) const;
    /// An edge of a bin, as exact as bins are wide.
    [[nodiscard]] QString edgeText(std::size_t edge) const;
    [[nodiscard]] QString rangeText(std::size_t bin) const;

    DistributionPlot m_plot {}; // in order
    HistogramScale m_scale = HistogramScale::Share;
    Bins m_bins {};
    std::vector<std::vector<std::int64_t>> m_counts {}; // one for each leg and bin
};

} // namespace tokenscope
