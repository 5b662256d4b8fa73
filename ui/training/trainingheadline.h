// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/reportdocument.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace tokenscope {

/// What follows from the runs, in a sentence, and what can be done about them: open more, start some, export.
class TrainingHeadline final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainingHeadline)

public:
    explicit TrainingHeadline(const Theme& theme, QWidget* parent = nullptr);
    ~TrainingHeadline() override;

    /// The first sentence stands out.
    void setConclusion(const QString& conclusion);
    [[nodiscard]] const QString& conclusion() const { return m_conclusion; }

signals:
    void openRequested();
    void launchRequested();
    void exportChosen(tokenscope::ReportFormat format);

private:
    [[nodiscard]] QPushButton* addButton(const QString& text, const QString& name);
    void fillExports(QPushButton& button);
    void applyTheme();

    QLabel* m_sentence;
    QString m_conclusion {};
};

} // namespace tokenscope
