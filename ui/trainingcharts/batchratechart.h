// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/trainingcharts/runschart.h"
#include "ui/trainingcharts/trainingplots.h"

namespace tokenscope {

/// Rate against batch size, doublings equally far apart: a marker for each run, the mean as a line, repeats as a
/// spread, and faintly what the log says where that is another rate.
class BatchRateChart final : public RunsChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchRateChart)

public:
    explicit BatchRateChart(const Theme& theme, QWidget* parent = nullptr);
    ~BatchRateChart() override;

    void display(BatchRatePlot plot);
    /// What the frame says beside the title.
    [[nodiscard]] QString remark() const;
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    [[nodiscard]] QPointF placeOf(const BatchRateColumn& column, std::size_t point, double rate,
                                  const PlotArea& area) const;
    void paintMean(QPainter& painter, const PlotArea& area) const;
    void paintPoint(QPainter& painter, const PlotArea& area, const BatchRateColumn& column, std::size_t index) const;
    void paintStray(QPainter& painter, QPointF at, QPointF point, bool isGlobal) const;

    BatchRatePlot m_plot {};
};

} // namespace tokenscope
