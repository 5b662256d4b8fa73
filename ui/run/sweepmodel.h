// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/sweepcurve.h"

#include <QAbstractTableModel>
#include <QColor>

#include <vector>

namespace tokenscope {

/// The points of a sweep as rows, by value and then by endpoint: what its charts show, to be read.
class SweepModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SweepModel)

public:
    enum Column
    {
        PointColumn,
        EndpointColumn,
        ThroughputColumn,
        MedianColumn,
        P95Column,
        FirstTokenColumn,
        AnsweredColumn,
        SampleColumn,
        ColumnCount,
    };

    explicit SweepModel(QObject* parent = nullptr);
    ~SweepModel() override;

    void display(const SweepCurves& curves);
    /// Of the endpoints, in their order, and of what is not sure.
    void setColours(const std::vector<QColor>& endpoints, const QColor& doubtful);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        std::size_t curve = 0;
        SweepCurvePoint point {};

        bool operator==(const Row&) const = default;
    };

    [[nodiscard]] QString text(const Row& row, int column) const;

    SweepCurves m_curves {};
    std::vector<Row> m_rows {};
    std::vector<QColor> m_colours {};
    QColor m_doubtful {};
};

} // namespace tokenscope
