// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/prompt.h"
#include "ui/live/answerbook.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QToolButton;

namespace tokenscope {

class AnswerColumn;
class ElidedLabel;
class Theme;

/// The answers of all legs to one prompt, side by side, with their differences marked; beneath, the prompt and what a
/// right answer is.
class AnswersPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswersPane)

public:
    struct LegName
    {
        QString name {};
        bool isSimulated = false;
    };

    explicit AnswersPane(const Theme& theme, QWidget* parent = nullptr);
    ~AnswersPane() override;

    void begin(const std::vector<LegName>& legs);
    /// `number` 0: none yet.
    void setPrompt(int number, const Prompt& prompt);
    /// One for each leg.
    void display(const std::vector<Answer>& answers);
    void setFollowing(bool isFollowing);
    [[nodiscard]] bool isFollowing() const;
    [[nodiscard]] AnswerColumn* column(std::size_t leg) const { return m_columns[leg]; }

signals:
    /// The user wants to see the prompt that is being answered, or to stay with this one.
    void followingChanged(bool isFollowing);

private:
    void markDifferences(const std::vector<Answer>& answers);

    const Theme& m_theme;
    QHBoxLayout* m_row;
    std::vector<AnswerColumn*> m_columns {};
    std::vector<QString> m_compared {}; // texts whose differences are marked
    ElidedLabel* m_question;
    ElidedLabel* m_expected;
    QToolButton* m_follow;
};

} // namespace tokenscope
