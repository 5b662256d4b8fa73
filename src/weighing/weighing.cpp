// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/weighing.h"

#include "weighing/agreement.h"
#include "weighing/legevidence.h"
#include "weighing/verdicts.h"

#include <algorithm>

namespace tokenscope {

namespace {

// They lie together: see Comparison::values.
std::span<ComparedValue> valuesOf(Comparison& comparison, std::size_t leg)
{
    const auto found = std::ranges::equal_range(comparison.values, leg, {}, &ComparedValue::leg);
    return {found.begin(), found.end()};
}

} // namespace

std::vector<LegSource> sourcesOf(const std::vector<RunResultPtr>& results)
{
    std::vector<LegSource> sources;
    for (const RunResultPtr& result : results) {
        for (const Leg& leg : result->legs)
            sources.push_back({result.get(), &leg});
    }
    return sources;
}

std::vector<LegSource> sourcesOf(const std::vector<RunResult>& results)
{
    std::vector<LegSource> sources;
    for (const RunResult& result : results) {
        for (const Leg& leg : result.legs)
            sources.push_back({&result, &leg});
    }
    return sources;
}

std::optional<Comparison> weigh(Comparison comparison, const std::vector<LegSource>& sources,
                                const WeighingOptions& options, const WeighingProgress& progress)
{
    Q_ASSERT(sources.size() == comparison.legs.size());
    comparison.agreements.assign(comparison.legs.size(), std::nullopt);
    const auto legs = static_cast<double>(comparison.legs.size());
    for (std::size_t leg = 0; leg < comparison.legs.size(); ++leg) {
        const WeighingProgress ofLeg
            = [&](double share) { return !progress || progress((static_cast<double>(leg) + share) / legs); };
        const std::span<ComparedValue> values = valuesOf(comparison, leg);
        const LegSummary& baseline = comparison.legs[comparison.baseline];
        if (leg == comparison.baseline) {
            if (!gatherOwnIntervals(values, sources[leg], baseline, options, ofLeg))
                return std::nullopt;
            continue;
        }
        const Pairing pairing = pairingOf(*sources[leg].leg, *sources[comparison.baseline].leg);
        const LegPairing pair {sources[leg], comparison.legs[leg], sources[comparison.baseline], baseline, pairing};
        if (!gatherEvidence(values, pair, options, ofLeg))
            return std::nullopt;
        giveVerdicts(values, options.level);
        comparison.agreements[leg] = agreementOf(pair, options.seed);
    }
    return comparison;
}

} // namespace tokenscope
