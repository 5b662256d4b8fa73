// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingreport/trainingcsv.h"

#include "document/csvfield.h"
#include "trainingreport/trainingnumbers.h"
#include "trainingreport/trainingwords.h"
#include "wording/wording.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

QString textField(const QString& text)
{
    return text.isEmpty() ? QString() : csvText(text);
}

QString numberField(std::optional<double> value)
{
    return csvNumber(value && std::isfinite(*value) ? value : std::nullopt);
}

QString countField(std::optional<std::int64_t> count)
{
    return count ? QString::number(*count) : QString();
}

QStringList headings()
{
    QStringList names {QStringLiteral("file"),
                       QStringLiteral("name"),
                       QStringLiteral("batch_size"),
                       QStringLiteral("batch_size_source"),
                       QStringLiteral("batch_size_error"),
                       QStringLiteral("steps"),
                       QStringLiteral("status"),
                       QStringLiteral("window_rate_samples_per_s"),
                       QStringLiteral("rate_last_samples_per_s"),
                       QStringLiteral("global_rate_last_samples_per_s"),
                       QStringLiteral("tokens_per_s"),
                       QStringLiteral("processed_samples"),
                       QStringLiteral("processed_s"),
                       QStringLiteral("end_to_end_samples_per_s"),
                       QStringLiteral("final_loss"),
                       QStringLiteral("best_loss")};
    for (std::size_t phase = 0; phase < trainingPhaseCount; ++phase)
        names << phaseKey(static_cast<TrainingPhase>(phase)) + QStringLiteral("_s");
    names << QStringLiteral("release") << QStringLiteral("device") << QStringLiteral("micro_batch_size")
          << QStringLiteral("sequence_length") << QStringLiteral("reason") << QStringLiteral("warning_codes")
          << QStringLiteral("speed_up") << QStringLiteral("scaling_efficiency") << QStringLiteral("loss_at_equal_steps")
          << QStringLiteral("loss_at_equal_samples");
    return names;
}

QStringList figureFields(const TrainingRun& run)
{
    const auto& size = run.batchSize;
    QStringList fields {size ? QString::number(size->value) : QString(),
                        size ? sourceKey(size->source) : QString(),
                        size && size->source == BatchSizeSource::Recovered ? numberField(size->error) : QString(),
                        countField(run.lastStep),
                        statusKey(run.status),
                        numberField(run.windowRate()),
                        numberField(run.lastRate),
                        numberField(run.lastGlobalRate),
                        numberField(run.tokensPerSecond()),
                        countField(run.processedSamples),
                        numberField(run.processedSeconds),
                        numberField(run.endToEndRate()),
                        numberField(run.finalLoss),
                        numberField(run.bestLoss)};
    for (std::size_t phase = 0; phase < trainingPhaseCount; ++phase)
        fields << numberField(knownPhaseSeconds(run, static_cast<TrainingPhase>(phase)));
    return fields;
}

QStringList conditionFields(const TrainingRun& run)
{
    QStringList codes;
    for (const TrainingWarning warning : run.warnings)
        codes << warningKey(warning);
    return {textField(plain(run.release)),  textField(plain(run.device)), countField(run.microBatchSize),
            countField(run.sequenceLength), textField(plain(run.reason)), textField(codes.join(QChar(u' ')))};
}

QStringList rowFields(const BatchSizeComparison& comparison, std::size_t run)
{
    const auto row = std::ranges::find_if(
        comparison.rows, [run](const BatchSizeRow& one) { return std::ranges::find(one.runs, run) != one.runs.end(); });
    if (row == comparison.rows.end())
        return QStringList(4, QString());
    return {numberField(row->speedUp), numberField(row->scalingEfficiency), numberField(row->lossAtEqualSteps),
            numberField(row->lossAtEqualSamples)};
}

} // namespace

QByteArray trainingCsv(const BatchSizeComparison& comparison)
{
    QString text = headings().join(QChar(u',')) + QChar(u'\n');
    const std::vector<QString> names = runNames(comparison.runs);
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const TrainingRun& run = comparison.runs[i];
        const QStringList fields = QStringList {textField(plain(run.file, 4096)), textField(names[i])}
            + figureFields(run) + conditionFields(run) + rowFields(comparison, i);
        text += fields.join(QChar(u',')) + QChar(u'\n');
    }
    return text.toUtf8();
}

} // namespace tokenscope
