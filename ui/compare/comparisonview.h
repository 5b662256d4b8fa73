// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "comparison/scenariomatrix.h"
#include "comparison/sweepcurve.h"
#include "document/reportdocument.h"
#include "ui/answers/answerindex.h"
#include "ui/comparecharts/selection.h"
#include "ui/comparetable/comparisonmodel.h"

#include <QScrollArea>

#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace tokenscope {

class AnswersCard;
class ChartsBoard;
class ComparisonTable;
class ConditionsCard;
class HeadlineCard;
class SeriesCard;
class Theme;

/// How a user likes to look at comparisons.
struct ComparisonLayout
{
    QByteArray charts {}; ///< a ChartsChoice, see stateOf()
    QByteArray answers {}; ///< the splitter between prompts and answers
    bool isMarkdown = true;

    bool operator==(const ComparisonLayout&) const = default;
};

/// The cards of a comparison on one scrolling sheet.
class ComparisonView final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonView)

public:
    ComparisonView(const Theme& theme, ComparisonModel& model, QWidget* parent = nullptr);
    ~ComparisonView() override;

    /// `results` are what the comparison is of, and stay until the next call; `answers` are theirs.
    void display(const ComparisonPtr& comparison, const std::vector<RunResultPtr>& results,
                 const AnswerIndexPtr& answers);
    /// The same with evidence.
    void update(const ComparisonPtr& comparison);
    /// Sweeps and suites among them; to be called after display().
    void displaySeries(const std::vector<SweepCurves>& curves, const ScenarioMatrix& matrix);
    [[nodiscard]] ComparisonTable& table() const { return *m_table; }
    [[nodiscard]] ComparisonLayout layoutState() const;
    void restoreLayout(const ComparisonLayout& layout);

signals:
    void baselineChosen(std::size_t leg);
    void exportChosen(tokenscope::ReportFormat format);
    void copyChosen(tokenscope::ReportFormat format);
    void exportFailed(const tokenscope::Error& error);
    /// Something that layoutState() holds is another.
    void layoutChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTableCard(const Theme& theme);
    void addCards(QVBoxLayout& column, const Theme& theme);
    void shareUpper();
    void connectSelection();
    void select(const ComparisonSelection& selection);
    void captionCharts(const Comparison& comparison);

    HeadlineCard* m_headline;
    ConditionsCard* m_conditions;
    SeriesCard* m_series;
    ComparisonTable* m_table;
    ChartsBoard* m_board;
    ComparisonSelection m_selection {};
    AnswersCard* m_answers;
    QBoxLayout* m_upper; // the table, and beside or below it the prompts
    QString m_caption {}; // below exported pictures
    QString m_stem {}; // of their files' names
};

} // namespace tokenscope
