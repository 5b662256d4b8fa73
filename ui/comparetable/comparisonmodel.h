// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/comparetable/tablerow.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace tokenscope {

using ComparisonPtr = std::shared_ptr<const Comparison>;

/// Whose figures a comparison shows.
enum class FigureSource
{
    Recomputed, ///< ours, from the records
    Recorded, ///< those that the files state themselves
    Both,
};

/// Figures as rows; legs as columns, then for each leg that is not the baseline its verdict, interval and p, then a
/// remark. Beyond `mostSpacedLegs` the verdict stands beside its leg's values, and holds interval and p as well.
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
        Interval,
        Probability,
        Remark,
    };
    enum Role
    {
        SortRole = Qt::UserRole, ///< the number behind the text, as RawRole
        RawRole, ///< value in the metric's unit, ratio, or p; invalid if there is none
        LegRole, ///< int: the leg of a cell; -1 elsewhere
        LookRole, ///< int: that leg's SeriesLook; -1 elsewhere
        KindRole, ///< CellKind as int
        IsDoubtfulRole, ///< bool: the sample is too small for this quantile
        IsRecordedRole, ///< bool: the row is what the files state
        IsShownRole, ///< bool: a test has shown what the verdict says
        DetailRole, ///< text below a verdict: interval and p where they have no column; of a heading a shorter one
        MetricRole, ///< int: the Metric of a row
    };

    static constexpr std::size_t mostSpacedLegs = 3;

    explicit ComparisonModel(QObject* parent = nullptr);
    ~ComparisonModel() override;

    /// The same legs with another baseline or more evidence change their cells; other legs reset the model.
    void setComparison(ComparisonPtr comparison);
    void setSource(FigureSource source);
    [[nodiscard]] const Comparison& comparison() const { return *m_comparison; }
    [[nodiscard]] const ComparisonPtr& shared() const { return m_comparison; }
    [[nodiscard]] FigureSource source() const { return m_source; }
    /// At least one leg's file states figures of its own.
    [[nodiscard]] bool hasRecorded() const;

    /// The columns' legs from left to right; anything but a permutation is not taken.
    void setOrder(const std::vector<std::size_t>& order);
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }
    /// Moves a leg before (-1) or behind (1) its neighbour, or by more places; as far as there are any.
    void moveLeg(std::size_t leg, int places);

    [[nodiscard]] CellKind kindOf(int column) const;
    /// The leg of a value, verdict, interval or p; nothing for others.
    [[nodiscard]] std::optional<std::size_t> legOf(int column) const;
    /// Interval and p are said in the verdict's cell.
    [[nodiscard]] bool isCompact() const { return m_comparison->legs.size() > mostSpacedLegs; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void orderChanged();

private:
    struct Column
    {
        CellKind kind = CellKind::Name;
        std::optional<std::size_t> leg {};
    };

    void arrangeColumns();
    [[nodiscard]] std::vector<TableRow> wantedRows() const;
    void updateRows();
    void announceCells();
    [[nodiscard]] QString text(const TableRow& row, int column) const;
    [[nodiscard]] QString detail(const TableRow& row, int column) const;
    [[nodiscard]] QString toolTip(const TableRow& row, int column) const;
    [[nodiscard]] QVariant raw(const TableRow& row, int column) const;
    [[nodiscard]] QVariant legData(int column, int role) const;
    [[nodiscard]] bool isDoubtful(const TableRow& row, int column) const;
    [[nodiscard]] bool isShown(const TableRow& row, int column) const;
    [[nodiscard]] QString heading(int column) const;
    [[nodiscard]] QString shortHeading(int column) const;
    [[nodiscard]] QString headingToolTip(int column) const;

    ComparisonPtr m_comparison; // never null
    std::vector<int> m_looks {}; // of its legs
    std::vector<std::size_t> m_order {}; // of its legs, from left to right
    std::vector<Column> m_columns {}; // by m_order
    FigureSource m_source = FigureSource::Recomputed;
    std::vector<TableRow> m_rows {};
};

} // namespace tokenscope
