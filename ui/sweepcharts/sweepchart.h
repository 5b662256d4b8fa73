// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/sweepcurve.h"
#include "ui/charts/chartview.h"

namespace tokenscope {

/// Which of its figures a sweep is drawn by.
enum class SweepFigure
{
    Throughput, ///< output tokens/s
    Latency, ///< median as the line, 95th percentile above it
};

/// A figure against what a sweep changes, one line for each endpoint.
class SweepChart final : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SweepChart)

public:
    SweepChart(const Theme& theme, SweepFigure figure, QWidget* parent = nullptr);
    ~SweepChart() override;

    void display(const SweepCurves& curves);
    /// Values that will be measured: the axis has their places from the beginning, so that nothing moves later.
    void setExpected(std::vector<double> values);
    /// The value that is being measured; nothing takes its mark away.
    void setCurrent(std::optional<double> value);
    [[nodiscard]] std::optional<double> current() const { return m_current; }

    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    [[nodiscard]] Axis valueAxis() const;
    [[nodiscard]] double highest() const;
    [[nodiscard]] std::optional<double> figureOf(const SweepCurvePoint& point) const;
    void paintCurrent(QPainter& painter, const PlotArea& area) const;
    void paintSpread(QPainter& painter, const PlotArea& area, const SweepCurve& curve, const SeriesLook& look) const;
    void paintCurve(QPainter& painter, const PlotArea& area, const SweepCurve& curve, const SeriesLook& look) const;
    [[nodiscard]] QString hoverText(const SweepCurve& curve, const SweepCurvePoint& point) const;

    SweepFigure m_figure;
    SweepCurves m_curves {};
    std::vector<double> m_expected {};
    std::optional<double> m_current {};
    std::size_t m_pointCount = 0; // of the last value: fewer are a new run, whose axes begin anew
    bool m_isNewRun = true;
};

/// What a chart calls an endpoint: a simulated one never passes for a real one.
[[nodiscard]] QString shownName(const SweepCurve& curve);

} // namespace tokenscope
