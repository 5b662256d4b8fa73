// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/runsmodel.h"

#include "ui/text/format.h"
#include "ui/text/trainingtext.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr std::int64_t largestNumber = 1'000'000'000;

bool isSameRow(const TrainingRun& one, const TrainingRun& other)
{
    return one.file == other.file && one.label == other.label;
}

std::optional<double> asNumber(const std::optional<std::int64_t>& value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<double> batchSizeOf(const TrainingRun& run)
{
    return run.batchSize ? std::optional(static_cast<double>(run.batchSize->value)) : std::nullopt;
}

std::optional<double> stepTimeOf(const TrainingRun& run)
{
    return run.stepsPerSecond && *run.stepsPerSecond > 0 ? std::optional(1 / *run.stepsPerSecond) : std::nullopt;
}

// What a column is sorted by, and shown from; nothing where it is not known or the column is of words.
std::optional<double> figureOf(const TrainingRun& run, int column)
{
    switch (static_cast<RunsModel::Column>(column)) {
    case RunsModel::BatchSizeColumn:
        return batchSizeOf(run);
    case RunsModel::StepsColumn:
        return asNumber(run.lastStep);
    case RunsModel::WindowRateColumn:
        return run.windowRate();
    case RunsModel::RateColumn:
        return run.lastRate;
    case RunsModel::GlobalRateColumn:
        return run.lastGlobalRate;
    case RunsModel::EndToEndColumn:
        return run.endToEndRate();
    case RunsModel::StepTimeColumn:
        return stepTimeOf(run);
    case RunsModel::WallTimeColumn:
        return run.wallSeconds() > 0 ? std::optional(run.wallSeconds()) : std::nullopt;
    case RunsModel::LossColumn:
        return run.finalLoss;
    case RunsModel::TokensColumn:
        return run.tokensPerSecond();
    case RunsModel::SequenceColumn:
        return asNumber(run.sequenceLength);
    case RunsModel::RunColumn:
    case RunsModel::StatusColumn:
    case RunsModel::WarningsColumn:
    case RunsModel::ColumnCount:
        break;
    }
    return {};
}

QString figureText(double value, int column)
{
    switch (static_cast<RunsModel::Column>(column)) {
    case RunsModel::BatchSizeColumn:
    case RunsModel::StepsColumn:
    case RunsModel::SequenceColumn:
    case RunsModel::TokensColumn:
        return format::number(value, 0);
    case RunsModel::WallTimeColumn:
        return trainingtext::duration(value);
    case RunsModel::LossColumn:
        return trainingtext::loss(value);
    default:
        return trainingtext::rate(value);
    }
}

QString textOf(const TrainingRun& run, int column)
{
    if (column == RunsModel::RunColumn)
        return run.label;
    if (column == RunsModel::StatusColumn)
        return trainingtext::status(run.status);
    if (column == RunsModel::WarningsColumn)
        return run.warnings.empty() ? QString() : format::count(static_cast<std::int64_t>(run.warnings.size()));
    const auto value = figureOf(run, column);
    return value ? figureText(*value, column) : format::noValue();
}

QString warningsOf(const TrainingRun& run)
{
    QStringList sentences;
    for (const TrainingWarning warning : run.warnings)
        sentences.append(trainingtext::warning(warning, run));
    return sentences.join(u'\n');
}

} // namespace

RunsModel::RunsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

RunsModel::~RunsModel() = default;

void RunsModel::display(const BatchSizeComparison& comparison)
{
    const std::vector<TrainingRun>& runs = comparison.runs;
    const bool goesOn
        = runs.size() >= m_runs.size() && std::equal(m_runs.begin(), m_runs.end(), runs.begin(), isSameRow);
    if (!goesOn) {
        beginResetModel();
        m_runs = runs;
        endResetModel();
        return;
    }
    const auto before = static_cast<int>(m_runs.size());
    const auto after = static_cast<int>(runs.size());
    for (int row = 0; row < before; ++row) {
        TrainingRun& shown = m_runs[static_cast<std::size_t>(row)];
        if (shown == runs[static_cast<std::size_t>(row)])
            continue;
        shown = runs[static_cast<std::size_t>(row)];
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (after == before)
        return;
    beginInsertRows({}, before, after - 1);
    m_runs = runs;
    endInsertRows();
}

bool RunsModel::isText(int column)
{
    return column == RunColumn || column == StatusColumn;
}

int RunsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrainingRun& run = m_runs[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const auto figure = figureOf(run, column);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(run, column);
    case Qt::EditRole:
        return figure ? QVariant(QString::number(*figure, 'f', 0)) : QVariant(QString());
    case Qt::TextAlignmentRole:
        return static_cast<int>((isText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return toolTip(run, column);
    case SortRole:
        if (column == StatusColumn)
            return static_cast<int>(run.status);
        if (column == WarningsColumn)
            return static_cast<int>(run.warnings.size());
        return isText(column) ? QVariant(run.label) : figure ? QVariant(*figure) : QVariant();
    case AsideRole:
        return column == BatchSizeColumn && run.batchSize ? trainingtext::source(run.batchSize->source) : QString();
    case StatusRole:
        return static_cast<int>(run.status);
    case WarningCountRole:
        return static_cast<int>(run.warnings.size());
    default:
        return {};
    }
}

QString RunsModel::toolTip(const TrainingRun& run, int column) const
{
    switch (static_cast<Column>(column)) {
    case RunColumn:
        return QDir::toNativeSeparators(run.file);
    case BatchSizeColumn:
        return run.batchSize ? trainingtext::sourceSentence(*run.batchSize)
                             : tr("No file says the batch size. Double-click to enter it.");
    case SequenceColumn:
    case TokensColumn:
        return run.sequenceLength
            ? QString()
            : tr("Tokens a sample are not known. Double-click the sequence length to enter them.");
    case StatusColumn:
        return trainingtext::statusDetail(run);
    case WarningsColumn:
        return warningsOf(run);
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    //: headings of a table: a figure, and its unit on the second line
    switch (static_cast<Column>(section)) {
    case RunColumn:
        return isTip ? tr("The log's file") : tr("Run");
    case BatchSizeColumn:
        return isTip ? tr("Samples a step, and who says so; double-click to correct it") : tr("Batch size\nsamples");
    case StepsColumn:
        return isTip ? tr("Step of the last line of progress") : tr("Steps");
    case WindowRateColumn:
        return isTip ? tr("Steps × batch size ÷ time between lines of progress, without checkpoints and evaluation")
                     : tr("Window rate\nsamples/s");
    case RateColumn:
        return isTip ? tr("The log's last Rate: smoothed over a few lines") : tr("Rate\nsamples/s");
    case GlobalRateColumn:
        return isTip ? tr("The log's last GlobalRate: since its own clock started") : tr("GlobalRate\nsamples/s");
    case EndToEndColumn:
        return isTip ? tr("Processed samples ÷ the seconds that the log's last line names")
                     : tr("End to end\nsamples/s");
    case StepTimeColumn:
        return isTip ? tr("Time for a step, from the window rate") : tr("Step time\ns");
    case WallTimeColumn:
        return isTip ? tr("From the log's first line to its last") : tr("Wall time");
    case LossColumn:
        return isTip ? tr("Loss at the last step: runs of different batch sizes have seen different numbers of samples")
                     : tr("Final loss");
    case TokensColumn:
        return isTip ? tr("Window rate × sequence length") : tr("Tokens/s");
    case SequenceColumn:
        return isTip ? tr("Tokens a sample; double-click to correct it") : tr("Sequence\ntokens");
    case StatusColumn:
        return isTip ? tr("What became of the run") : tr("Status");
    case WarningsColumn:
        return isTip ? tr("How many of its figures mislead, and why") : QStringLiteral("⚠");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const
{
    const bool isEditable = index.column() == BatchSizeColumn || index.column() == SequenceColumn;
    return QAbstractTableModel::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString text = value.toString().simplified();
    if (text == index.data(Qt::EditRole).toString())
        return false;
    bool isNumber = false;
    const std::int64_t number = text.toLongLong(&isNumber);
    if (!text.isEmpty() && (!isNumber || number <= 0 || number > largestNumber))
        return false;
    const std::optional<std::int64_t> wanted = text.isEmpty() ? std::nullopt : std::optional(number);
    if (index.column() == BatchSizeColumn)
        emit batchSizeEdited(index.row(), wanted);
    else
        emit sequenceLengthEdited(index.row(), wanted);
    return true;
}

} // namespace tokenscope
