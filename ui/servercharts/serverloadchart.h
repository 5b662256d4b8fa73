// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/plots/panelchart.h"
#include "ui/servercharts/serverloadplot.h"

namespace tokenscope {

/// What of a server's load is shown.
enum class ServerMeasure
{
    Requests, ///< being answered, and waiting
    Cache, ///< share of the memory for keys and values
    Tokens, ///< output tokens/s: as counted here, and by the server's counter
};

/// What the servers were busy with over the run: for each leg a solid line and, where there are two figures, a dotted
/// one.
class ServerLoadChart final : public PanelChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerLoadChart)

public:
    explicit ServerLoadChart(const Theme& theme, QWidget* parent = nullptr);
    ~ServerLoadChart() override;

    void display(const ServerLoadPlot& plot);
    void setMeasure(ServerMeasure measure);
    [[nodiscard]] ServerMeasure measure() const { return m_measure; }
    /// Whether some server tells of this.
    [[nodiscard]] bool canShow(ServerMeasure measure) const;
    /// What the frame says beside the legend: what the lines are.
    [[nodiscard]] QString remark() const;
    [[nodiscard]] QString toCsv() const override;

signals:
    void measureChanged();

protected:
    void apply() override;
    [[nodiscard]] QString description() const override;
    [[nodiscard]] std::size_t legCount() const override { return m_plot.legs.size(); }
    [[nodiscard]] bool hasValues() const override { return canShow(m_measure); }
    [[nodiscard]] QString titleOf(std::size_t leg) const override { return m_plot.legs[leg].name; }
    void paintLeg(QPainter& painter, const PlotArea& area, std::size_t leg) override;
    void paintFaintly(QPainter& painter, const PlotArea& area, std::size_t leg, const QColor& colour) override;
    [[nodiscard]] std::vector<HoverPoint> hoverPointsOf(std::size_t leg, const PlotArea& area) const override;

private:
    /// The lines of a leg, as many points as are drawn.
    struct Lines
    {
        QList<QPointF> solid {};
        QList<QPointF> dotted {};
    };

    void makeLines();
    void chooseTimeUnit();
    [[nodiscard]] Lines linesOf(const ServerLoadLeg& leg, ServerMeasure measure) const;
    [[nodiscard]] QString unit() const;
    [[nodiscard]] QString hoverText(const QString& name, QPointF point, bool isDotted) const;

    ServerLoadPlot m_plot {};
    ServerMeasure m_measure = ServerMeasure::Requests;
    std::vector<Lines> m_lines {}; // one for each leg, in units of time
    double m_timeUnit = 1; // s
    QString m_timeSign {};
};

/// Whether any leg has something for this measure.
[[nodiscard]] bool hasLines(const ServerLoadPlot& plot, ServerMeasure measure);

} // namespace tokenscope
