// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchsize/batchsizecomparison.h"

#include "batchsize/losscurves.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace tokenscope {

namespace {

using Curves = std::vector<LossCurve>; // by position of the run

double finiteOr(std::optional<double> value, double otherwise)
{
    return value && std::isfinite(*value) ? *value : otherwise;
}

bool comesBefore(const TrainingRun& one, const TrainingRun& other)
{
    const auto key = [](const TrainingRun& run) {
        return std::tuple(run.batchSize ? run.batchSize->value : std::numeric_limits<std::int64_t>::max(), run.file,
                          run.label, run.startedAt, run.lastStep, finiteOr(run.bestRate(), 0),
                          finiteOr(run.finalLoss, 0));
    };
    return key(one) < key(other);
}

bool isComparable(const TrainingRun& run)
{
    return run.batchSize && run.batchSize->value > 0;
}

std::vector<BatchSizeRow> rowsOf(const std::vector<TrainingRun>& runs)
{
    std::vector<BatchSizeRow> rows;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!isComparable(runs[i]))
            continue;
        const std::int64_t batchSize = runs[i].batchSize->value;
        if (rows.empty() || rows.back().batchSize != batchSize)
            rows.push_back({.batchSize = batchSize});
        rows.back().runs.push_back(i);
    }
    return rows;
}

std::optional<RepeatSpread> spreadOf(const std::vector<double>& values)
{
    if (values.empty())
        return std::nullopt;
    const auto [least, most] = std::ranges::minmax(values);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    // a mean of equal numbers is that number, whatever rounding says
    return RepeatSpread {std::clamp(sum / static_cast<double>(values.size()), least, most), least, most, values.size()};
}

std::optional<double> meanOf(const std::vector<double>& values)
{
    const auto spread = spreadOf(values);
    return spread ? std::optional(spread->mean) : std::nullopt;
}

std::optional<RepeatSpread> rateOf(const BatchSizeRow& row, const std::vector<TrainingRun>& runs,
                                   std::optional<double> (TrainingRun::*rate)() const)
{
    std::vector<double> rates;
    for (const std::size_t run : row.runs) {
        if (const double known = finiteOr((runs[run].*rate)(), 0); known > 0)
            rates.push_back(known);
    }
    return spreadOf(rates);
}

std::array<double, trainingPhaseCount> phasesOf(const BatchSizeRow& row, const std::vector<TrainingRun>& runs)
{
    std::array<double, trainingPhaseCount> means {};
    for (std::size_t phase = 0; phase < trainingPhaseCount; ++phase) {
        std::vector<double> seconds;
        for (const std::size_t run : row.runs) {
            if (runs[run].wallSeconds() > 0)
                seconds.push_back(runs[run].phases[phase]);
        }
        means[phase] = meanOf(seconds).value_or(0);
    }
    return means;
}

void addRates(std::vector<BatchSizeRow>& rows, const std::vector<TrainingRun>& runs)
{
    for (BatchSizeRow& row : rows) {
        row.rate = rateOf(row, runs, &TrainingRun::bestRate);
        row.endToEndRate = rateOf(row, runs, &TrainingRun::endToEndRate);
        row.phases = phasesOf(row, runs);
    }
    const auto smallest = std::ranges::find_if(rows, [](const BatchSizeRow& row) { return row.rate.has_value(); });
    const bool isOneModel = !areOfDifferentModels(rows);
    for (BatchSizeRow& row : rows) {
        if (!row.rate)
            continue;
        row.secondsPerStep = static_cast<double>(row.batchSize) / row.rate->mean;
        if (!isOneModel)
            continue;
        const double factor = static_cast<double>(row.batchSize) / static_cast<double>(smallest->batchSize);
        row.speedUp = row.rate->mean / smallest->rate->mean;
        row.scalingEfficiency = *row.speedUp / factor;
    }
}

/// How far the longest run of a batch size gets.
std::optional<double> reachOf(const BatchSizeRow& row, const Curves& curves)
{
    std::optional<double> reach;
    for (const std::size_t run : row.runs) {
        if (!curves[run].empty())
            reach = std::max(reach.value_or(0), curves[run].back().x);
    }
    return reach;
}

/// How far all get that have losses at all.
std::optional<double> equalReach(const std::vector<BatchSizeRow>& rows, const Curves& curves)
{
    std::optional<double> equal;
    for (const BatchSizeRow& row : rows) {
        if (const auto reach = reachOf(row, curves))
            equal = equal ? std::min(*equal, *reach) : *reach;
    }
    return equal;
}

std::optional<double> lossAt(const BatchSizeRow& row, const Curves& curves, std::optional<double> x)
{
    std::vector<double> losses;
    for (const std::size_t run : row.runs) {
        if (const auto loss = x ? valueAt(curves[run], *x) : std::nullopt)
            losses.push_back(*loss);
    }
    return meanOf(losses);
}

void addLosses(BatchSizeComparison& comparison)
{
    Curves bySteps;
    Curves bySamples;
    for (const TrainingRun& run : comparison.runs) {
        bySteps.push_back(lossAgainstSteps(run));
        bySamples.push_back(lossAgainstSamples(run));
    }
    const auto steps = equalReach(comparison.rows, bySteps);
    comparison.equalSamples = equalReach(comparison.rows, bySamples);
    if (steps)
        comparison.equalSteps = std::llround(*steps);
    for (BatchSizeRow& row : comparison.rows) {
        row.lossAtEqualSteps = lossAt(row, bySteps, steps);
        row.lossAtEqualSamples = lossAt(row, bySamples, comparison.equalSamples);
    }
}

} // namespace

bool areOfDifferentModels(const std::vector<BatchSizeRow>& rows)
{
    constexpr double hardlyRepeats = 10;
    constexpr double hardlyScaling = 2;
    // batch sizes ascend, and a step of a larger batch takes no less time
    double longestStep = 0;
    for (const BatchSizeRow& row : rows) {
        if (!row.rate)
            continue;
        if (row.rate->most > hardlyRepeats * row.rate->least)
            return true;
        const double secondsPerStep = static_cast<double>(row.batchSize) / row.rate->mean;
        if (secondsPerStep * hardlyScaling < longestStep)
            return true;
        longestStep = std::max(longestStep, secondsPerStep);
    }
    return false;
}

BatchSizeComparison compareBatchSizes(std::vector<TrainingRun> runs)
{
    std::ranges::stable_sort(runs, comesBefore);
    BatchSizeComparison comparison {.runs = std::move(runs)};
    comparison.rows = rowsOf(comparison.runs);
    addRates(comparison.rows, comparison.runs);
    addLosses(comparison);
    return comparison;
}

} // namespace tokenscope
