// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchsize/batchsizefindings.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace tokenscope {

namespace {

constexpr double flatDifference = 0.10;
constexpr double flatShareOfProportion = 0.2;
constexpr double tolerance = 0.05; // what a rate may go back by and still be rising

std::vector<BatchSizeRate> ratesOf(const BatchSizeComparison& comparison)
{
    std::vector<BatchSizeRate> rates;
    for (const BatchSizeRow& row : comparison.rows) {
        if (row.rate)
            rates.push_back({row.batchSize, row.rate->mean});
    }
    return rates;
}

bool isRising(const std::vector<BatchSizeRate>& rates)
{
    const auto goesBack
        = [](const BatchSizeRate& one, const BatchSizeRate& next) { return next.rate < one.rate * (1 - tolerance); };
    return rates.back().rate > rates.front().rate && std::ranges::adjacent_find(rates, goesBack) == rates.end();
}

RateTrend trendOf(const RateFinding& finding, std::vector<BatchSizeRate> rates)
{
    const double proportion = flatShareOfProportion * (finding.factor() - 1);
    if (finding.difference() <= std::min(flatDifference, proportion))
        return RateTrend::Flat;
    if (isRising(rates))
        return RateTrend::Rises;
    std::ranges::reverse(rates);
    return isRising(rates) ? RateTrend::Falls : RateTrend::Varies;
}

std::optional<TimeFinding> timeOf(const BatchSizeComparison& comparison, std::size_t position)
{
    const TrainingRun& run = comparison.runs[position];
    const auto rate = run.bestRate();
    const auto endToEnd = run.endToEndRate();
    if (!rate || !endToEnd || !std::isfinite(*rate) || *rate <= 0 || *endToEnd <= 0)
        return std::nullopt;
    TimeFinding finding {.run = position, .rate = *rate, .endToEndRate = *endToEnd};
    finding.totalSeconds = std::max(*run.processedSeconds, run.wallSeconds());
    finding.trainingShare = std::min(1.0, static_cast<double>(*run.processedSamples) / *rate / finding.totalSeconds);
    if (run.wallSeconds() > 0) {
        finding.phaseShares = run.phases;
        for (double& share : *finding.phaseShares)
            share /= finding.totalSeconds;
    }
    return finding;
}

/// Batch sizes from the lowest loss up.
std::vector<BatchSizeLoss> ranked(const std::vector<BatchSizeRow>& rows, std::optional<double> BatchSizeRow::*loss)
{
    std::vector<BatchSizeLoss> losses;
    for (const BatchSizeRow& row : rows) {
        if (row.lossAtEqualSteps && row.lossAtEqualSamples)
            losses.push_back({row.batchSize, *(row.*loss)});
    }
    std::ranges::stable_sort(losses, {}, &BatchSizeLoss::loss);
    return losses;
}

} // namespace

double RateFinding::factor() const
{
    return static_cast<double>(largest.batchSize) / static_cast<double>(smallest.batchSize);
}

std::optional<double> repeatDifference(const BatchSizeComparison& comparison)
{
    std::optional<double> widest;
    for (const BatchSizeRow& row : comparison.rows) {
        if (row.rate && row.rate->n > 1)
            widest = std::max(widest.value_or(0), row.rate->most / row.rate->least - 1);
    }
    return widest;
}

std::optional<RateFinding> rateFinding(const BatchSizeComparison& comparison)
{
    const std::vector<BatchSizeRate> rates = ratesOf(comparison);
    if (rates.size() < 2 || areOfDifferentModels(comparison.rows))
        return std::nullopt;
    RateFinding finding {.smallest = rates.front(), .largest = rates.back()};
    finding.slowest = *std::ranges::min_element(rates, {}, &BatchSizeRate::rate);
    finding.fastest = *std::ranges::max_element(rates, {}, &BatchSizeRate::rate);
    const double sum = std::accumulate(rates.begin(), rates.end(), 0.0,
                                       [](double subtotal, const BatchSizeRate& one) { return subtotal + one.rate; });
    finding.meanRate = sum / static_cast<double>(rates.size());
    finding.repeatDifference = repeatDifference(comparison);
    finding.trend = trendOf(finding, rates);
    return finding;
}

std::optional<TimeFinding> timeFinding(const BatchSizeComparison& comparison)
{
    const auto truth = [](const TimeFinding& finding) { return finding.endToEndRate / finding.rate; };
    std::optional<TimeFinding> worst;
    for (std::size_t run = 0; run < comparison.runs.size(); ++run) {
        const auto finding = timeOf(comparison, run);
        if (finding && truth(*finding) < misleadingShare && (!worst || truth(*finding) < truth(*worst)))
            worst = finding;
    }
    return worst;
}

std::optional<LossFinding> lossFinding(const BatchSizeComparison& comparison)
{
    const auto bySteps = ranked(comparison.rows, &BatchSizeRow::lossAtEqualSteps);
    const auto bySamples = ranked(comparison.rows, &BatchSizeRow::lossAtEqualSamples);
    if (bySteps.size() < 2 || areOfDifferentModels(comparison.rows))
        return std::nullopt;
    return LossFinding {
        bySteps.front(), bySamples.front(),
        !std::ranges::equal(bySteps, bySamples, {}, &BatchSizeLoss::batchSize, &BatchSizeLoss::batchSize)};
}

} // namespace tokenscope
