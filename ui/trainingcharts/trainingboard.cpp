// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trainingcharts/trainingboard.h"

#include "ui/charts/chartframe.h"
#include "ui/trainingcharts/batchratechart.h"
#include "ui/trainingcharts/trainingcurveschart.h"
#include "ui/trainingcharts/trainingfigures.h"
#include "ui/trainingcharts/walltimechart.h"
#include "ui/widgets/segmentswitch.h"

#include <QFileInfo>

namespace tokenscope {

namespace {

constexpr std::size_t mostNamedRuns = 6; // in a legend; of more the table has the markers

} // namespace

TrainingBoard::TrainingBoard(const Theme& theme, QWidget* page)
    : QObject(page)
    , m_rates(new BatchRateChart(theme))
    , m_losses(new TrainingCurvesChart(theme))
    , m_times(new WallTimeChart(theme))
    , m_curves(new TrainingCurvesChart(theme))
    , m_rateFrame(new ChartFrame(theme, tr("Rate against batch size"), m_rates, page))
    , m_lossFrame(new ChartFrame(theme, tr("Loss"), m_losses, page))
    , m_timeFrame(new ChartFrame(theme, tr("Where the time went"), m_times, page))
    , m_curveFrame(new ChartFrame(theme, tr("Rate over time"), m_curves, page))
{
    connectChart(*m_rateFrame, QStringLiteral("batchRates"));
    connectChart(*m_lossFrame, QStringLiteral("losses"));
    connectChart(*m_timeFrame, QStringLiteral("wallTimes"));
    connectChart(*m_curveFrame, QStringLiteral("rateCurves"));
    addSwitches(theme);
}

TrainingBoard::~TrainingBoard() = default;

void TrainingBoard::connectChart(ChartFrame& frame, const QString& name)
{
    frame.chart().setObjectName(name);
    connect(&frame.chart(), &ChartView::itemChosen, this, &TrainingBoard::runChosen);
    connect(&frame, &ChartFrame::exportFailed, this, &TrainingBoard::exportFailed);
}

void TrainingBoard::addSwitches(const Theme& theme)
{
    m_lossAxis = new SegmentSwitch(theme, m_lossFrame);
    m_lossAxis->setObjectName(QStringLiteral("lossAxis"));
    m_lossAxis->setAccessibleName(tr("Loss against samples or steps"));
    m_lossAxis->addSegment(static_cast<int>(LossAxis::Samples), tr("Samples"),
                           tr("Loss against samples seen: compares batch sizes fairly"));
    m_lossAxis->addSegment(static_cast<int>(LossAxis::Steps), tr("Steps"),
                           tr("Loss against steps: a larger batch size has seen more samples at the same step"));
    m_lossAxis->setCurrent(static_cast<int>(LossAxis::Samples));
    m_lossFrame->addToHeader(m_lossAxis);
    connect(m_lossAxis, &SegmentSwitch::chosen, this, &TrainingBoard::showLosses);
    m_rateFigure = new SegmentSwitch(theme, m_curveFrame);
    m_rateFigure->setObjectName(QStringLiteral("rateFigure"));
    m_rateFigure->setAccessibleName(tr("Which rate is drawn"));
    m_rateFigure->addSegment(static_cast<int>(RateFigure::Window), tr("Clock"),
                             tr("Samples between two lines of progress, by the clock"));
    m_rateFigure->addSegment(static_cast<int>(RateFigure::Rate), QStringLiteral("Rate"),
                             tr("The log's own Rate, smoothed over its last lines"));
    m_rateFigure->addSegment(static_cast<int>(RateFigure::GlobalRate), QStringLiteral("GlobalRate"),
                             tr("The log's own GlobalRate, since its clock started"));
    m_rateFigure->setCurrent(static_cast<int>(RateFigure::Window));
    m_curveFrame->addToHeader(m_rateFigure);
    connect(m_rateFigure, &SegmentSwitch::chosen, this, &TrainingBoard::showRateCurves);
}

void TrainingBoard::display(const BatchSizeComparison& comparison)
{
    m_comparison = comparison;
    m_rates->display(trainingplots::rateByBatchSize(m_comparison));
    m_rateFrame->setRemark(m_rates->remark());
    m_times->display(trainingplots::wallTimes(m_comparison));
    showLosses();
    showRateCurves();
    const bool isFew = m_comparison.runs.size() <= mostNamedRuns;
    m_lossFrame->setLegendVisible(isFew);
    m_curveFrame->setLegendVisible(isFew);
    captionFrames();
}

void TrainingBoard::showLosses()
{
    m_losses->display(trainingplots::loss(m_comparison, static_cast<LossAxis>(m_lossAxis->current())));
}

void TrainingBoard::showRateCurves()
{
    m_curves->display(trainingplots::rateOverTime(m_comparison, static_cast<RateFigure>(m_rateFigure->current())));
}

void TrainingBoard::highlight(const std::set<int>& runs)
{
    for (RunsChart* chart : {static_cast<RunsChart*>(m_rates), static_cast<RunsChart*>(m_losses),
                             static_cast<RunsChart*>(m_times), static_cast<RunsChart*>(m_curves)})
        chart->highlight(runs);
}

void TrainingBoard::captionFrames()
{
    const QString caption = trainingCaption(m_comparison);
    const QString stem
        = m_comparison.runs.empty() ? tr("training") : QFileInfo(m_comparison.runs.front().file).completeBaseName();
    const std::array<std::pair<ChartFrame*, QString>, 4> frames {{
        {m_rateFrame, QStringLiteral("_rate_by_batch_size")},
        {m_lossFrame, QStringLiteral("_loss")},
        {m_timeFrame, QStringLiteral("_wall_time")},
        {m_curveFrame, QStringLiteral("_rate_over_time")},
    }};
    for (const auto& [frame, suffix] : frames) {
        frame->setCaption(caption);
        frame->setFileName(stem + suffix);
    }
}

} // namespace tokenscope
