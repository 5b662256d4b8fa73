// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"
#include "document/reportdocument.h"
#include "ui/comparetable/comparisonmodel.h"
#include "ui/text/headlinetext.h"
#include "ui/widgets/card.h"

class QLabel;
class QMenu;
class QPushButton;

namespace tokenscope {

/// The verdict in words, with the two things that can be done about it: another baseline, and an export.
class HeadlineCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeadlineCard)

public:
    explicit HeadlineCard(const Theme& theme, QWidget* parent = nullptr);
    ~HeadlineCard() override;

    void display(ComparisonPtr comparison);
    /// Of a run with parts: what it has shown says more than two of its legs. An empty one: there is none.
    void setMatrix(const ScenarioMatrix& matrix);
    /// The sentence as it stands there, without markup.
    [[nodiscard]] QString sentence() const;

signals:
    void baselineChosen(std::size_t leg);
    void exportChosen(tokenscope::ReportFormat format);
    /// Text, Markdown, Latex or Csv: the table, to be pasted.
    void copyChosen(tokenscope::ReportFormat format);

private:
    [[nodiscard]] headlinetext::Headline headline() const;
    void applyTheme();
    void fillBaselines();
    void fillExports();

    ComparisonPtr m_comparison; // never null
    ScenarioMatrix m_matrix {};
    QLabel* m_sentence;
    QPushButton* m_baseline;
    QPushButton* m_export;
    QMenu* m_baselines;
};

} // namespace tokenscope
