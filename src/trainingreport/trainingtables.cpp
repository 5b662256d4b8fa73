// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingreport/trainingtables.h"

#include "trainingreport/trainingnumbers.h"
#include "trainingreport/trainingwords.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr qsizetype longestValue = 40; // of a release or a device

QString countWords(std::optional<std::int64_t> count)
{
    return count ? QString::number(*count) : QStringLiteral("–");
}

bool isOfTable(const TrainingRun& run)
{
    return run.batchSize && run.batchSize->source == BatchSizeSource::Table;
}

bool tellsTokens(const TrainingRun& run)
{
    return run.tokensPerSecond().has_value();
}

/// What runs tell alike.
struct Common
{
    QString value {}; ///< empty where they differ, or none tells
    bool isOfAll = true; ///< no run is silent
};

template<typename Value>
Common commonOf(const std::vector<TrainingRun>& runs, Value value)
{
    Common common;
    for (const TrainingRun& run : runs) {
        const QString own = plain(value(run), longestValue);
        if (!own.isEmpty() && !common.value.isEmpty() && own != common.value)
            return {};
        common.isOfAll = common.isOfAll && !own.isEmpty();
        if (!own.isEmpty())
            common.value = own;
    }
    return common;
}

void addLine(std::vector<QString>& lines, const Common& common, const QString& ofAll, const QString& ofSome)
{
    if (!common.value.isEmpty())
        lines.push_back((common.isOfAll ? ofAll : ofSome).arg(common.value));
}

std::vector<QString> commonLines(const std::vector<TrainingRun>& runs)
{
    std::vector<QString> lines;
    addLine(lines, commonOf(runs, [](const TrainingRun& run) { return run.release; }),
            QCoreApplication::translate("report", "Cerebras release %1."),
            QCoreApplication::translate("report", "Cerebras release %1, where it is told."));
    addLine(lines, commonOf(runs, [](const TrainingRun& run) { return run.device; }),
            QCoreApplication::translate("report", "Trained on %1.", "a device: CSX"),
            QCoreApplication::translate("report", "Trained on %1, where it is told.", "a device: CSX"));
    addLine(lines,
            commonOf(runs,
                     [](const TrainingRun& run) {
                         return run.sequenceLength ? QString::number(*run.sequenceLength) : QString();
                     }),
            QCoreApplication::translate("report", "A sample has %1 tokens."),
            QCoreApplication::translate("report", "A sample has %1 tokens, where it is told."));
    return lines;
}

std::vector<ReportColumn> runColumns(bool withTokens)
{
    std::vector<ReportColumn> columns {
        {QCoreApplication::translate("report", "Run", "a training run")},
        {QCoreApplication::translate("report", "Batch size"), true},
        {.heading = QCoreApplication::translate("report", "known from", "a batch size"), .isEvidence = true},
        {QCoreApplication::translate("report", "Steps"), true},
        {QCoreApplication::translate("report", "Status")},
        {QCoreApplication::translate("report", "Window rate"), true},
        {QStringLiteral("Rate"), true},
        {QStringLiteral("GlobalRate"), true},
        {QCoreApplication::translate("report", "End to end"), true},
        {QCoreApplication::translate("report", "Final loss"), true}};
    if (withTokens)
        columns.push_back({QCoreApplication::translate("report", "Tokens/s"), true});
    return columns;
}

std::vector<ReportCell> runCells(const TrainingRun& run, const QString& name, bool withTokens)
{
    const auto& size = run.batchSize;
    std::vector<ReportCell> cells {{name},
                                   {size ? QString::number(size->value) : QStringLiteral("–")},
                                   {size ? sourceWords(size->source) : QStringLiteral("–")},
                                   {countWords(run.lastStep)},
                                   {statusWords(run.status)},
                                   {rateNumber(run.windowRate())},
                                   {rateNumber(run.lastRate)},
                                   {rateNumber(run.lastGlobalRate)},
                                   {rateNumber(run.endToEndRate())},
                                   {lossNumber(run.finalLoss)}};
    if (withTokens)
        cells.push_back({rateNumber(run.tokensPerSecond())});
    return cells;
}

// A rate that is not made of the log's timestamps alone is only what the log says.
bool isByTheLog(const BatchSizeComparison& comparison, const BatchSizeRow& row)
{
    return std::ranges::any_of(row.runs, [&comparison](std::size_t run) {
        return !comparison.runs[run].windowRate() && comparison.runs[run].bestRate();
    });
}

bool hasRepeats(const BatchSizeComparison& comparison)
{
    return std::ranges::any_of(comparison.rows, [](const BatchSizeRow& row) { return row.runs.size() > 1; });
}

std::vector<ReportColumn> batchSizeColumns(const BatchSizeComparison& comparison)
{
    std::vector<ReportColumn> columns {{QCoreApplication::translate("report", "Batch size"), true},
                                       {QCoreApplication::translate("report", "Runs"), true},
                                       {QCoreApplication::translate("report", "Rate", "of training"), true}};
    if (hasRepeats(comparison))
        columns.push_back({QCoreApplication::translate("report", "from – to", "the rates of repeats"), true});
    columns.push_back({QCoreApplication::translate("report", "Speed-up"), true});
    columns.push_back({QCoreApplication::translate("report", "Efficiency (%)"), true});
    columns.push_back({QCoreApplication::translate("report", "Time per step (s)"), true});
    columns.push_back({QCoreApplication::translate("report", "End to end"), true});
    if (comparison.equalSteps)
        columns.push_back({QCoreApplication::translate("report", "Loss at step %1").arg(*comparison.equalSteps), true});
    if (comparison.equalSamples)
        columns.push_back({QCoreApplication::translate("report", "Loss at %1 samples")
                               .arg(QString::number(*comparison.equalSamples, 'f', 0)),
                           true});
    return columns;
}

QString rangeWords(const std::optional<RepeatSpread>& spread)
{
    if (!spread || spread->n < 2)
        return QStringLiteral("–");
    return QCoreApplication::translate("report", "%1 – %2", "the rates of repeats")
        .arg(rateNumber(spread->least), rateNumber(spread->most));
}

std::optional<double> meanOf(const std::optional<RepeatSpread>& spread)
{
    return spread ? std::optional(spread->mean) : std::nullopt;
}

std::vector<ReportCell> batchSizeCells(const BatchSizeComparison& comparison, const BatchSizeRow& row)
{
    std::vector<ReportCell> cells {{QString::number(row.batchSize)},
                                   {QString::number(row.runs.size())},
                                   {rateNumber(meanOf(row.rate)), isByTheLog(comparison, row)}};
    if (hasRepeats(comparison))
        cells.push_back({rangeWords(row.rate)});
    const auto& efficiency = row.scalingEfficiency;
    cells.push_back({row.speedUp ? QString::number(*row.speedUp, 'f', 3) : QStringLiteral("–")});
    cells.push_back({efficiency ? percentNumber(*efficiency) : QStringLiteral("–")});
    cells.push_back({rateNumber(row.secondsPerStep)});
    cells.push_back({rateNumber(meanOf(row.endToEndRate))});
    if (comparison.equalSteps)
        cells.push_back({lossNumber(row.lossAtEqualSteps)});
    if (comparison.equalSamples)
        cells.push_back({lossNumber(row.lossAtEqualSamples)});
    return cells;
}

QString headingOf(TrainingPhase phase)
{
    QString heading = phaseWords(phase);
    heading[0] = heading[0].toUpper();
    return heading;
}

std::vector<TrainingPhase> allPhases()
{
    std::vector<TrainingPhase> phases;
    for (std::size_t phase = 0; phase < trainingPhaseCount; ++phase)
        phases.push_back(static_cast<TrainingPhase>(phase));
    return phases;
}

} // namespace

ReportSection runSection(const BatchSizeComparison& comparison)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Runs", "of training")};
    const bool withTokens = std::ranges::any_of(comparison.runs, tellsTokens);
    const std::vector<QString> names = runNames(comparison.runs);
    section.lines = commonLines(comparison.runs);
    section.table.columns = runColumns(withTokens);
    for (std::size_t run = 0; run < comparison.runs.size(); ++run)
        section.table.rows.push_back(runCells(comparison.runs[run], names[run], withTokens));
    section.notes.push_back(QCoreApplication::translate(
        "report",
        "Rates are in samples/s. Window rate: steps × batch size ÷ time between Train lines of one loop, without spans "
        "in which a checkpoint "
        "was saved or evaluated. Rate and GlobalRate: as the last Train line says. End to end: processed samples ÷ "
        "processed seconds, which from release 2.3 on hold queue, compile and checkpoints too."));
    return section;
}

ReportSection batchSizeSection(const BatchSizeComparison& comparison)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "By batch size")};
    section.table.columns = batchSizeColumns(comparison);
    bool anyByTheLog = false;
    for (const BatchSizeRow& row : comparison.rows) {
        section.table.rows.push_back(batchSizeCells(comparison, row));
        anyByTheLog = anyByTheLog || isByTheLog(comparison, row);
    }
    if (comparison.rows.empty())
        return section;
    section.notes.push_back(QCoreApplication::translate(
        "report",
        "Rates are in samples/s. Speed-up: rate ÷ rate of the smallest batch size. Efficiency: speed-up ÷ factor of "
        "batch size. Losses "
        "are interpolated between Train lines, at the last step and at the most samples that all batch sizes reach; "
        "at equal steps a larger batch has seen more samples."));
    if (anyByTheLog)
        section.notes.push_back(QCoreApplication::translate(
            "report", "In parentheses: GlobalRate or Rate as the log says, for want of a window rate."));
    return section;
}

ReportSection wallTimeSection(const BatchSizeComparison& comparison)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Wall time")};
    section.table.columns = {{QCoreApplication::translate("report", "Run", "a training run")},
                             {QCoreApplication::translate("report", "Batch size"), true}};
    for (const TrainingPhase phase : allPhases())
        section.table.columns.push_back({headingOf(phase), true});
    section.table.columns.push_back({QCoreApplication::translate("report", "In all", "wall time"), true});
    section.table.columns.push_back({QCoreApplication::translate("report", "Training (%)"), true});
    const std::vector<QString> names = runNames(comparison.runs);
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const TrainingRun& run = comparison.runs[i];
        if (run.wallSeconds() <= 0)
            continue;
        auto& cells = section.table.rows.emplace_back();
        cells = {{names[i]}, {run.batchSize ? QString::number(run.batchSize->value) : QStringLiteral("–")}};
        for (const TrainingPhase phase : allPhases())
            cells.push_back(
                {run.phaseSeconds(phase) > 0 ? durationWords(run.phaseSeconds(phase)) : QStringLiteral("–")});
        cells.push_back({durationWords(run.wallSeconds())});
        cells.push_back({percentNumber(run.phaseSeconds(TrainingPhase::Training) / run.wallSeconds())});
    }
    const auto isLogged = [](const TrainingRun& run) { return run.wallSeconds() > 0 && !isOfTable(run); };
    const auto isTyped = [](const TrainingRun& run) { return run.wallSeconds() > 0 && isOfTable(run); };
    if (std::ranges::any_of(comparison.runs, isLogged))
        section.notes.push_back(QCoreApplication::translate(
            "report", "From the first to the last timestamp of the log; what came before is not in it."));
    if (std::ranges::any_of(comparison.runs, isTyped))
        section.notes.push_back(QCoreApplication::translate(
            "report", "A table tells the whole time and that of training, or the rate; the rest is called other."));
    return section;
}

} // namespace tokenscope
