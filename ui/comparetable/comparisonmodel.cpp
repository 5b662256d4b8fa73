// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/comparisonmodel.h"

#include "ui/comparetable/figuretext.h"
#include "ui/comparetable/recordedtext.h"
#include "ui/text/evidencetext.h"
#include "ui/text/leglooks.h"
#include "ui/text/legtext.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace tokenscope {

namespace {

// What tells legs apart and what the cells show; their thousands of prompts do not matter here.
bool isSameLeg(const LegSummary& one, const LegSummary& other)
{
    return one.path == other.path && one.key == other.key && one.title == other.title
        && one.attempted == other.attempted && one.succeeded == other.succeeded && one.figures == other.figures
        && one.distributions == other.distributions && one.recordedFigures == other.recordedFigures
        && one.conditions.startedAt == other.conditions.startedAt;
}

bool hasSameLegs(const Comparison& one, const Comparison& other)
{
    return std::ranges::equal(one.legs, other.legs, isSameLeg);
}

QVariant toVariant(std::optional<double> value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

ComparisonModel::ComparisonModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_comparison(std::make_shared<const Comparison>())
{
}

ComparisonModel::~ComparisonModel() = default;

void ComparisonModel::setComparison(ComparisonPtr comparison)
{
    const bool isSame = hasSameLegs(*comparison, *m_comparison);
    if (!isSame)
        beginResetModel();
    m_comparison = std::move(comparison);
    if (isSame) {
        arrangeColumns();
        return announceCells();
    }
    m_looks = legLooks(m_comparison->legs);
    m_order.resize(m_comparison->legs.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t {0});
    arrangeColumns();
    m_rows = wantedRows();
    endResetModel();
}

void ComparisonModel::announceCells()
{
    if (m_rows.empty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ComparisonModel::setOrder(const std::vector<std::size_t>& order)
{
    if (order == m_order || !std::is_permutation(order.begin(), order.end(), m_order.begin(), m_order.end()))
        return;
    m_order = order;
    arrangeColumns();
    announceCells();
    emit orderChanged();
}

void ComparisonModel::moveLeg(std::size_t leg, int places)
{
    std::vector<std::size_t> order = m_order;
    const auto found = std::ranges::find(order, leg);
    if (found == order.end())
        return;
    const auto from = found - order.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + places, 0, std::ssize(order) - 1);
    order.erase(found);
    order.insert(order.begin() + to, leg);
    setOrder(order);
}

void ComparisonModel::setSource(FigureSource source)
{
    m_source = source;
    updateRows();
}

bool ComparisonModel::hasRecorded() const
{
    return std::ranges::any_of(m_comparison->legs, [](const LegSummary& leg) { return !leg.recordedFigures.empty(); });
}

std::vector<TableRow> ComparisonModel::wantedRows() const
{
    std::vector<TableRow> rows = allTableRows();
    std::erase_if(rows, [this](const TableRow& row) {
        return m_source == (row.recorded ? FigureSource::Recomputed : FigureSource::Recorded)
            || !isKnown(*m_comparison, row);
    });
    return rows;
}

// Both lists are in the order of allTableRows(), so one pass over each is enough.
void ComparisonModel::updateRows()
{
    const std::vector<TableRow> wanted = wantedRows();
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

void ComparisonModel::arrangeColumns()
{
    m_columns.clear();
    if (m_order.empty())
        return;
    m_columns.push_back({CellKind::Name, {}});
    for (const std::size_t leg : m_order) {
        m_columns.push_back({CellKind::Value, leg});
        if (isCompact() && leg != m_comparison->baseline)
            m_columns.push_back({CellKind::Verdict, leg}); // far from its value nobody would find it
    }
    for (const std::size_t leg : m_order) {
        if (isCompact() || leg == m_comparison->baseline)
            continue;
        for (const CellKind kind : {CellKind::Verdict, CellKind::Interval, CellKind::Probability})
            m_columns.push_back({kind, leg});
    }
    m_columns.push_back({CellKind::Remark, {}});
}

ComparisonModel::CellKind ComparisonModel::kindOf(int column) const
{
    return m_columns[static_cast<std::size_t>(column)].kind;
}

std::optional<std::size_t> ComparisonModel::legOf(int column) const
{
    return m_columns[static_cast<std::size_t>(column)].leg;
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString ComparisonModel::text(const TableRow& row, int column) const
{
    const auto leg = legOf(column).value_or(0);
    const CellKind kind = kindOf(column);
    if (kind == CellKind::Name)
        return row.recorded ? recordedtext::name(*row.recorded) : figuretext::name(row.figure);
    if (kind == CellKind::Value)
        return row.recorded ? recordedtext::value(m_comparison->legs[leg], *row.recorded)
                            : figuretext::value(*m_comparison, leg, row.figure);
    if (kind == CellKind::Remark)
        return row.recorded ? recordedtext::difference(m_comparison->legs, *row.recorded)
                            : figuretext::caution(m_comparison->legs, row.figure);
    if (row.recorded)
        return kind == CellKind::Verdict ? recordedtext::ratio(*m_comparison, leg, *row.recorded) : QString();
    const ComparedValue compared = comparedOf(*m_comparison, leg, row.figure);
    if (kind == CellKind::Verdict)
        return figuretext::verdict(compared);
    const bool hasNothingToSay = isDoubtful(row, column) || figuretext::verdict(compared) == QStringLiteral("—");
    if (hasNothingToSay)
        return {};
    return kind == CellKind::Interval ? evidencetext::interval(compared) : evidencetext::pValue(compared);
}

QString ComparisonModel::detail(const TableRow& row, int column) const
{
    if (!isCompact() || kindOf(column) != CellKind::Verdict || row.recorded || isDoubtful(row, column))
        return {};
    const ComparedValue compared = comparedOf(*m_comparison, *legOf(column), row.figure);
    QStringList parts {evidencetext::interval(compared), evidencetext::pValue(compared)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ComparisonModel::toolTip(const TableRow& row, int column) const
{
    const auto leg = legOf(column).value_or(0);
    switch (kindOf(column)) {
    case CellKind::Name:
        return row.recorded ? tr("What the file itself states. Shown as it is, never corrected.")
                            : figuretext::definition(row.figure);
    case CellKind::Value:
        return row.recorded ? recordedtext::provenance(m_comparison->legs[leg], *row.recorded)
                            : figuretext::provenance(*m_comparison, leg, row.figure);
    case CellKind::Verdict:
    case CellKind::Interval:
    case CellKind::Probability:
        return row.recorded ? tr("The ratio of the two recorded figures.")
                            : figuretext::derivation(*m_comparison, leg, row.figure);
    case CellKind::Remark:
        return text(row, column);
    }
    return {};
}

QVariant ComparisonModel::raw(const TableRow& row, int column) const
{
    const auto leg = legOf(column);
    if (!leg)
        return {};
    const CellKind kind = kindOf(column);
    if (row.recorded && kind == CellKind::Value)
        return toVariant(recordedtext::valueOf(m_comparison->legs[*leg], *row.recorded));
    if (row.recorded)
        return kind == CellKind::Verdict ? toVariant(recordedtext::ratioOf(*m_comparison, *leg, *row.recorded))
                                         : QVariant();
    const ComparedValue compared = comparedOf(*m_comparison, *leg, row.figure);
    if (kind == CellKind::Value)
        return toVariant(compared.value);
    if (kind == CellKind::Probability)
        return compared.evidence ? toVariant(compared.evidence->adjustedP) : QVariant();
    return toVariant(compared.ratio);
}

bool ComparisonModel::isDoubtful(const TableRow& row, int column) const
{
    const auto leg = legOf(column);
    if (!leg || row.recorded)
        return false;
    const bool isOwn = kindOf(column) == CellKind::Value;
    return !isSupported(m_comparison->legs[*leg], row.figure)
        || (!isOwn && !isSupported(m_comparison->legs[m_comparison->baseline], row.figure));
}

bool ComparisonModel::isShown(const TableRow& row, int column) const
{
    if (kindOf(column) != CellKind::Verdict || row.recorded || isDoubtful(row, column))
        return false;
    const Verdict verdict = comparedOf(*m_comparison, *legOf(column), row.figure).verdict;
    return verdict != Verdict::NoDifference && verdict != Verdict::NotTested && verdict != Verdict::TooFew
        && verdict != Verdict::NoData;
}

QVariant ComparisonModel::legData(int column, int role) const
{
    const auto leg = legOf(column);
    if (!leg)
        return -1;
    return role == LegRole ? static_cast<int>(*leg) : m_looks[*leg];
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableRow& row = m_rows[static_cast<std::size_t>(index.row())];
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
    case LegRole:
    case LookRole:
        return legData(index.column(), role);
    case KindRole:
        return static_cast<int>(kindOf(index.column()));
    case IsDoubtfulRole:
        return isDoubtful(row, index.column());
    case IsRecordedRole:
        return row.recorded.has_value();
    case IsShownRole:
        return isShown(row, index.column());
    case DetailRole:
        return detail(row, index.column());
    case MetricRole:
        return static_cast<int>(row.figure.metric);
    default:
        return {};
    }
}

QString ComparisonModel::heading(int column) const
{
    const auto leg = legOf(column).value_or(0);
    switch (kindOf(column)) {
    case CellKind::Name:
        return legtext::occasion(m_comparison->legs);
    case CellKind::Value:
        return m_comparison->legs[leg].title;
    case CellKind::Verdict:
        //: heading of a column: one endpoint compared with the baseline
        return tr("%1 against %2").arg(m_comparison->legs[leg].title, m_comparison->legs[m_comparison->baseline].title);
    case CellKind::Interval:
        return tr("95 % interval");
    case CellKind::Probability:
    case CellKind::Remark:
        break;
    }
    return {};
}

QString ComparisonModel::shortHeading(int column) const
{
    if (kindOf(column) != CellKind::Verdict)
        return heading(column);
    const bool isBesideItsLeg = isCompact() || m_comparison->legs.size() == 2;
    if (!isBesideItsLeg)
        return m_comparison->legs[legOf(column).value_or(0)].title;
    //: heading of a narrow column: whatever stands left of it, compared with the baseline
    return tr("against %1").arg(m_comparison->legs[m_comparison->baseline].title);
}

QString ComparisonModel::headingToolTip(int column) const
{
    const auto leg = legOf(column);
    if (!leg)
        return heading(column);
    switch (kindOf(column)) {
    case CellKind::Value:
        return legtext::details(m_comparison->legs[*leg]);
    case CellKind::Interval:
        return tr("Of a hundred intervals made like this one about 95 hold the true ratio");
    case CellKind::Probability:
        return tr("How often chance alone would give a difference as large, adjusted for the metrics compared");
    case CellKind::Name:
    case CellKind::Verdict:
    case CellKind::Remark:
        break;
    }
    return heading(column);
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CellKind kind = kindOf(section);
    const bool isNumber = kind != CellKind::Name && kind != CellKind::Remark;
    switch (role) {
    case Qt::DisplayRole:
        return heading(section);
    case Qt::ToolTipRole:
        return headingToolTip(section);
    case DetailRole:
        return shortHeading(section);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case LegRole:
    case LookRole:
        return kind == CellKind::Value ? legData(section, role) : -1;
    case KindRole:
        return static_cast<int>(kind);
    default:
        return {};
    }
}

} // namespace tokenscope
