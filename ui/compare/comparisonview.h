// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "comparison/scenariomatrix.h"
#include "comparison/sweepcurve.h"
#include "report/report.h"
#include "ui/answers/answerindex.h"
#include "ui/comparetable/comparisonmodel.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace tokenscope {

class AnswersCard;
class ChartFrame;
class ComparisonTable;
class ConditionsCard;
class DistributionChart;
class FitChart;
class HeadlineCard;
class PairsChart;
class SeriesCard;
class Theme;

/// The cards of a comparison on one scrolling sheet.
class ComparisonView final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonView)

public:
    ComparisonView(const Theme& theme, ComparisonModel& model, QWidget* parent = nullptr);
    ~ComparisonView() override;

    /// `legs` are those of the comparison, in its order, and must stay until the next call; `answers` are theirs.
    void display(const ComparisonPtr& comparison, const std::vector<const Leg*>& legs, const AnswerIndexPtr& answers);
    /// The same with evidence.
    void update(const ComparisonPtr& comparison);
    /// Sweeps and suites among them; to be called after display().
    void displaySeries(const std::vector<SweepCurves>& curves, const ScenarioMatrix& matrix);
    [[nodiscard]] ComparisonTable& table() const { return *m_table; }

signals:
    void baselineChosen(std::size_t leg);
    void exportChosen(tokenscope::ReportFormat format);
    void copyChosen(tokenscope::ReportFormat format);
    void exportFailed(const tokenscope::Error& error);

private:
    [[nodiscard]] QWidget* makeTableCard(const Theme& theme);
    void addCards(QVBoxLayout& column, const Theme& theme);
    void nameCharts();
    void displayCharts(const Comparison& comparison, const std::vector<const Leg*>& legs);
    void captionCharts(const Comparison& comparison);

    HeadlineCard* m_headline;
    ConditionsCard* m_conditions;
    SeriesCard* m_series;
    ComparisonTable* m_table;
    PairsChart* m_pairs;
    DistributionChart* m_distribution;
    FitChart* m_lengths;
    ChartFrame* m_pairsFrame;
    ChartFrame* m_distributionFrame;
    ChartFrame* m_lengthsFrame;
    AnswersCard* m_answers;
    QString m_caption {}; // below exported pictures
    QString m_stem {}; // of their files' names
};

} // namespace tokenscope
