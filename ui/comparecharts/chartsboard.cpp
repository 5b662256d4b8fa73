// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparecharts/chartsboard.h"

#include "ui/charts/chartframe.h"
#include "ui/comparecharts/chartsbar.h"
#include "ui/comparecharts/comparisonplots.h"
#include "ui/comparecharts/workthreads.h"
#include "ui/plots/distributionchart.h"
#include "ui/plots/ecdfchart.h"
#include "ui/plots/failurechart.h"
#include "ui/plots/fitchart.h"
#include "ui/plots/histogramchart.h"
#include "ui/plots/pairschart.h"
#include "ui/plots/timelinechart.h"
#include "ui/servercharts/measureswitch.h"
#include "ui/servercharts/serverloadchart.h"
#include "ui/text/format.h"
#include "ui/text/leglooks.h"
#include "ui/text/metrictext.h"

#include <QGridLayout>
#include <QMenu>
#include <QToolButton>
#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>
#include <ranges>
#include <utility>

namespace tokenscope {

namespace {

constexpr int gap = 10; // between cards
constexpr int leastHeight = 246; // two rows of them are seen whole on a usual screen
constexpr int columns = 2;
constexpr std::int64_t quicklyPlotted = 5'000; // requests that are turned into charts within a frame or two

} // namespace

ChartsBoard::ChartsBoard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_comparison(std::make_shared<const Comparison>())
    , m_plots(std::make_shared<const Plots>())
    , m_selected(m_plots)
    , m_bar(new ChartsBar(theme, this))
    , m_grid(new QGridLayout)
    , m_pairsChart(new PairsChart(theme))
    , m_pairs(new ChartFrame(theme, {}, m_pairsChart, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_bar);
    column->addLayout(m_grid, 1);
    m_grid->setSpacing(gap);
    addChart(ComparisonChart::Distribution, new DistributionChart(theme));
    addChart(ComparisonChart::Cumulative, new EcdfChart(theme));
    addChart(ComparisonChart::Histogram, new HistogramChart(theme));
    addChart(ComparisonChart::Lengths, new FitChart(theme));
    addChart(ComparisonChart::OverRun, new TimelineChart(theme));
    addChart(ComparisonChart::Failures, new FailureChart(theme));
    addChart(ComparisonChart::Quality, new QualityChart(theme));
    auto* servers = new ServerLoadChart(theme);
    addChart(ComparisonChart::Servers, servers);
    m_measures = new MeasureSwitch(*servers, *m_frames.at(ComparisonChart::Servers));
    m_pairsChart->setObjectName(QStringLiteral("pairsChart"));
    m_pairs->addToHeader(makeSorting());
    connectChart(*m_pairs, *m_pairsChart);
    connect(&m_plotting, &QFutureWatcherBase::finished, this, [this] {
        if (m_plotting.future().resultCount() > 0)
            takePlots(m_plotting.result());
    });
    connect(&m_selecting, &QFutureWatcherBase::finished, this, [this] {
        if (m_selecting.future().resultCount() > 0)
            takeSelected(m_selecting.result());
    });
    connect(&m_filling, &QTimer::timeout, this, &ChartsBoard::fillNext); // as soon as there is nothing else to do
    connect(m_bar, &ChartsBar::choiceChanged, this, &ChartsBoard::onChoiceChanged);
    connect(m_bar, &ChartsBar::pairsOrderChanged, this, &ChartsBoard::fillPairs);
    connect(m_bar, &ChartsBar::pairsOrderChanged, this, &ChartsBoard::choiceChanged);
    connect(m_bar, &ChartsBar::selectionCleared, this, &ChartsBoard::onCleared);
}

ChartsBoard::~ChartsBoard() = default;

template<typename Chart>
void ChartsBoard::addChart(ComparisonChart kind, Chart* chart)
{
    chart->setObjectName(keyOf(kind) + QStringLiteral("Chart"));
    auto* frame = new ChartFrame(m_theme, nameOf(kind), chart, this);
    frame->setMinimumHeight(leastHeight);
    frame->hide();
    m_frames.emplace(kind, frame);
    connectChart(*frame, *chart);
}

void ChartsBoard::connectChart(ChartFrame& frame, ChartView& chart)
{
    connect(&frame, &ChartFrame::exportFailed, this, &ChartsBoard::exportFailed);
    connect(&chart, &ChartView::itemChosen, this, &ChartsBoard::itemChosen);
    connect(&chart, &ChartView::brushCleared, this, &ChartsBoard::onCleared);
    connect(&chart, &ChartView::brushed, this,
            [this, &chart](Qt::Orientation axis, double from, double to) { onBrushed(chart, axis, from, to); });
}

QToolButton* ChartsBoard::makeSorting()
{
    auto* button = new QToolButton(this);
    button->setText(tr("Sort"));
    button->setToolTip(tr("In which order the prompts stand"));
    button->setObjectName(QStringLiteral("pairsSorting"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillSorting(*menu); });
    return button;
}

void ChartsBoard::fillSorting(QMenu& menu)
{
    menu.clear();
    for (const PairsOrder& order : m_pairsChart->orders()) {
        QAction* action = menu.addAction(m_pairsChart->nameOf(order).replace(QChar(u'&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(order == m_pairsChart->order());
        connect(action, &QAction::triggered, this, [this, order] { m_bar->setPairsOrder(order); });
    }
}

void ChartsBoard::display(const ComparisonPtr& comparison, std::vector<RunResultPtr> results)
{
    m_comparison = comparison;
    m_results = std::move(results);
    m_selection = {};
    m_bar->setSelected({});
    m_bar->setMetrics(comparisonplots::metricsWithValues(*comparison));
    const std::vector<int> looks = legLooks(comparison->legs);
    for (const auto& [kind, frame] : m_frames)
        frame->chart().setLooks(looks);
    m_pairsChart->setLooks(looks);
    clearBrushes();
    startPlots();
}

bool ChartsBoard::isLarge() const
{
    const auto add = [](std::int64_t sum, const LegSummary& leg) { return sum + leg.attempted; };
    return std::accumulate(m_comparison->legs.begin(), m_comparison->legs.end(), std::int64_t {0}, add)
        > quicklyPlotted;
}

void ChartsBoard::startPlots()
{
    m_plotting.setFuture({}); // what was to be drawn before is of no interest
    m_selecting.setFuture({});
    if (!isLarge())
        return takePlots(plotsOf(m_comparison, m_results, choice().metric));
    m_plotting.setFuture(QtConcurrent::run(&workThreads(), plotsOf, m_comparison, m_results, choice().metric));
}

void ChartsBoard::takePlots(PlotsPtr plots)
{
    m_plots = std::move(plots);
    placeFrames();
    startSelecting();
}

void ChartsBoard::startSelecting()
{
    m_selecting.setFuture({});
    if (!m_selection.requests)
        return takeSelected(m_plots);
    if (!isLarge())
        return takeSelected(selectedPlotsOf(m_plots, *m_selection.requests));
    m_selecting.setFuture(QtConcurrent::run(&workThreads(), selectedPlotsOf, m_plots, *m_selection.requests));
}

void ChartsBoard::takeSelected(PlotsPtr plots)
{
    m_selected = std::move(plots);
    fillAll();
}

bool ChartsBoard::hasData(ComparisonChart kind) const
{
    if (kind == ComparisonChart::Failures)
        return std::ranges::any_of(m_comparison->legs, [](const LegSummary& leg) { return leg.failed > 0; });
    if (kind == ComparisonChart::Quality)
        return !m_plots->quality.legs.empty();
    if (kind == ComparisonChart::Servers)
        return !m_plots->servers.isEmpty();
    return !m_comparison->legs.empty();
}

void ChartsBoard::placeFrames()
{
    int place = 0;
    std::vector<ComparisonChart> offered;
    for (const auto& [kind, frame] : m_frames) {
        m_grid->removeWidget(frame);
        const bool isOffered = hasData(kind);
        if (isOffered)
            offered.push_back(kind);
        frame->setVisible(isOffered && std::ranges::find(choice().shown, kind) != choice().shown.end());
        if (frame->isHidden())
            continue;
        m_grid->addWidget(frame, place / columns, place % columns);
        ++place;
    }
    m_bar->setOffered(offered);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

void ChartsBoard::fillAll()
{
    m_unfilled = {Chosen {}};
    for (const auto& [kind, frame] : m_frames | std::views::reverse) {
        if (!frame->isHidden())
            m_unfilled.push_back(kind);
    }
    if (isLarge())
        return m_filling.start(0);
    while (!m_unfilled.empty())
        fillNext();
}

// A chart of very many requests takes most of a frame.
void ChartsBoard::fillNext()
{
    const Chosen next = m_unfilled.back();
    m_unfilled.pop_back();
    if (m_unfilled.empty())
        m_filling.stop();
    next ? fill(*next) : fillPairs();
}

// Only what the chart does not show yet; the one that was brushed goes on showing all.
template<typename Plot>
void ChartsBoard::show(auto& chart, Plot Plots::*plot)
{
    const PlotsPtr& plots = &chart == m_brushed ? m_plots : m_selected;
    if (std::exchange(m_filled[&chart], plots) != plots)
        chart.display((*plots).*plot);
}

void ChartsBoard::fill(ComparisonChart kind)
{
    ChartFrame& frame = *m_frames.at(kind);
    frame.setTitle(titleOf(kind, choice().metric));
    const auto showIn = [&]<typename Chart>(Chart& chart, auto plot, Qt::Orientation valueAxis) {
        show(chart, plot);
        applyScale(chart, valueAxis);
        if constexpr (requires { chart.remark(); })
            frame.setRemark(chart.remark());
    };
    ChartView& view = frame.chart();
    switch (kind) {
    case ComparisonChart::Distribution:
        return showIn(static_cast<DistributionChart&>(view), &Plots::distribution, Qt::Horizontal);
    case ComparisonChart::Cumulative:
        return showIn(static_cast<EcdfChart&>(view), &Plots::distribution, Qt::Horizontal);
    case ComparisonChart::Histogram:
        return showIn(static_cast<HistogramChart&>(view), &Plots::distribution, Qt::Horizontal);
    case ComparisonChart::Lengths:
        return showIn(static_cast<FitChart&>(view), &Plots::lengths, Qt::Vertical);
    case ComparisonChart::OverRun:
        return showIn(static_cast<TimelineChart&>(view), &Plots::overRun, Qt::Vertical);
    case ComparisonChart::Failures:
        return static_cast<FailureChart&>(view).display(comparisonplots::failures(*m_comparison));
    case ComparisonChart::Quality:
        return showIn(static_cast<QualityChart&>(view), &Plots::quality, Qt::Vertical);
    case ComparisonChart::Servers:
        show(static_cast<ServerLoadChart&>(view), &Plots::servers);
        return m_measures->refresh();
    }
}

void ChartsBoard::fillPairs()
{
    //: title of a chart; %1 is a metric
    m_pairs->setTitle(tr("%1, prompt by prompt").arg(metrictext::name(choice().metric)));
    show(*m_pairsChart, &Plots::pairs);
    m_pairsChart->setOrder(choice().pairsOrder);
    applyScale(*m_pairsChart, Qt::Horizontal);
    m_pairs->setRemark(m_pairsChart->remark());
}

void ChartsBoard::applyScale(ChartView& chart, Qt::Orientation valueAxis)
{
    chart.setLogarithmic(valueAxis, choice().isLogarithmic && chart.canBeLogarithmic(valueAxis));
}

void ChartsBoard::onBrushed(ChartView& chart, Qt::Orientation axis, double from, double to)
{
    const ChartView* former = std::exchange(m_brushed, &chart);
    for (const auto& [kind, frame] : m_frames) {
        if (&frame->chart() == former && former != m_brushed)
            frame->chart().setBrush({});
    }
    if (former == m_pairsChart && former != m_brushed)
        m_pairsChart->setBrush({});
    if (&chart == m_pairsChart)
        return emit requestsSelected(requestsIn(m_plots->pairs, from, to));
    if (&chart == &m_frames.at(ComparisonChart::Lengths)->chart())
        return emit requestsSelected(requestsIn(m_plots->lengths, axis, from, to));
    if (&chart == &m_frames.at(ComparisonChart::OverRun)->chart())
        return emit requestsSelected(requestsIn(m_plots->overRun, axis, from, to));
    if (axis == Qt::Horizontal)
        emit requestsSelected(requestsIn(m_plots->distribution, from, to));
}

void ChartsBoard::onCleared()
{
    clearBrushes();
    emit requestsSelected({});
}

void ChartsBoard::clearBrushes()
{
    m_brushed = nullptr;
    for (const auto& [kind, frame] : m_frames)
        frame->chart().setBrush({});
    m_pairsChart->setBrush({});
}

void ChartsBoard::select(const ComparisonSelection& selection)
{
    const bool isOtherRequests = selection.requests != m_selection.requests;
    m_selection = selection;
    for (const auto& [kind, frame] : m_frames)
        frame->chart().setMarkedItem(selection.item);
    m_pairsChart->setMarkedItem(selection.item);
    if (!isOtherRequests)
        return;
    m_bar->setSelected(selection.requests ? tr("%1 of %2 requests")
                                                .arg(format::count(selection.requests->count),
                                                     format::count(selection.requests->total))
                                          : QString());
    startSelecting();
}

void ChartsBoard::setMetric(Metric metric)
{
    const auto metrics = comparisonplots::metricsWithValues(*m_comparison);
    if (metric == choice().metric || std::ranges::find(metrics, metric) == metrics.end())
        return;
    ChartsChoice wanted = choice();
    wanted.metric = metric;
    setChoice(wanted);
    emit choiceChanged();
}

void ChartsBoard::setChoice(const ChartsChoice& choice)
{
    m_bar->setChoice(choice);
    m_bar->setMetrics(comparisonplots::metricsWithValues(*m_comparison));
    startPlots();
}

const ChartsChoice& ChartsBoard::choice() const
{
    return m_bar->choice();
}

void ChartsBoard::onChoiceChanged()
{
    startPlots();
    emit choiceChanged();
}

void ChartsBoard::setSource(const QString& caption, const QString& stem)
{
    for (const auto& [kind, frame] : m_frames) {
        frame->setCaption(caption);
        frame->setFileName(QStringLiteral("%1_%2").arg(stem, keyOf(kind)));
    }
    m_pairs->setCaption(caption);
    m_pairs->setFileName(QStringLiteral("%1_pairs").arg(stem));
}

} // namespace tokenscope
