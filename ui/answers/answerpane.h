// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/requestrecord.h"
#include "ui/answers/worddiff.h"
#include "ui/widgets/card.h"

class QLabel;

namespace tokenscope {

class AnswerBrowser;

/// One leg's answer to a prompt: whose it is, what is told of it, and its words.
class AnswerPane final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerPane)

public:
    explicit AnswerPane(const Theme& theme, QWidget* parent = nullptr);
    ~AnswerPane() override;

    void setLeg(const QString& title, int look);
    /// Null: the prompt was not sent.
    void display(const RequestRecord* record, bool isMarkdown);
    /// What another answer has not; positions in shownText().
    void setMarks(const std::vector<TextRange>& marks);
    /// The answer as a reader sees it; empty where there is none.
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] AnswerBrowser& browser() const { return *m_text; }

private:
    void applyTheme();

    QLabel* m_facts;
    AnswerBrowser* m_text;
    int m_look = 0;
    bool m_isAside = false; // what is shown is no answer
};

} // namespace tokenscope
