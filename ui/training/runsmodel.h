// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"

#include <QAbstractTableModel>

namespace tokenscope {

/// Training runs as rows, in the comparison's order. Batch size and sequence length can be edited: the model says what
/// the user wants, and shows it once it is told so.
class RunsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsModel)

public:
    enum Column
    {
        RunColumn,
        BatchSizeColumn,
        StepsColumn,
        WindowRateColumn,
        RateColumn,
        GlobalRateColumn,
        EndToEndColumn,
        StepTimeColumn,
        WallTimeColumn,
        LossColumn,
        StatusColumn,
        WarningsColumn,
        TokensColumn,
        SequenceColumn,
        ColumnCount,
    };

    enum Role
    {
        SortRole = Qt::UserRole, ///< numbers where the column has some
        AsideRole, ///< a few faint words beside the text: where the batch size is known from
        StatusRole, ///< TrainingStatus as int
        WarningCountRole,
    };

    explicit RunsModel(QObject* parent = nullptr);
    ~RunsModel() override;

    void display(const BatchSizeComparison& comparison);
    [[nodiscard]] const std::vector<TrainingRun>& runs() const { return m_runs; }
    /// Numbers and texts, not figures, stand at the left.
    [[nodiscard]] static bool isText(int column);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// An empty text takes back what the user said; what is no number above 0 is refused.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    /// Nothing: what the file says holds again.
    void batchSizeEdited(int run, std::optional<std::int64_t> value);
    void sequenceLengthEdited(int run, std::optional<std::int64_t> value);

private:
    [[nodiscard]] QString toolTip(const TrainingRun& run, int column) const;

    std::vector<TrainingRun> m_runs {};
};

} // namespace tokenscope
