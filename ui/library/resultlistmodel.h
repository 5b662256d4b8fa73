// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/resultslibrary.h"

#include <QAbstractTableModel>

#include <vector>

namespace tokenscope {

/// The results files of a folder as rows, newest first; a broken file is a row too, and says why.
class ResultListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultListModel)

public:
    enum Column
    {
        Started,
        Endpoints,
        Models,
        Requests, ///< of all legs, failed ones included
        Success,
        MeanLatency, ///< of each leg; of a series, whose legs have different loads, what it is
        Ratio, ///< of the mean latencies: the first leg's against that of the fastest other one
        Origin, ///< says so where answers were simulated, or the run was stopped
        File,
        ColumnCount
    };
    enum Role
    {
        SortRole = Qt::UserRole, ///< what a column sorts by: a number, a date, or text; invalid if there is nothing
        RawRole, ///< the figure behind the text: seconds, a count, a share from 0 to 1; invalid if there is none
        PathRole, ///< QString, in every column
        SearchRole, ///< QString: all that a reader may look for in a row
        LegTextsRole, ///< QStringList in Endpoints and MeanLatency: one text for each leg
        LegRole, ///< int in Ratio: the leg that it is said of; -1 elsewhere
        IsBrokenRole, ///< bool: the file cannot be read
        CanContinueRole, ///< bool: a stopped series, of which what is missing can be measured
    };

    explicit ResultListModel(QObject* parent = nullptr);
    ~ResultListModel() override;

    /// Shows these instead; rows that stay keep their place in views, selections and all.
    void setEntries(std::vector<ResultEntry> entries);
    [[nodiscard]] const std::vector<ResultEntry>& entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeMissing(const std::vector<ResultEntry>& wanted);
    void placeAt(int row, const ResultEntry& wanted);
    [[nodiscard]] int rowOf(const QString& path, int from) const;

    std::vector<ResultEntry> m_entries;
};

} // namespace tokenscope
