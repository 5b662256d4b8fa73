// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/comparisonmodel.h"

#include "ui/comparetable/figuretext.h"
#include "ui/comparetable/recordedtext.h"
#include "ui/text/leglooks.h"
#include "ui/text/legtext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tokenscope {

namespace {

bool hasSameLegs(const Comparison& one, const Comparison& other)
{
    return one.legs == other.legs;
}

// After which of our rows a recorded figure stands.
Figure besideOf(RecordedItem item)
{
    switch (item) {
    case RecordedItem::LatencyMean:
        return {Metric::Latency, FigureKind::Main};
    case RecordedItem::LatencyMedian:
        return {Metric::Latency, FigureKind::Median};
    case RecordedItem::LatencyMin:
    case RecordedItem::LatencyMax:
        return {Metric::Latency, FigureKind::Slowest};
    case RecordedItem::TokensMean:
        return {Metric::OutputTokens, FigureKind::Main};
    case RecordedItem::ResponseLengthMean:
        return {Metric::ResponseCharacters, FigureKind::Main};
    case RecordedItem::Throughput:
        return {Metric::OutputThroughput, FigureKind::Main};
    case RecordedItem::Requests:
    case RecordedItem::Successful:
    case RecordedItem::Failed:
        break;
    }
    return {Metric::SuccessRate, FigureKind::Answered};
}

constexpr std::array allRecordedItems {
    RecordedItem::LatencyMean, RecordedItem::LatencyMedian, RecordedItem::LatencyMax,         RecordedItem::LatencyMin,
    RecordedItem::Throughput,  RecordedItem::TokensMean,    RecordedItem::ResponseLengthMean, RecordedItem::Requests,
    RecordedItem::Successful,  RecordedItem::Failed};

QVariant toVariant(std::optional<double> value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

ComparisonModel::ComparisonModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

ComparisonModel::~ComparisonModel() = default;

void ComparisonModel::setComparison(Comparison comparison)
{
    if (!hasSameLegs(comparison, m_comparison)) {
        beginResetModel();
        m_comparison = std::move(comparison);
        m_looks = legLooks(m_comparison.legs);
        m_rows = wantedRows();
        endResetModel();
        return;
    }
    m_comparison = std::move(comparison);
    m_looks = legLooks(m_comparison.legs);
    if (m_rows.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ComparisonModel::setSource(FigureSource source)
{
    m_source = source;
    updateRows();
}

bool ComparisonModel::hasRecorded() const
{
    return std::ranges::any_of(m_comparison.legs, [](const LegSummary& leg) { return !leg.recordedFigures.empty(); });
}

std::vector<ComparisonModel::Row> ComparisonModel::allRows()
{
    std::vector<Row> rows;
    for (const Figure& figure : allFigures()) {
        rows.push_back({figure, {}});
        for (const RecordedItem item : allRecordedItems) {
            if (besideOf(item) == figure)
                rows.push_back({figure, item});
        }
    }
    return rows;
}

std::vector<ComparisonModel::Row> ComparisonModel::wantedRows() const
{
    const auto& legs = m_comparison.legs;
    std::vector<Row> rows = allRows();
    std::erase_if(rows, [&](const Row& row) {
        if (m_source == (row.recorded ? FigureSource::Recomputed : FigureSource::Recorded))
            return true;
        return std::ranges::none_of(legs, [&row](const LegSummary& leg) {
            return row.recorded ? recordedtext::find(leg, *row.recorded).has_value()
                                : valueOf(leg, row.figure).has_value();
        });
    });
    return rows;
}

// Both lists are in the order of allRows(), so one pass over each is enough.
void ComparisonModel::updateRows()
{
    const std::vector<Row> wanted = wantedRows();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(wanted, m_rows[static_cast<std::size_t>(row)]) != wanted.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        if (row < m_rows.size() && m_rows[row] == wanted[row])
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row), wanted[row]);
        endInsertRows();
    }
}

ComparisonModel::CellKind ComparisonModel::kindOf(int column) const
{
    const int legs = static_cast<int>(m_comparison.legs.size());
    if (column == 0)
        return CellKind::Name;
    if (column <= legs)
        return CellKind::Value;
    return column < 2 * legs ? CellKind::Verdict : CellKind::Remark;
}

std::optional<std::size_t> ComparisonModel::legOf(int column) const
{
    const auto legs = m_comparison.legs.size();
    const auto place = static_cast<std::size_t>(column);
    switch (kindOf(column)) {
    case CellKind::Value:
        return place - 1;
    case CellKind::Verdict: {
        const std::size_t other = place - legs - 1; // the baseline has no verdict column
        return other < m_comparison.baseline ? other : other + 1;
    }
    case CellKind::Name:
    case CellKind::Remark:
        break;
    }
    return {};
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    const int legs = static_cast<int>(m_comparison.legs.size());
    return parent.isValid() || legs == 0 ? 0 : 2 * legs + 1;
}

QString ComparisonModel::text(const Row& row, int column) const
{
    const auto leg = legOf(column).value_or(0);
    switch (kindOf(column)) {
    case CellKind::Name:
        return row.recorded ? recordedtext::name(*row.recorded) : figuretext::name(row.figure);
    case CellKind::Value:
        return row.recorded ? recordedtext::value(m_comparison.legs[leg], *row.recorded)
                            : figuretext::value(m_comparison.legs[leg], row.figure);
    case CellKind::Verdict:
        return row.recorded
            ? recordedtext::verdict(*row.recorded, recordedtext::compareRecorded(m_comparison, leg, *row.recorded))
            : figuretext::verdict(row.figure, compareFigure(m_comparison, leg, row.figure));
    case CellKind::Remark:
        return row.recorded ? recordedtext::difference(m_comparison.legs, *row.recorded)
                            : figuretext::caution(m_comparison.legs, row.figure);
    }
    return {};
}

QString ComparisonModel::toolTip(const Row& row, int column) const
{
    const auto leg = legOf(column).value_or(0);
    switch (kindOf(column)) {
    case CellKind::Name:
        return row.recorded ? tr("What the file itself states. Shown as it is, never corrected.")
                            : figuretext::definition(row.figure);
    case CellKind::Value:
        return row.recorded ? recordedtext::provenance(m_comparison.legs[leg], *row.recorded)
                            : figuretext::provenance(m_comparison.legs[leg], row.figure);
    case CellKind::Verdict:
        return row.recorded ? tr("The ratio of the two recorded figures.")
                            : figuretext::derivation(m_comparison, leg, row.figure);
    case CellKind::Remark:
        return text(row, column);
    }
    return {};
}

QVariant ComparisonModel::raw(const Row& row, int column) const
{
    const auto leg = legOf(column);
    if (!leg)
        return {};
    if (kindOf(column) == CellKind::Value) {
        const LegSummary& summary = m_comparison.legs[*leg];
        return toVariant(row.recorded ? recordedtext::valueOf(summary, *row.recorded) : valueOf(summary, row.figure));
    }
    return toVariant(row.recorded ? recordedtext::compareRecorded(m_comparison, *leg, *row.recorded).ratio
                                  : compareFigure(m_comparison, *leg, row.figure).ratio);
}

bool ComparisonModel::isDoubtful(const Row& row, int column) const
{
    const auto leg = legOf(column);
    if (!leg || row.recorded)
        return false;
    const bool isVerdict = kindOf(column) == CellKind::Verdict;
    return !isSupported(m_comparison.legs[*leg], row.figure)
        || (isVerdict && !isSupported(m_comparison.legs[m_comparison.baseline], row.figure));
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case SortRole:
    case RawRole:
        return raw(row, index.column());
    case LegRole: {
        const auto leg = legOf(index.column());
        return leg ? static_cast<int>(*leg) : -1;
    }
    case LookRole: {
        const auto leg = legOf(index.column());
        return leg ? m_looks[*leg] : -1;
    }
    case KindRole:
        return static_cast<int>(kindOf(index.column()));
    case IsDoubtfulRole:
        return isDoubtful(row, index.column());
    case IsRecordedRole:
        return row.recorded.has_value();
    default:
        return {};
    }
}

QString ComparisonModel::heading(int column) const
{
    const auto leg = legOf(column).value_or(0);
    switch (kindOf(column)) {
    case CellKind::Name:
        return legtext::occasion(m_comparison.legs);
    case CellKind::Value:
        return m_comparison.legs[leg].title;
    case CellKind::Verdict:
        //: heading of a column: one endpoint compared with the baseline
        return tr("%1 against %2").arg(m_comparison.legs[leg].title, m_comparison.legs[m_comparison.baseline].title);
    case CellKind::Remark:
        break;
    }
    return {};
}

QString ComparisonModel::headingToolTip(int column) const
{
    const auto leg = legOf(column);
    if (!leg)
        return {};
    return kindOf(column) == CellKind::Value ? legtext::details(m_comparison.legs[*leg]) : heading(column);
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CellKind kind = kindOf(section);
    const bool isNumber = kind == CellKind::Value || kind == CellKind::Verdict;
    switch (role) {
    case Qt::DisplayRole:
        return heading(section);
    case Qt::ToolTipRole:
        return headingToolTip(section);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case LegRole:
        return kind == CellKind::Value ? static_cast<int>(*legOf(section)) : -1;
    case LookRole:
        return kind == CellKind::Value ? m_looks[*legOf(section)] : -1;
    case KindRole:
        return static_cast<int>(kind);
    default:
        return {};
    }
}

QString ComparisonModel::toText() const
{
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells.append(heading(column));
    lines.append(cells.join(u'\t'));
    for (const Row& row : m_rows) {
        cells.clear();
        for (int column = 0; column < columnCount(); ++column)
            cells.append(text(row, column));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace tokenscope
