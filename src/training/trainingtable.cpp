// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/trainingtable.h"

#include "training/csvtable.h"
#include "training/runoutcome.h"

#include <QHash>
#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>
#include <array>
#include <cmath>

namespace tokenscope {

using namespace Qt::StringLiterals;

namespace {

enum class Column
{
    BatchSize,
    WindowRate,
    GlobalRate,
    Rate,
    Steps,
    Samples,
    Seconds,
    TrainSeconds,
    FirstPhase, // of seven, in the order of TrainingPhase
    LastPhase = FirstPhase + int(trainingPhaseCount) - 1,
    Loss,
    BestLoss,
    Sequence,
    MicroBatchSize,
    Who,
    File,
    System,
    Release,
    Status,
    Reason,
};

constexpr std::array phaseNames {"queue_s"_L1,    "compile_s"_L1,    "staging_s"_L1, "programming_s"_L1,
                                 "training_s"_L1, "checkpoint_s"_L1, "other_s"_L1};
static_assert(phaseNames.size() == trainingPhaseCount);

// "Samples/s" and "samples_s" are the same name.
QString columnName(QString header)
{
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    header = header.toLower().replace(other, u"_"_s);
    while (header.endsWith(u'_'))
        header.chop(1);
    return header;
}

const QHash<QString, Column>& columnNames()
{
    using enum Column;
    static const QHash<QString, Column> names {
        {u"batch_size"_s, BatchSize},
        {u"batchsize"_s, BatchSize},
        {u"bs"_s, BatchSize},
        {u"batch"_s, BatchSize},
        {u"global_batch_size"_s, BatchSize},
        {u"window_rate_samples_per_s"_s, WindowRate},
        {u"window_rate"_s, WindowRate},
        {u"global_rate_last_samples_per_s"_s, GlobalRate},
        {u"last_global_rate"_s, GlobalRate},
        {u"last_globalrate"_s, GlobalRate},
        {u"global_rate_samples_s"_s, GlobalRate},
        {u"global_rate_samples_sec"_s, GlobalRate},
        {u"global_rate_samples_per_s"_s, GlobalRate},
        {u"global_rate"_s, GlobalRate},
        {u"globalrate"_s, GlobalRate},
        {u"rate"_s, Rate},
        {u"rate_samples_s"_s, Rate},
        {u"rate_samples_sec"_s, Rate},
        {u"rate_samples_per_s"_s, Rate},
        {u"samples_s"_s, Rate},
        {u"samples_sec"_s, Rate},
        {u"samples_per_s"_s, Rate},
        {u"samples_per_second"_s, Rate},
        {u"last_rate"_s, Rate},
        {u"rate_last_samples_per_s"_s, Rate},
        {u"last_or_avg_rate_samples_s"_s, Rate},
        {u"throughput"_s, Rate},
        {u"throughput_samples_s"_s, Rate},
        {u"throughput_samples_sec"_s, Rate},
        {u"steps"_s, Steps},
        {u"max_steps"_s, Steps},
        {u"processed_samples"_s, Samples},
        {u"samples"_s, Samples},
        {u"processed_seconds"_s, Seconds},
        {u"processed_s"_s, Seconds},
        {u"train_window_seconds_estimate"_s, TrainSeconds},
        {u"training_seconds"_s, TrainSeconds},
        {u"final_loss"_s, Loss},
        {u"loss"_s, Loss},
        {u"best_loss"_s, BestLoss},
        {u"micro_batch_size"_s, MicroBatchSize},
        {u"sequence_length"_s, Sequence},
        {u"msl"_s, Sequence},
        {u"who"_s, Who},
        {u"name"_s, Who},
        {u"label"_s, Who},
        {u"run"_s, Who},
        {u"file"_s, File},
        {u"status"_s, Status},
        {u"reason"_s, Reason},
        {u"system"_s, System},
        {u"device"_s, System},
        {u"release"_s, Release},
    };
    return names;
}

std::optional<Column> columnOf(const QString& header)
{
    const QString name = columnName(header);
    const auto known = columnNames().constFind(name);
    if (known != columnNames().cend())
        return *known;
    const auto phase = std::find(phaseNames.begin(), phaseNames.end(), name);
    if (phase == phaseNames.end())
        return std::nullopt;
    return static_cast<Column>(int(Column::FirstPhase) + int(phase - phaseNames.begin()));
}

QHash<Column, qsizetype> columnsOf(const CsvRow& header)
{
    QHash<Column, qsizetype> columns;
    for (qsizetype i = 0; i < header.cells.size(); ++i) {
        const std::optional<Column> known = columnOf(header.cells[i]);
        if (known && !columns.contains(*known))
            columns.insert(*known, i);
    }
    return columns;
}

bool isComplete(const QHash<Column, qsizetype>& columns)
{
    using enum Column;
    const std::array speeds {WindowRate, GlobalRate, Rate, Seconds};
    return columns.contains(BatchSize)
        && std::any_of(speeds.begin(), speeds.end(), [&columns](Column column) { return columns.contains(column); });
}

// One row by the names of its cells; remembers the first cell that is no number.
class RowCells
{
public:
    RowCells(const TypedTable& table, const CsvRow& row, const QHash<Column, qsizetype>& columns)
        : m_table(table)
        , m_row(row)
        , m_columns(columns)
    {
    }

    QString text(Column column) const { return m_row.cells.value(m_columns.value(column, -1)); }

    std::optional<double> number(Column column)
    {
        const QString cell = text(column);
        if (isBlankCell(cell))
            return std::nullopt;
        const std::optional<double> value = csvNumber(cell, m_table.separator);
        if (!value || *value < 0)
            refuse(column);
        return value;
    }

    std::optional<std::int64_t> count(Column column)
    {
        const std::optional<double> value = number(column);
        if (!value)
            return std::nullopt;
        if (*value > 1e15 || *value != std::floor(*value))
            refuse(column);
        return static_cast<std::int64_t>(std::min(*value, 1e15));
    }

    void refuse(Column column)
    {
        if (!m_error)
            m_error = Error {Error::Code::WrongSchema,
                             {},
                             wording(column),
                             m_row.line,
                             static_cast<int>(m_columns.value(column)) + 1};
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    QString wording(Column column) const
    {
        const QString header = m_table.rows.front().cells.value(m_columns.value(column));
        return u"%1: \"%2\" is not a number that can stand there"_s.arg(header.left(60), text(column).left(60));
    }

    const TypedTable& m_table;
    const CsvRow& m_row;
    const QHash<Column, qsizetype>& m_columns;
    std::optional<Error> m_error {};
};

// "2.1.1", "R_2.1.1"
QVersionNumber versionOf(const QString& release)
{
    static const QRegularExpression number(u"[0-9]+(\\.[0-9]+)+"_s);
    return QVersionNumber::fromString(number.match(release).captured());
}

// Samples of the whole run ÷ its time are the rate only up to 2.2, where the time is that of training alone.
void weighTime(TrainingRun& run)
{
    const std::optional<double> whole = run.endToEndRate();
    if (!whole)
        return;
    const QVersionNumber release = versionOf(run.release);
    const bool isOld = !release.isNull() && release < QVersionNumber(2, 3);
    if (isOld && !run.bestRate())
        run.lastGlobalRate = whole;
    const std::optional<double> rate = run.bestRate();
    const bool misleads = rate && *whole < *rate * 0.95;
    run.isWholeFit = !isOld && (!release.isNull() || misleads);
    if (misleads)
        run.warnings.push_back(TrainingWarning::EndToEndMisleads);
}

// Told each by its column; or what training took, and the rest.
void readPhases(RowCells& cells, TrainingRun& run)
{
    for (std::size_t i = 0; i < trainingPhaseCount; ++i)
        run.phases[i] = cells.number(static_cast<Column>(int(Column::FirstPhase) + int(i))).value_or(0);
    std::optional<double> seconds = cells.number(Column::TrainSeconds);
    const std::optional<double> rate = run.bestRate();
    if (run.wallSeconds() > 0 || !run.endToEndRate())
        return;
    if (!seconds && rate && *rate > 0)
        seconds = static_cast<double>(*run.processedSamples) / *rate;
    if (!seconds)
        return;
    const double training = std::min(*seconds, *run.processedSeconds);
    run.phases[static_cast<std::size_t>(TrainingPhase::Training)] = training;
    run.phases[static_cast<std::size_t>(TrainingPhase::Other)] = *run.processedSeconds - training;
}

// People write down what came out, unless they say otherwise.
TrainingStatus statusOf(const QString& words)
{
    const auto begins = [&words](const QString& word) { return words.startsWith(word, Qt::CaseInsensitive); };
    if (begins(u"fail"_s) || begins(u"err"_s))
        return TrainingStatus::Failed;
    if (begins(u"cancel"_s))
        return TrainingStatus::Cancelled;
    if (begins(u"partial"_s) || begins(u"running"_s) || begins(u"unfinished"_s) || begins(u"not "_s))
        return TrainingStatus::Partial;
    return TrainingStatus::Completed;
}

void readBatchSize(RowCells& cells, TrainingRun& run)
{
    const std::optional<std::int64_t> size = cells.count(Column::BatchSize);
    if (!size)
        return;
    if (*size == 0)
        return cells.refuse(Column::BatchSize);
    run.batchSize = TrainingBatchSize {*size, BatchSizeSource::Table, 0};
    if (const std::optional<double> window = cells.number(Column::WindowRate))
        run.stepsPerSecond = *window / static_cast<double>(*size);
}

void readWords(const RowCells& cells, TrainingRun& run)
{
    const QString who = cells.text(Column::Who);
    run.label = plainLine((who.isEmpty() ? cells.text(Column::File) : who).toUtf8());
    run.device = plainLine(cells.text(Column::System).toUtf8());
    run.release = plainLine(cells.text(Column::Release).toUtf8());
    run.reason = plainLine(cells.text(Column::Reason).toUtf8());
    run.status = statusOf(cells.text(Column::Status));
}

Result<TrainingRun> runOf(RowCells cells, const QString& path)
{
    TrainingRun run;
    run.file = path;
    readWords(cells, run);
    readBatchSize(cells, run);
    run.lastStep = run.plannedSteps = cells.count(Column::Steps);
    run.lastGlobalRate = cells.number(Column::GlobalRate);
    run.lastRate = cells.number(Column::Rate);
    run.processedSamples = cells.count(Column::Samples);
    run.processedSeconds = cells.number(Column::Seconds);
    run.finalLoss = cells.number(Column::Loss);
    run.bestLoss = cells.number(Column::BestLoss);
    run.sequenceLength = cells.count(Column::Sequence);
    run.microBatchSize = cells.count(Column::MicroBatchSize);
    if (!run.processedSamples && run.processedSeconds && run.lastStep && run.batchSize)
        run.processedSamples = *run.lastStep * run.batchSize->value;
    weighTime(run);
    readPhases(cells, run);
    if (cells.error())
        return *cells.error();
    return run;
}

} // namespace

bool isTrainingTable(const QByteArray& text)
{
    const TypedTable table = readCsv(text);
    return !table.rows.empty() && isComplete(columnsOf(table.rows.front()));
}

Result<std::vector<TrainingRun>> readTrainingTable(const QByteArray& text, const QString& path)
{
    const TypedTable table = readCsv(text);
    const QHash<Column, qsizetype> columns = table.rows.empty() ? QHash<Column, qsizetype>() : columnsOf(table.rows[0]);
    if (!isComplete(columns))
        return Error {Error::Code::WrongSchema, path, u"the table's header names no batch size, or no rate"_s, 1};
    std::vector<TrainingRun> runs;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        Result<TrainingRun> run = runOf(RowCells(table, table.rows[i], columns), path);
        if (!run) {
            Error error = run.error();
            error.subject = path;
            return error;
        }
        runs.push_back(*std::move(run));
    }
    if (runs.empty())
        return Error {Error::Code::WrongSchema, path, u"the table has a header but no rows"_s, 1};
    return runs;
}

} // namespace tokenscope
