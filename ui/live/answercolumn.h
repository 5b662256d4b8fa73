// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/worddiff.h"
#include "ui/live/answerbook.h"
#include "ui/widgets/card.h"

class QPlainTextEdit;

namespace tokenscope {

class Chip;

/// One leg's answer to the selected prompt: name, facts, and the text as it streams in, always as plain text.
class AnswerColumn final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerColumn)

public:
    AnswerColumn(const Theme& theme, int leg, QWidget* parent = nullptr);
    ~AnswerColumn() override;

    void setLeg(const QString& name, bool isSimulated);
    void display(const Answer& answer);
    /// Stretches of the text that the other answer has not.
    void setMarks(const std::vector<TextRange>& marks);
    [[nodiscard]] QString text() const;
    [[nodiscard]] const std::vector<TextRange>& marks() const { return m_marks; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTheme();
    void fitChips();
    void showText(const QString& text);
    void showFacts(const Answer& answer);
    void paintMarks();

    int m_leg;
    QString m_name {};
    QPlainTextEdit* m_text;
    Chip* m_simulated;
    Chip* m_state;
    Chip* m_latency;
    Chip* m_firstToken;
    Chip* m_tokens;
    Chip* m_reasoning;
    std::vector<TextRange> m_marks {};
    bool m_isAside = false; // what is shown is no answer: reasoning, or why there is none
};

} // namespace tokenscope
