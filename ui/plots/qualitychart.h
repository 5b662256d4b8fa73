// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sample/interval.h"
#include "ui/charts/chartview.h"

namespace tokenscope {

struct QualityLeg
{
    QString name {};
    double latency = 0; ///< median, s
    std::optional<Interval> latencyInterval {}; ///< 95 %, s
    double quality = 0; ///< mean, 0 … 1
    std::optional<Interval> qualityInterval {}; ///< 95 %

    bool operator==(const QualityLeg&) const = default;
};

/// How good the answers are that a wait buys; legs without either figure are left out.
struct QualityPlot
{
    std::vector<QualityLeg> legs {};
    QString quality {}; ///< which figure: "F1 of answers"

    bool operator==(const QualityPlot&) const = default;
};

/// Latency against quality of the answers, a marker for each leg with its intervals both ways.
class QualityChart final : public ChartView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QualityChart)

public:
    explicit QualityChart(const Theme& theme, QWidget* parent = nullptr);
    ~QualityChart() override;

    void display(const QualityPlot& plot);
    /// What the frame says beside the legend: what the bars are; empty without any.
    [[nodiscard]] QString remark() const;
    [[nodiscard]] std::vector<LegendEntry> legend() const override;
    [[nodiscard]] QString toCsv() const override;
    [[nodiscard]] std::vector<HoverPoint> hoverPoints() const override;

protected:
    void apply() override;
    void paintMarks(QPainter& painter, const PlotArea& area) override;
    [[nodiscard]] QString description() const override;

private:
    [[nodiscard]] static QString latencyText(const QualityLeg& leg);
    [[nodiscard]] QString textOf(const QualityLeg& leg) const;
    void paintNames(QPainter& painter, const PlotArea& area) const;

    QualityPlot m_plot {};
};

} // namespace tokenscope
