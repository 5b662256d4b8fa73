// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"

#include <QAbstractTableModel>

namespace tokenscope {

/// Batch sizes as rows, ascending: what their runs come to.
class SizesModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SizesModel)

public:
    enum Column
    {
        BatchSizeColumn,
        RunsColumn,
        RateColumn,
        SpreadColumn,
        SpeedUpColumn,
        EfficiencyColumn,
        StepTimeColumn,
        EndToEndColumn,
        LossAtStepsColumn,
        LossAtSamplesColumn,
        ColumnCount,
    };

    explicit SizesModel(QObject* parent = nullptr);
    ~SizesModel() override;

    void display(const BatchSizeComparison& comparison);
    [[nodiscard]] const std::vector<BatchSizeRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<BatchSizeRow> m_rows {};
    std::optional<std::int64_t> m_equalSteps {};
    std::optional<double> m_equalSamples {};
};

} // namespace tokenscope
