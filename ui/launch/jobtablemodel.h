// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchstate.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace tokenscope {

/// The jobs of a machine, in the columns that its own list has; those of a launch stand out.
class JobTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobTableModel)

public:
    explicit JobTableModel(QObject* parent = nullptr);
    ~JobTableModel() override;

    /// `ours`: jobs of the launch; a row with one of them in a cell is bold.
    void display(const JobTable& table, const QStringList& ours);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString cellOf(const QModelIndex& index) const;
    [[nodiscard]] bool isOurs(const JobRow& row) const;

    JobTable m_table {};
    QStringList m_ours {};
};

} // namespace tokenscope
