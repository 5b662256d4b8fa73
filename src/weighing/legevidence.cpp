// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/legevidence.h"

#include "inference/contingency.h"
#include "inference/resampling.h"
#include "weighing/metrictests.h"
#include "weighing/pairing.h"
#include "weighing/unitfigures.h"

#include <algorithm>

namespace tokenscope {

namespace {

constexpr double bootstrapShare = 0.55; // of the time; exchanges take the rest

/// A compared figure that can be drawn again, with its place among the leg's figures.
struct DrawnFigure
{
    std::size_t index = 0;
    FigurePair pair {};
};

bool isQuantile(Statistic statistic)
{
    return statistic == Statistic::Median || statistic == Statistic::P95 || statistic == Statistic::P99;
}

// Main figures that have a value for each request are tested by rank or count, see metrictests.h.
bool isTestedByExchange(const ComparedValue& value)
{
    if (!value.isSupported || value.lean == Verdict::NoData)
        return false;
    return value.statistic != Statistic::Main || !traitsOf(value.metric).isDistribution;
}

std::vector<DrawnFigure> figuresOf(std::span<const ComparedValue> values, const LegUnits& own, const LegUnits& baseline)
{
    std::vector<DrawnFigure> figures;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const ComparedValue& value = values[i];
        // an interval of a quantile that the sample does not hold would only be one of its largest values
        if (!value.value || !value.baselineValue || !value.isSupported || value.lean == Verdict::NoData)
            continue;
        auto ownFigure = unitFigureOf(own, value.metric, value.statistic);
        auto baselineFigure = unitFigureOf(baseline, value.metric, value.statistic);
        const bool isLowerBetter = directionOf(value.metric, value.statistic) == Direction::LowerIsBetter;
        if (ownFigure && baselineFigure)
            figures.push_back({i, {*std::move(ownFigure), *std::move(baselineFigure), isLowerBetter}});
    }
    return figures;
}

std::vector<DrawnFigure> ownFiguresOf(std::span<const ComparedValue> values, const LegUnits& own)
{
    std::vector<DrawnFigure> figures;
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto figure = values[i].value && values[i].isSupported
            ? unitFigureOf(own, values[i].metric, values[i].statistic)
            : std::nullopt;
        if (figure)
            figures.push_back({i, {.own = *std::move(figure)}});
    }
    return figures;
}

std::vector<FigurePair> pairsOf(const std::vector<DrawnFigure>& figures)
{
    std::vector<FigurePair> pairs;
    pairs.reserve(figures.size());
    for (const DrawnFigure& figure : figures)
        pairs.push_back(figure.pair);
    return pairs;
}

ResamplingProgress part(const WeighingProgress& progress, double from, double to)
{
    if (!progress)
        return {};
    return [&progress, from, to](double share) { return progress(from + share * (to - from)); };
}

std::optional<Interval> chosen(const BootstrapIntervals& intervals, Statistic statistic)
{
    return isQuantile(statistic) || !intervals.bca ? intervals.percentile : intervals.bca;
}

// Of shares the bootstrap knows nothing beyond what was seen: ten of ten would be exactly 100 %.
std::optional<Interval> shareInterval(const ComparedValue& value, const LegSummary& leg)
{
    if (leg.batch)
        return std::nullopt;
    if (value.metric == Metric::SuccessRate) {
        return wilsonInterval(leg.succeeded, leg.attempted - leg.cancelled);
    }
    const auto distribution = leg.distribution(value.metric);
    if (!distribution)
        return std::nullopt;
    const auto n = static_cast<double>(distribution->n);
    return wilsonInterval(static_cast<std::int64_t>(std::lround(distribution->mean * n)), distribution->n);
}

bool areEnoughForIntervals(const FigurePair& pair)
{
    const std::size_t baseline = pair.baseline.units();
    return pair.own.units() >= fewestUnitsForInterval && (baseline == 0 || baseline >= fewestUnitsForInterval);
}

bool drawIntervals(std::span<ComparedValue> values, const std::vector<DrawnFigure>& figures,
                   const ResamplingOptions& options, const ResamplingProgress& progress)
{
    if (!figures.empty() && !areEnoughForIntervals(figures.front().pair))
        return true;
    const auto intervals = bootstrapPairs(pairsOf(figures), options, progress);
    if (!intervals)
        return false;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        ComparedValue& value = values[figures[i].index];
        const FigureIntervals& found = (*intervals)[i];
        value.evidence->interval = chosen(found.ratio, value.statistic);
        value.evidence->percentileInterval = found.ratio.percentile;
        value.evidence->ownInterval = chosen(found.own, value.statistic);
    }
    return true;
}

bool drawExchanges(std::span<ComparedValue> values, std::vector<DrawnFigure> figures, const ResamplingOptions& options,
                   const ResamplingProgress& progress)
{
    std::erase_if(figures, [&](const DrawnFigure& figure) { return !isTestedByExchange(values[figure.index]); });
    const auto tests = permutePairs(pairsOf(figures), options, progress);
    if (!tests)
        return false;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (const auto& test = (*tests)[i]) {
            Evidence& evidence = *values[figures[i].index].evidence;
            evidence.test = TestKind::Permutation;
            evidence.isExact = test->isExact;
            evidence.p = test->p;
        }
    }
    return true;
}

} // namespace

bool gatherEvidence(std::span<ComparedValue> ofOneLeg, const LegPairing& legs, const WeighingOptions& options,
                    const WeighingProgress& progress)
{
    const Pairing& pairing = legs.pairing;
    const LegUnits own {legs.own, legs.ownSummary, pairing.own};
    const LegUnits baseline {legs.baseline, legs.baselineSummary, pairing.baseline};
    for (ComparedValue& value : ofOneLeg) {
        value.evidence = Evidence {.isPaired = pairing.isPaired,
                                   .n = static_cast<std::int64_t>(pairing.own.size()),
                                   .baselineN = static_cast<std::int64_t>(pairing.baseline.size()),
                                   .isAveraged = pairing.isAveraged};
    }
    const ResamplingOptions resampling {
        .isPaired = pairing.isPaired, .seed = options.seed, .resamples = options.resamples};
    const Pairing groups = groupedForDrawing(withUnansweredPrompts(pairing), options.seed);
    const std::vector<DrawnFigure> figures = figuresOf(ofOneLeg, {legs.own, legs.ownSummary, groups.own},
                                                       {legs.baseline, legs.baselineSummary, groups.baseline});
    if (!drawIntervals(ofOneLeg, figures, resampling, part(progress, 0, bootstrapShare))
        || !drawExchanges(ofOneLeg, figures, resampling, part(progress, bootstrapShare, 1)))
        return false;
    for (ComparedValue& value : ofOneLeg) {
        if (isShare(value.metric))
            value.evidence->ownInterval = shareInterval(value, legs.ownSummary);
        if (value.statistic == Statistic::Main && value.lean != Verdict::NoData)
            testMetric(value, own, baseline);
    }
    return true;
}

bool gatherOwnIntervals(std::span<ComparedValue> ofOneLeg, LegSource source, const LegSummary& summary,
                        const WeighingOptions& options, const WeighingProgress& progress)
{
    const Pairing pairing = pairingOf(*source.leg, *source.leg); // with itself: by prompt, or by request
    const Pairing groups = groupedForDrawing(pairing, options.seed);
    const LegUnits units {source, summary, groups.own};
    for (ComparedValue& value : ofOneLeg)
        value.evidence = Evidence {.n = static_cast<std::int64_t>(pairing.own.size())};
    const ResamplingOptions resampling {.seed = options.seed, .resamples = options.resamples};
    if (!drawIntervals(ofOneLeg, ownFiguresOf(ofOneLeg, units), resampling, part(progress, 0, 1)))
        return false;
    for (ComparedValue& value : ofOneLeg) {
        if (isShare(value.metric))
            value.evidence->ownInterval = shareInterval(value, summary);
    }
    return true;
}

} // namespace tokenscope
