// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/jobtablemodel.h"

#include "ui/widgets/plaintip.h"

#include <QFont>

#include <algorithm>

namespace tokenscope {

JobTableModel::JobTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

JobTableModel::~JobTableModel() = default;

void JobTableModel::display(const JobTable& table, const QStringList& ours)
{
    if (table == m_table && ours == m_ours) {
        return;
    }
    const bool hasSameShape = table.columns == m_table.columns && table.jobs.size() == m_table.jobs.size();
    if (!hasSameShape) {
        beginResetModel();
    }
    m_table = table;
    m_ours = ours;
    if (!hasSameShape) {
        endResetModel();
    } else if (!m_table.jobs.empty() && !m_table.columns.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int JobTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.jobs.size());
}

int JobTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant JobTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cellOf(index);
    case Qt::ToolTipRole:
        return plainTip(cellOf(index));
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isOurs(m_table.jobs[static_cast<std::size_t>(index.row())]) ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount()) {
        return {};
    }
    return m_table.columns[static_cast<std::size_t>(section)];
}

QString JobTableModel::cellOf(const QModelIndex& index) const
{
    const std::vector<QString>& cells = m_table.jobs[static_cast<std::size_t>(index.row())].cells;
    const auto column = static_cast<std::size_t>(index.column());
    return column < cells.size() ? cells[column] : QString(); // a row may be shorter than the header
}

bool JobTableModel::isOurs(const JobRow& row) const
{
    return std::ranges::any_of(row.cells, [this](const QString& cell) { return m_ours.contains(cell); });
}

} // namespace tokenscope
