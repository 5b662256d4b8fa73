// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingreport/trainingjson.h"

#include "batchsize/batchsizefindings.h"
#include "trainingreport/trainingconclusion.h"
#include "trainingreport/trainingnumbers.h"
#include "trainingreport/trainingwords.h"
#include "wording/wording.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace tokenscope {

namespace {

using Json = nlohmann::ordered_json;

Json text(const QString& value)
{
    return value.toStdString();
}

Json textOrNull(const QString& value)
{
    return value.isEmpty() ? Json() : text(value);
}

Json numberOrNull(std::optional<double> value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json();
}

Json countOrNull(std::optional<std::int64_t> count)
{
    return count ? Json(*count) : Json();
}

Json phasesOf(const std::optional<std::array<double, trainingPhaseCount>>& phases)
{
    Json object = Json::object();
    for (std::size_t phase = 0; phase < trainingPhaseCount; ++phase)
        object[phaseKey(static_cast<TrainingPhase>(phase)).toStdString()]
            = phases ? numberOrNull((*phases)[phase]) : Json();
    return object;
}

Json phasesOf(const TrainingRun& run)
{
    Json object = Json::object();
    for (std::size_t i = 0; i < trainingPhaseCount; ++i) {
        const auto phase = static_cast<TrainingPhase>(i);
        object[phaseKey(phase).toStdString()] = numberOrNull(knownPhaseSeconds(run, phase));
    }
    return object;
}

Json sentencesOf(const std::vector<QString>& sentences)
{
    Json array = Json::array();
    for (const QString& sentence : sentences)
        array.push_back(text(sentence));
    return array;
}

void addWarnings(Json& object, const TrainingRun& run)
{
    object["warnings"] = Json::array();
    object["warning_codes"] = Json::array();
    for (const TrainingWarning warning : run.warnings) {
        object["warnings"].push_back(text(warningSentence(warning, run)));
        object["warning_codes"].push_back(text(warningKey(warning)));
    }
}

void addConditions(Json& object, const TrainingRun& run)
{
    object["release"] = textOrNull(plain(run.release));
    object["device"] = textOrNull(plain(run.device));
    object["job_id"] = textOrNull(plain(run.jobId));
    object["reason"] = textOrNull(plain(run.reason));
    object["micro_batch_size"] = countOrNull(run.microBatchSize);
    object["sequence_length"] = countOrNull(run.sequenceLength);
    object["tokens_per_s"] = numberOrNull(run.tokensPerSecond());
    object["best_loss"] = numberOrNull(run.bestLoss);
    object["first_step"] = countOrNull(run.firstStep);
    object["planned_steps"] = countOrNull(run.plannedSteps);
    const auto rate = run.bestRate();
    object["seconds_per_step"] = numberOrNull(
        rate && run.batchSize ? std::optional(static_cast<double>(run.batchSize->value) / *rate) : std::nullopt);
}

Json runObject(const TrainingRun& run, const QString& name)
{
    const auto& size = run.batchSize;
    const bool isRecovered = size && size->source == BatchSizeSource::Recovered;
    Json object {{"file", textOrNull(run.file)},
                 {"name", text(name)},
                 {"batch_size", size ? Json(size->value) : Json()},
                 {"batch_size_source", size ? text(sourceKey(size->source)) : Json()},
                 {"batch_size_error", isRecovered ? numberOrNull(size->error) : Json()},
                 {"steps", countOrNull(run.lastStep)},
                 {"status", text(statusKey(run.status))},
                 {"window_rate_samples_per_s", numberOrNull(run.windowRate())},
                 {"rate_last_samples_per_s", numberOrNull(run.lastRate)},
                 {"global_rate_last_samples_per_s", numberOrNull(run.lastGlobalRate)},
                 {"processed_samples", countOrNull(run.processedSamples)},
                 {"processed_s", numberOrNull(run.processedSeconds)},
                 {"end_to_end_samples_per_s", numberOrNull(run.endToEndRate())},
                 {"final_loss", numberOrNull(run.finalLoss)},
                 {"phases_s", phasesOf(run)}};
    addWarnings(object, run);
    addConditions(object, run);
    return object;
}

Json spreadOrNull(const std::optional<RepeatSpread>& spread)
{
    if (!spread)
        return {};
    return {{"mean", spread->mean}, {"min", spread->least}, {"max", spread->most}, {"n", spread->n}};
}

Json rowObject(const BatchSizeComparison& comparison, const BatchSizeRow& row)
{
    const bool hasPhases = std::ranges::any_of(
        row.runs, [&comparison](std::size_t run) { return comparison.runs[run].wallSeconds() > 0; });
    return {{"batch_size", row.batchSize},
            {"runs", row.runs},
            {"rate_samples_per_s", spreadOrNull(row.rate)},
            {"end_to_end_samples_per_s", spreadOrNull(row.endToEndRate)},
            {"speed_up", numberOrNull(row.speedUp)},
            {"scaling_efficiency", numberOrNull(row.scalingEfficiency)},
            {"seconds_per_step", numberOrNull(row.secondsPerStep)},
            {"loss_at_equal_steps", numberOrNull(row.lossAtEqualSteps)},
            {"loss_at_equal_samples", numberOrNull(row.lossAtEqualSamples)},
            {"phases_s", phasesOf(hasPhases ? std::optional(row.phases) : std::nullopt)}};
}

std::string trendKey(RateTrend trend)
{
    switch (trend) {
    case RateTrend::Flat:
        return "flat";
    case RateTrend::Rises:
        return "rises";
    case RateTrend::Falls:
        return "falls";
    case RateTrend::Varies:
        return "varies";
    }
    Q_UNREACHABLE();
}

Json findingsOf(const BatchSizeComparison& comparison)
{
    Json findings {{"rate", nullptr}, {"time", nullptr}, {"loss", nullptr}};
    if (const auto rate = rateFinding(comparison))
        findings["rate"] = {{"trend", trendKey(rate->trend)},
                            {"change", rate->change()},
                            {"difference", rate->difference()},
                            {"batch_size_factor", rate->factor()},
                            {"repeat_difference", numberOrNull(rate->repeatDifference)},
                            {"within_repeats", rate->isWithinRepeats()}};
    if (const auto time = timeFinding(comparison))
        findings["time"] = {{"run", time->run},
                            {"total_s", time->totalSeconds},
                            {"training_share", time->trainingShare},
                            {"phase_shares", phasesOf(time->phaseShares)}};
    if (const auto loss = lossFinding(comparison))
        findings["loss"] = {{"best_batch_size_at_equal_steps", loss->bestAtEqualSteps.batchSize},
                            {"best_batch_size_at_equal_samples", loss->bestAtEqualSamples.batchSize},
                            {"ranks_differ", loss->ranksDiffer}};
    return findings;
}

} // namespace

QByteArray trainingJson(const BatchSizeComparison& comparison)
{
    const std::vector<QString> names = runNames(comparison.runs);
    Json runs = Json::array();
    for (std::size_t run = 0; run < comparison.runs.size(); ++run)
        runs.push_back(runObject(comparison.runs[run], names[run]));
    Json rows = Json::array();
    for (const BatchSizeRow& row : comparison.rows)
        rows.push_back(rowObject(comparison, row));
    const Json document {
        {"runs", runs},
        {"batch_sizes", rows},
        {"equal_steps", countOrNull(comparison.equalSteps)},
        {"equal_samples", comparison.equalSamples ? Json(std::llround(*comparison.equalSamples)) : Json()},
        {"conclusion", text(trainingConclusion(comparison))},
        {"conditions", sentencesOf(conditionSentences(comparison))},
        {"findings", findingsOf(comparison)}};
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace tokenscope
