// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "ui/comparecharts/chartschoice.h"
#include "ui/comparecharts/selection.h"
#include "ui/comparetable/comparisonmodel.h"
#include "ui/plots/qualitychart.h"
#include "ui/servercharts/serverloadplot.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <map>
#include <vector>

class QGridLayout;
class QMenu;
class QToolButton;

namespace tokenscope {

class ChartFrame;
class ChartsBar;
class ChartView;
class MeasureSwitch;
class PairsChart;
class Theme;

/// The charts of a comparison: those that the user wants in two columns, and the one of prompts in a place of its own.
/// All of them show one selection.
class ChartsBoard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartsBoard)

public:
    explicit ChartsBoard(const Theme& theme, QWidget* parent = nullptr);
    ~ChartsBoard() override;

    /// `results` are what the comparison is of. Charts of many requests are worked out on another thread, and filled
    /// one by one when they are there.
    void display(const ComparisonPtr& comparison, std::vector<RunResultPtr> results);
    void select(const ComparisonSelection& selection);
    /// Of the charts that can show any; one that no leg has values of changes nothing.
    void setMetric(Metric metric);
    void setChoice(const ChartsChoice& choice);
    [[nodiscard]] const ChartsChoice& choice() const;
    /// Written below pictures in files, and how the files' names begin.
    void setSource(const QString& caption, const QString& stem);

    /// Prompt by prompt, to be placed by the page.
    [[nodiscard]] ChartFrame& pairs() const { return *m_pairs; }
    [[nodiscard]] std::size_t legCount() const { return m_comparison->legs.size(); }
    [[nodiscard]] bool hasPairs() const { return !m_comparison->pairs.empty(); }

signals:
    void itemChosen(int item);
    /// The user brushed a range, or took it away.
    void requestsSelected(const std::optional<tokenscope::RequestSelection>& requests);
    void choiceChanged();
    void exportFailed(const tokenscope::Error& error);

private:
    struct Plots
    {
        DistributionPlot distribution {};
        FitPlot lengths {};
        TimelinePlot overRun {};
        PairsPlot pairs {};
        QualityPlot quality {};
        ServerLoadPlot servers {};
    };
    using PlotsPtr = std::shared_ptr<const Plots>;
    using Chosen = std::optional<ComparisonChart>; // nothing: the one of prompts

    [[nodiscard]] static PlotsPtr plotsOf(const ComparisonPtr& comparison, const std::vector<RunResultPtr>& results,
                                          Metric metric);
    [[nodiscard]] static PlotsPtr selectedPlotsOf(const PlotsPtr& plots, const RequestSelection& selection);
    template<typename Chart>
    void addChart(ComparisonChart kind, Chart* chart);
    void connectChart(ChartFrame& frame, ChartView& chart);
    [[nodiscard]] QToolButton* makeSorting();
    void fillSorting(QMenu& menu);
    void onBrushed(ChartView& chart, Qt::Orientation axis, double from, double to);
    void onCleared();
    void clearBrushes();
    void onChoiceChanged();
    void startPlots();
    void takePlots(PlotsPtr plots);
    void startSelecting();
    void takeSelected(PlotsPtr plots);
    [[nodiscard]] bool isLarge() const;
    void fillAll();
    void fillNext();
    void fill(ComparisonChart kind);
    void fillPairs();
    void applyScale(ChartView& chart, Qt::Orientation valueAxis);
    void placeFrames();
    [[nodiscard]] bool hasData(ComparisonChart kind) const;
    template<typename Plot>
    void show(auto& chart, Plot Plots::*plot);

    const Theme& m_theme;
    ComparisonPtr m_comparison; // never null
    std::vector<RunResultPtr> m_results {};
    PlotsPtr m_plots; // never null
    PlotsPtr m_selected; // of the selected requests; never null
    QFutureWatcher<PlotsPtr> m_plotting {};
    QFutureWatcher<PlotsPtr> m_selecting {};
    std::map<const ChartView*, PlotsPtr> m_filled {}; // what each chart shows
    std::vector<Chosen> m_unfilled {}; // the next one last
    QTimer m_filling {};
    ComparisonSelection m_selection {};
    const ChartView* m_brushed = nullptr; // shows all requests and the range
    ChartsBar* m_bar;
    QGridLayout* m_grid;
    std::map<ComparisonChart, ChartFrame*> m_frames {};
    MeasureSwitch* m_measures = nullptr;
    PairsChart* m_pairsChart;
    ChartFrame* m_pairs;
};

} // namespace tokenscope
