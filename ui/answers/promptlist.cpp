// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answers/promptlist.h"

#include "ui/text/format.h"

#include <algorithm>
#include <utility>

namespace tokenscope {

PromptList::PromptList(QObject* parent)
    : QAbstractListModel(parent)
    , m_index(std::make_shared<const AnswerIndex>())
{
}

PromptList::~PromptList() = default;

void PromptList::display(AnswerIndexPtr index, std::vector<int> items)
{
    beginResetModel();
    m_index = std::move(index);
    m_items = std::move(items);
    m_promptOfItem.clear();
    m_promptOfItem.reserve(std::ssize(m_items));
    for (std::size_t prompt = m_items.size(); prompt-- > 0;) // of the same number the first counts
        m_promptOfItem.insert(m_items[prompt], prompt);
    m_promptOfItem.remove(-1);
    refilter();
    endResetModel();
}

void PromptList::setFilter(PromptFilter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = std::move(filter);
    refilter();
    endResetModel();
}

void PromptList::refilter()
{
    m_text.setPattern(m_filter.text);
    m_shown.clear();
    for (std::size_t prompt = 0; prompt < m_index->prompts.size(); ++prompt) {
        if (isWanted(prompt))
            m_shown.push_back(prompt);
    }
}

bool PromptList::isWanted(std::size_t prompt) const
{
    const AnsweredPrompt& asked = m_index->prompts[prompt];
    if (m_filter.kind == PromptFilter::Kind::Differing && !asked.differs)
        return false;
    if (m_filter.kind == PromptFilter::Kind::Missed && !asked.isMissed)
        return false;
    if (m_filter.items && !std::ranges::binary_search(*m_filter.items, m_items[prompt]))
        return false;
    return m_filter.text.isEmpty() || m_text.indexIn(asked.question) >= 0;
}

int PromptList::rowOfPrompt(std::size_t prompt) const
{
    const auto found = std::ranges::lower_bound(m_shown, prompt);
    return found != m_shown.end() && *found == prompt ? static_cast<int>(found - m_shown.begin()) : -1;
}

int PromptList::rowOfItem(int item) const
{
    const auto found = m_promptOfItem.constFind(item);
    return found == m_promptOfItem.constEnd() ? -1 : rowOfPrompt(*found);
}

std::optional<std::size_t> PromptList::promptAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_shown[static_cast<std::size_t>(row)];
}

int PromptList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PromptList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t prompt = m_shown[static_cast<std::size_t>(index.row())];
    const int item = m_items[prompt];
    const QString question = format::oneLine(m_index->prompts[prompt].question, 120);
    switch (role) {
    case Qt::DisplayRole:
        //: an entry of a list: number of a prompt and its question
        return item < 0 ? question : tr("%1. %2").arg(format::count(item), question);
    case Qt::ToolTipRole:
        return format::oneLine(m_index->prompts[prompt].prompt, 600);
    case ItemRole:
        return item;
    case PromptRole:
        return static_cast<int>(prompt);
    default:
        return {};
    }
}

} // namespace tokenscope
