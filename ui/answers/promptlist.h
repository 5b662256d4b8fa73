// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answers/answerindex.h"

#include <QAbstractListModel>
#include <QStringMatcher>

namespace tokenscope {

/// Which prompts a list shows.
struct PromptFilter
{
    enum class Kind
    {
        All,
        Differing, ///< legs answered in different words
        Missed, ///< a leg failed, or its answer holds no gold answer
    };
    Kind kind = Kind::All;
    QString text {}; ///< stands in the question, in any case; empty: any
    std::optional<std::vector<int>> items {}; ///< only these, ascending; absent: any

    bool operator==(const PromptFilter&) const = default;
};

/// The prompts of a comparison, filtered; as many as there are.
class PromptList final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptList)

public:
    enum Role
    {
        ItemRole = Qt::UserRole, ///< int: what linked charts call it; -1: the baseline was not sent it
        PromptRole, ///< int: index into AnswerIndex::prompts
    };

    explicit PromptList(QObject* parent = nullptr);
    ~PromptList() override;

    /// `items` as itemsOf() has them.
    void display(AnswerIndexPtr index, std::vector<int> items);
    void setFilter(PromptFilter filter);
    [[nodiscard]] const PromptFilter& filter() const { return m_filter; }
    [[nodiscard]] std::size_t promptCount() const { return m_index->prompts.size(); }

    /// Row of a prompt by what charts call it, or by its place in the index; -1 if it is not shown.
    [[nodiscard]] int rowOfItem(int item) const;
    [[nodiscard]] int rowOfPrompt(std::size_t prompt) const;
    /// The prompt behind a row.
    [[nodiscard]] std::optional<std::size_t> promptAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool isWanted(std::size_t prompt) const;
    void refilter();

    AnswerIndexPtr m_index; // never null
    std::vector<int> m_items {};
    QHash<int, std::size_t> m_promptOfItem {};
    PromptFilter m_filter {};
    QStringMatcher m_text {QString(), Qt::CaseInsensitive}; // of the filter
    std::vector<std::size_t> m_shown {}; // prompts, ascending
};

} // namespace tokenscope
