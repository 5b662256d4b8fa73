// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "ui/widgets/card.h"

#include <vector>

class QComboBox;
class QHBoxLayout;

namespace tokenscope {

/// What every leg answered to one prompt, side by side.
class AnswersCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswersCard)

public:
    explicit AnswersCard(const Theme& theme, QWidget* parent = nullptr);
    ~AnswersCard() override;

    /// `legs` are those of the comparison, in its order, and must stay until the next call.
    void display(const Comparison& comparison, std::vector<const Leg*> legs);

private:
    void fillPrompts(const Comparison& comparison);
    void showAnswers();
    [[nodiscard]] QWidget* answerOf(std::size_t leg, const QString& prompt);

    std::vector<const Leg*> m_legs {};
    std::vector<QString> m_titles {};
    std::vector<int> m_looks {};
    QComboBox* m_prompts;
    QWidget* m_strip; // holds the answers; replaced as a whole
    QHBoxLayout* m_answers;
};

} // namespace tokenscope
