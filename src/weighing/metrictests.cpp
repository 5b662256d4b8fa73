// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/metrictests.h"

#include "inference/contingency.h"
#include "inference/detectable.h"
#include "inference/ranktests.h"

#include <cmath>

namespace tokenscope {

namespace {

/// The values of both legs: of pairs only where both have one.
struct Samples
{
    std::vector<double> own {};
    std::vector<double> baseline {};
};

Samples samplesOf(Metric metric, const LegUnits& own, const LegUnits& baseline, bool isPaired)
{
    const auto ownMeans = unitMeansOf(own, metric);
    const auto baselineMeans = unitMeansOf(baseline, metric);
    Samples samples;
    if (isPaired) {
        for (std::size_t unit = 0; unit < ownMeans.size(); ++unit) {
            if (!ownMeans[unit] || !baselineMeans[unit])
                continue;
            samples.own.push_back(*ownMeans[unit]);
            samples.baseline.push_back(*baselineMeans[unit]);
        }
        return samples;
    }
    for (const auto& mean : ownMeans) {
        if (mean)
            samples.own.push_back(*mean);
    }
    for (const auto& mean : baselineMeans) {
        if (mean)
            samples.baseline.push_back(*mean);
    }
    return samples;
}

std::vector<double> differencesOf(const Samples& samples)
{
    std::vector<double> differences;
    differences.reserve(samples.own.size());
    for (std::size_t i = 0; i < samples.own.size(); ++i)
        differences.push_back(samples.own[i] - samples.baseline[i]);
    return differences;
}

void take(Evidence& evidence, const std::optional<RankTest>& test, TestKind kind, EffectKind effect)
{
    if (!test)
        return;
    evidence.test = kind;
    evidence.isExact = test->isExact;
    evidence.p = test->p;
    evidence.effectKind = effect;
    evidence.effect = test->effect;
}

void testByRank(ComparedValue& value, const Samples& samples)
{
    Evidence& evidence = *value.evidence;
    std::optional<double> detectable;
    if (evidence.isPaired) {
        const std::vector<double> differences = differencesOf(samples);
        take(evidence, wilcoxonSignedRank(differences), TestKind::WilcoxonSignedRank, EffectKind::RankBiserial);
        detectable = detectableDifference(differences);
    } else {
        take(evidence, mannWhitneyU(samples.own, samples.baseline), TestKind::MannWhitneyU, EffectKind::CliffsDelta);
        detectable = detectableDifference(samples.own, samples.baseline);
    }
    if (detectable && value.baselineValue && *value.baselineValue != 0)
        evidence.detectable = *detectable / std::abs(*value.baselineValue);
}

std::int64_t yesIn(const std::vector<double>& values)
{
    return std::ranges::count_if(values, [](double value) { return value > 0.5; });
}

void testByCount(ComparedValue& value, const Samples& samples)
{
    Evidence& evidence = *value.evidence;
    evidence.isExact = true;
    if (evidence.isPaired) {
        std::int64_t onlyOwn = 0;
        std::int64_t onlyBaseline = 0;
        for (std::size_t i = 0; i < samples.own.size(); ++i) {
            onlyOwn += samples.own[i] > samples.baseline[i] ? 1 : 0;
            onlyBaseline += samples.own[i] < samples.baseline[i] ? 1 : 0;
        }
        evidence.test = TestKind::McNemar;
        evidence.p = mcNemarExact(onlyOwn, onlyBaseline);
        return;
    }
    evidence.test = TestKind::FisherExact;
    evidence.p = fisherExact(yesIn(samples.own), static_cast<std::int64_t>(samples.own.size()), yesIn(samples.baseline),
                             static_cast<std::int64_t>(samples.baseline.size()));
}

// Success is not told by the requests that are paired, which all succeeded.
void testSuccess(ComparedValue& value, const LegSummary& own, const LegSummary& baseline)
{
    Evidence& evidence = *value.evidence;
    evidence = {.n = own.attempted - own.cancelled,
                .baselineN = baseline.attempted - baseline.cancelled,
                .ownInterval = evidence.ownInterval,
                .test = TestKind::FisherExact,
                .isExact = true};
    evidence.p = fisherExact(own.succeeded, evidence.n, baseline.succeeded, evidence.baselineN);
}

} // namespace

void testMetric(ComparedValue& value, const LegUnits& own, const LegUnits& baseline)
{
    if (own.summary.batch || baseline.summary.batch) // nobody knows how its requests hang together
        return;
    if (value.metric == Metric::SuccessRate)
        return testSuccess(value, own.summary, baseline.summary);
    if (!traitsOf(value.metric).isDistribution)
        return;
    const Samples samples = samplesOf(value.metric, own, baseline, value.evidence->isPaired);
    value.evidence->n = static_cast<std::int64_t>(samples.own.size());
    value.evidence->baselineN = static_cast<std::int64_t>(samples.baseline.size());
    if (samples.own.empty() || samples.baseline.empty())
        return;
    if (isShare(value.metric) && !value.evidence->isAveraged)
        testByCount(value, samples);
    else
        testByRank(value, samples);
}

} // namespace tokenscope
