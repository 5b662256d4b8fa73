// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/sizesmodel.h"

#include "ui/text/format.h"
#include "ui/text/trainingtext.h"

#include <cmath>

namespace tokenscope {

namespace {

QString rateOr(const std::optional<double>& value)
{
    return value ? trainingtext::rate(*value) : format::noValue();
}

QString lossOr(const std::optional<double>& value)
{
    return value ? trainingtext::loss(*value) : format::noValue();
}

QString spreadOf(const std::optional<RepeatSpread>& rate)
{
    if (!rate || rate->n < 2)
        return format::noValue();
    //: the least and the greatest value
    return SizesModel::tr("%1 – %2").arg(trainingtext::rate(rate->least), trainingtext::rate(rate->most));
}

QString textOf(const BatchSizeRow& row, int column)
{
    switch (static_cast<SizesModel::Column>(column)) {
    case SizesModel::BatchSizeColumn:
        return format::count(row.batchSize);
    case SizesModel::RunsColumn:
        return format::count(static_cast<std::int64_t>(row.runs.size()));
    case SizesModel::RateColumn:
        return row.rate ? trainingtext::rate(row.rate->mean) : format::noValue();
    case SizesModel::SpreadColumn:
        return spreadOf(row.rate);
    case SizesModel::SpeedUpColumn:
        return row.speedUp ? format::factor(*row.speedUp) : format::noValue();
    case SizesModel::EfficiencyColumn:
        return row.scalingEfficiency ? format::share(*row.scalingEfficiency) : format::noValue();
    case SizesModel::StepTimeColumn:
        return rateOr(row.secondsPerStep);
    case SizesModel::EndToEndColumn:
        return row.endToEndRate ? trainingtext::rate(row.endToEndRate->mean) : format::noValue();
    case SizesModel::LossAtStepsColumn:
        return lossOr(row.lossAtEqualSteps);
    case SizesModel::LossAtSamplesColumn:
        return lossOr(row.lossAtEqualSamples);
    case SizesModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

SizesModel::SizesModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

SizesModel::~SizesModel() = default;

void SizesModel::display(const BatchSizeComparison& comparison)
{
    if (m_rows == comparison.rows && m_equalSteps == comparison.equalSteps && m_equalSamples == comparison.equalSamples)
        return;
    const bool hasSameRows = m_rows.size() == comparison.rows.size();
    if (!hasSameRows)
        beginResetModel();
    m_rows = comparison.rows;
    m_equalSteps = comparison.equalSteps;
    m_equalSamples = comparison.equalSamples;
    if (!hasSameRows)
        return endResetModel();
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, LossAtStepsColumn, LossAtSamplesColumn);
}

int SizesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SizesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SizesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return textOf(m_rows[static_cast<std::size_t>(index.row())], index.column());
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant SizesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    //: headings of a table: a figure, and its unit on the second line
    switch (static_cast<Column>(section)) {
    case BatchSizeColumn:
        return isTip ? tr("Samples a step") : tr("Batch size\nsamples");
    case RunsColumn:
        return isTip ? tr("How many runs have this batch size") : tr("Runs");
    case RateColumn:
        return isTip ? tr("Mean of the runs' window rates; where a log has no times, of the rates it tells")
                     : tr("Rate\nsamples/s");
    case SpreadColumn:
        return isTip ? tr("Slowest and fastest of the runs") : tr("Spread\nsamples/s");
    case SpeedUpColumn:
        return isTip ? tr("Rate ÷ rate of the smallest batch size") : tr("Speed-up");
    case EfficiencyColumn:
        return isTip ? tr("Speed-up ÷ growth of the batch size: 100 % if the rate grew with it")
                     : tr("Scaling\nefficiency");
    case StepTimeColumn:
        return isTip ? tr("Time for a step") : tr("Step time\ns");
    case EndToEndColumn:
        return isTip ? tr("With queue, compile and checkpoints, where the log's last line counts them")
                     : tr("End to end\nsamples/s");
    case LossAtStepsColumn:
        return isTip ? tr("Loss at a step that every run has reached: larger batch sizes have seen more samples there")
            : m_equalSteps ? tr("Loss after\n%1 steps").arg(format::count(*m_equalSteps))
                           : tr("Loss at\nequal steps");
    case LossAtSamplesColumn:
        return isTip         ? tr("Loss after as many samples as every run has seen: this compares batch sizes fairly")
            : m_equalSamples ? tr("Loss after\n%1 samples").arg(format::count(std::llround(*m_equalSamples)))
                             : tr("Loss at\nequal samples");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace tokenscope
