// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/sweepmodel.h"

#include "ui/sweepcharts/sweepchart.h"
#include "ui/text/format.h"
#include "ui/text/sweeptext.h"

#include <algorithm>

namespace tokenscope {

namespace {

QString secondsOf(std::optional<double> value)
{
    return value ? format::seconds(*value) : format::noValue();
}

} // namespace

SweepModel::SweepModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

SweepModel::~SweepModel() = default;

void SweepModel::display(const SweepCurves& curves)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < curves.curves.size(); ++i) {
        for (const SweepCurvePoint& point : curves.curves[i].points)
            rows.push_back({i, point});
    }
    std::ranges::stable_sort(rows, {}, [](const Row& row) { return row.point.value; });
    if (rows == m_rows && curves.variable == m_curves.variable)
        return;
    beginResetModel(); // once for each point of a sweep: seconds lie between them
    m_curves = curves;
    m_rows = std::move(rows);
    endResetModel();
}

void SweepModel::setColours(const std::vector<QColor>& endpoints, const QColor& doubtful)
{
    m_colours = endpoints;
    m_doubtful = doubtful;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
}

int SweepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SweepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SweepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool isDoubtful = column == P95Column && row.point.latencyP95 && !row.point.isP95Supported;
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column < ThroughputColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && column == EndpointColumn && row.curve < m_colours.size())
        return m_colours[row.curve];
    if (role == Qt::ForegroundRole && isDoubtful && m_doubtful.isValid())
        return m_doubtful;
    if (role == Qt::ToolTipRole && isDoubtful)
        return tr("There are too few answers for a 95th percentile.");
    return {};
}

QVariant SweepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section < ThroughputColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case PointColumn:
        return sweeptext::variable(m_curves.variable);
    case EndpointColumn:
        return tr("Endpoint");
    case ThroughputColumn:
        return tr("Output");
    case MedianColumn:
        return tr("Median");
    case P95Column:
        return tr("p95");
    case FirstTokenColumn:
        return tr("First token");
    case AnsweredColumn:
        return tr("Answered");
    case SampleColumn:
        //: size of a sample
        return tr("n");
    case ColumnCount:
        break;
    }
    return {};
}

QString SweepModel::text(const Row& row, int column) const
{
    const SweepCurvePoint& point = row.point;
    switch (static_cast<Column>(column)) {
    case PointColumn:
        return sweeptext::value(m_curves.variable, point.value);
    case EndpointColumn:
        return shownName(m_curves.curves[row.curve]);
    case ThroughputColumn:
        //: tokens per second
        return point.outputThroughput ? tr("%1 tok/s").arg(format::significant(*point.outputThroughput))
                                      : format::noValue();
    case MedianColumn:
        return secondsOf(point.latencyP50);
    case P95Column:
        return secondsOf(point.latencyP95);
    case FirstTokenColumn:
        return secondsOf(point.timeToFirstTokenP50);
    case AnsweredColumn:
        return point.successRate ? format::share(*point.successRate) : format::noValue();
    case SampleColumn:
        return format::count(point.n);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace tokenscope
