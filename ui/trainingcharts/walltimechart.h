// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/trainingcharts/runschart.h"
#include "ui/trainingcharts/trainingplots.h"

namespace tokenscope {

/// Where each run's time went: a bar for each, in the order of its phases.
class WallTimeChart final : public RunsChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WallTimeChart)

public:
    explicit WallTimeChart(const Theme& theme, QWidget* parent = nullptr);
    ~WallTimeChart() override;

    void display(WallTimePlot plot);
    /// Phases that any run has.
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;
    /// The whole segment means it, not its middle alone.
    [[nodiscard]] std::optional<HoverPoint> hoverPointAt(QPointF pointer) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool canBeLogarithmic(Qt::Orientation orientation) const override;

    /// How a phase is filled; those that follow each other differ in lightness, too.
    [[nodiscard]] static Swatch swatchOf(TrainingPhase phase);

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    struct Segment
    {
        std::size_t row = 0;
        TrainingPhase phase {};
        QRectF area {};
    };

    [[nodiscard]] std::vector<Segment> segmentsOf(std::size_t row, const PlotArea& area) const;
    [[nodiscard]] HoverPoint pointOf(const Segment& segment) const;
    void paintRow(QPainter& painter, std::size_t row, const PlotArea& area) const;

    WallTimePlot m_plot {};
    double m_unit = 1; // s of one unit of the axis
};

} // namespace tokenscope
