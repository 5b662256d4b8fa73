// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/trainingcharts/runschart.h"
#include "ui/trainingcharts/trainingplots.h"

namespace tokenscope {

/// A line for each run: loss against samples or steps, rate over time.
class TrainingCurvesChart final : public RunsChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainingCurvesChart)

public:
    explicit TrainingCurvesChart(const Theme& theme, QWidget* parent = nullptr);
    ~TrainingCurvesChart() override;

    void display(TrainingCurves curves);
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;
    [[nodiscard]] QString hoverTextOf(const HoverPoint& point) const override;
    [[nodiscard]] bool canBeLogarithmic(Qt::Orientation orientation) const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    [[nodiscard]] QString xText(double value) const;
    void fitAxes();
    void draw(QLineSeries& line, const TrainingCurve& curve, const QList<QPointF>& stretch) const;
    [[nodiscard]] QRectF extent() const;

    TrainingCurves m_curves {};
    std::vector<QLineSeries*> m_lines; // as many as the largest number of stretches seen
};

} // namespace tokenscope
