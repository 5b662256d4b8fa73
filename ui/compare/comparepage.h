// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "document/reportdocument.h"
#include "ui/comparetable/comparisonmodel.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QStackedWidget;

namespace tokenscope {

class ComparisonView;
class ComparisonWork;
class ElidedLabel;
class ErrorBanner;
class RecentFiles;
class SourceSwitch;
class Theme;
class WeighingLine;

/// Sets the legs of any number of result files side by side: verdict, conditions, table, charts, answers.
class ComparePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparePage)

public:
    explicit ComparePage(const Theme& theme, QWidget* parent = nullptr);
    ~ComparePage() override;

    /// All legs of these results, in this order, instead of those shown before; none: the empty state. Large results
    /// are worked out on another thread first; until then the page is busy and results() and comparison() are the old.
    /// Verdicts follow when the evidence is weighed.
    void display(std::vector<RunResultPtr> results);
    /// Says which files could not be opened; what is shown stays. None: nothing to say.
    void showUnreadable(const std::vector<Error>& errors);
    /// Offered while nothing is open, most recent first.
    void setRecentFiles(const QStringList& paths);
    /// As a menu of the window may do it too.
    void setBaseline(std::size_t leg);
    /// Text, Markdown, Latex or Csv.
    void copyTable(ReportFormat format = ReportFormat::Text) const;

    /// How the user looks at comparisons: charts, metric, scale, Markdown, order of legs and of prompts, splitter; to
    /// be remembered. A state that cannot be read changes nothing.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

    [[nodiscard]] const std::vector<RunResultPtr>& results() const { return m_results; }
    /// What is shown, to be exported; without legs if nothing is.
    [[nodiscard]] const Comparison& comparison() const;

signals:
    void openRequested();
    void filesDropped(const QStringList& paths);
    void exportRequested(tokenscope::ReportFormat format);
    void recentRequested(const QString& path);
    /// Verdicts stand beside their values: nothing more comes by itself.
    void weighed();
    /// layoutState() is another.
    void layoutChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QWidget* makeEmptyState();
    [[nodiscard]] QWidget* makeStatusLine();
    void connectView();
    void connectWork();
    void showComparison(const ComparisonPtr& comparison, bool isNew);
    void showEvidence(const ComparisonPtr& comparison);
    void selectMainRow();
    void rememberOrder();
    void applyOrder();

    const Theme& m_theme;
    std::vector<RunResultPtr> m_results {};
    QStringList m_order {}; // titles of legs as the user has put them, of any files
    ComparisonWork* m_work;
    ComparisonModel* m_model;
    QWidget* m_bannerRow; // the banner with its margin, which is not there without it
    ErrorBanner* m_banner;
    QStackedWidget* m_states;
    ComparisonView* m_view;
    RecentFiles* m_recent;
    QWidget* m_status;
    ElidedLabel* m_files;
    SourceSwitch* m_source;
    QLabel* m_counts;
    WeighingLine* m_weighing;
};

} // namespace tokenscope
