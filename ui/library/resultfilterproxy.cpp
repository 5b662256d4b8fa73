// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/resultfilterproxy.h"

#include "ui/library/resultlistmodel.h"

#include <algorithm>

namespace tokenscope {

ResultFilterProxy::ResultFilterProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ResultListModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

ResultFilterProxy::~ResultFilterProxy() = default;

void ResultFilterProxy::setFilterText(const QString& text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool ResultFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const
{
    const QString text = sourceModel()->index(sourceRow, 0, sourceParent).data(ResultListModel::SearchRole).toString();
    return std::ranges::all_of(m_words,
                               [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool ResultFilterProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool hasLeft = left.data(sortRole()).isValid();
    const bool hasRight = right.data(sortRole()).isValid();
    if (hasLeft && hasRight)
        return QSortFilterProxyModel::lessThan(left, right);
    // what has no figure comes last, whichever way the column is sorted
    return sortOrder() == Qt::AscendingOrder ? hasLeft && !hasRight : hasRight && !hasLeft;
}

} // namespace tokenscope
