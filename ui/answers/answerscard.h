// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/promptlist.h"
#include "ui/widgets/card.h"

#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QSplitter;

namespace tokenscope {

class AnswerPane;
class SegmentSwitch;

/// What answers are shown of; `legs` must stay until the next display().
struct AnswerSource
{
    std::vector<const Leg*> legs {};
    std::vector<QString> titles {}; ///< of the legs
    std::vector<int> looks {}; ///< of the legs
    std::size_t baseline = 0;
    AnswerIndexPtr index {}; ///< of the same legs; null: nothing to show
};

/// What every leg answered to one prompt, side by side, and a list of the prompts to choose it from.
class AnswersCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswersCard)

public:
    explicit AnswersCard(const Theme& theme, QWidget* parent = nullptr);
    ~AnswersCard() override;

    void display(AnswerSource source);
    /// The prompt that linked charts call so; one that is filtered away is found all the same. Says nothing.
    void choose(int item);
    /// Only these prompts are listed, ascending; nothing: all.
    void setItems(std::optional<std::vector<int>> items);

    void setMarkdown(bool isMarkdown);
    [[nodiscard]] bool isMarkdown() const;
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

signals:
    /// The user chose a prompt; -1: none, or one that charts know nothing of.
    void promptChosen(int item);
    void markdownChanged(bool isMarkdown);
    void splitterMoved();

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeNone();
    [[nodiscard]] QWidget* makeAnswers();
    void applyFilter();
    void showPrompt(const QModelIndex& current);
    void showAnswers();
    void fillRuns();
    void step(int rows);
    [[nodiscard]] int shownItem() const;
    void setPaneCount(std::size_t count);

    AnswerSource m_source {};
    QHash<int, AnswerSpot> m_later {}; // items of prompts that are listed under another one
    PromptList* m_list;
    QListView* m_prompts;
    QComboBox* m_kind;
    QLineEdit* m_search;
    QSplitter* m_splitter;
    QLabel* m_question;
    QComboBox* m_runs;
    SegmentSwitch* m_style;
    QHBoxLayout* m_strip = nullptr;
    std::vector<AnswerPane*> m_panes {};
    std::optional<std::size_t> m_prompt {}; // that is shown
};

} // namespace tokenscope
