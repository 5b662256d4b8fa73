// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "batchsize/batchsizecomparison.h"

#include <QObject>

#include <array>
#include <set>

class QWidget;

namespace tokenscope {

class BatchRateChart;
class ChartFrame;
class RunsChart;
class SegmentSwitch;
class Theme;
class TrainingCurvesChart;
class WallTimeChart;

/// The charts of training runs, each in its frame; where they stand is their page's affair.
class TrainingBoard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainingBoard)

public:
    /// `page` owns the frames until it lays them out.
    TrainingBoard(const Theme& theme, QWidget* page);
    ~TrainingBoard() override;

    [[nodiscard]] ChartFrame& rates() const { return *m_rateFrame; }
    [[nodiscard]] ChartFrame& losses() const { return *m_lossFrame; }
    [[nodiscard]] ChartFrame& times() const { return *m_timeFrame; }
    [[nodiscard]] ChartFrame& rateCurves() const { return *m_curveFrame; }

    void display(const BatchSizeComparison& comparison);
    /// Positions of runs that stand out; none: all are alike.
    void highlight(const std::set<int>& runs);

signals:
    /// The user clicked a run in a chart; -1: beside all of them.
    void runChosen(int run);
    void exportFailed(const tokenscope::Error& error);

private:
    void addSwitches(const Theme& theme);
    void connectChart(ChartFrame& frame, const QString& name);
    void showLosses();
    void showRateCurves();
    void captionFrames();

    BatchSizeComparison m_comparison {};
    BatchRateChart* m_rates;
    TrainingCurvesChart* m_losses;
    WallTimeChart* m_times;
    TrainingCurvesChart* m_curves;
    ChartFrame* m_rateFrame;
    ChartFrame* m_lossFrame;
    ChartFrame* m_timeFrame;
    ChartFrame* m_curveFrame;
    SegmentSwitch* m_lossAxis = nullptr;
    SegmentSwitch* m_rateFigure = nullptr;
};

} // namespace tokenscope
