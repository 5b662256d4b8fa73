// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/comparetable/figure.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace tokenscope {

/// Whose figures a comparison shows.
enum class FigureSource
{
    Recomputed, ///< ours, from the records
    Recorded, ///< those that the files state themselves
    Both,
};

/// Figures as rows; legs as columns, then each leg's verdict against the baseline, then a remark.
class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonModel)

public:
    enum class CellKind
    {
        Name,
        Value,
        Verdict,
        Remark,
    };
    enum Role
    {
        SortRole = Qt::UserRole, ///< the number behind the text, as RawRole
        RawRole, ///< value in the metric's unit, or ratio; invalid if there is none
        LegRole, ///< int: the leg of a value or verdict; -1 elsewhere
        LookRole, ///< int: that leg's SeriesLook; -1 elsewhere
        KindRole, ///< CellKind as int
        IsDoubtfulRole, ///< bool: the sample is too small for this quantile
        IsRecordedRole, ///< bool: the row is what the files state
    };

    explicit ComparisonModel(QObject* parent = nullptr);
    ~ComparisonModel() override;

    /// The same legs with another baseline change their cells; other legs reset the model.
    void setComparison(Comparison comparison);
    void setSource(FigureSource source);
    [[nodiscard]] const Comparison& comparison() const { return m_comparison; }
    [[nodiscard]] FigureSource source() const { return m_source; }
    /// At least one leg's file states figures of its own.
    [[nodiscard]] bool hasRecorded() const;

    [[nodiscard]] CellKind kindOf(int column) const;
    /// The leg of a value or verdict column; nothing for others.
    [[nodiscard]] std::optional<std::size_t> legOf(int column) const;
    /// The whole table, tabs between cells, a line for each row, headings first: for the clipboard.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Figure figure {};
        std::optional<RecordedItem> recorded {}; ///< the file's figure instead of ours

        bool operator==(const Row&) const = default;
    };

    [[nodiscard]] static std::vector<Row> allRows();
    [[nodiscard]] std::vector<Row> wantedRows() const;
    void updateRows();
    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QString toolTip(const Row& row, int column) const;
    [[nodiscard]] QVariant raw(const Row& row, int column) const;
    [[nodiscard]] bool isDoubtful(const Row& row, int column) const;
    [[nodiscard]] QString heading(int column) const;
    [[nodiscard]] QString headingToolTip(int column) const;

    Comparison m_comparison {};
    std::vector<int> m_looks {}; // of its legs
    FigureSource m_source = FigureSource::Recomputed;
    std::vector<Row> m_rows {};
};

} // namespace tokenscope
