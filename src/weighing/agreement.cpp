// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weighing/agreement.h"

#include "inference/resampling.h"
#include "quality/squadscore.h"

namespace tokenscope {

namespace {

// By group of units, each unit once: as many to draw as can be drawn in reasonable time.
UnitFigure meanOf(const std::vector<double>& values, std::uint64_t seed)
{
    Pairing units;
    for (std::uint32_t unit = 0; unit < values.size(); ++unit)
        units.own.push_back({unit});
    const std::vector<UnitRequests> groups = groupedForDrawing(units, seed).own;
    std::vector<double> sums(groups.size());
    std::vector<double> counts(groups.size());
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (const std::uint32_t unit : groups[group])
            sums[group] += values[unit];
        counts[group] = static_cast<double>(groups[group].size());
    }
    return UnitFigure::ratioOfSums(std::move(sums), std::move(counts));
}

} // namespace

std::optional<Agreement> agreementOf(const LegPairing& legs, std::uint64_t seed)
{
    if (!legs.pairing.isPaired)
        return std::nullopt;
    const auto textOf = [](const LegSource& source, const UnitRequests& unit) -> const QString& {
        return source.leg->records[unit.front()].text;
    };
    std::vector<double> shared;
    shared.reserve(legs.pairing.own.size());
    for (std::size_t unit = 0; unit < legs.pairing.own.size(); ++unit)
        shared.push_back(sharedWordsF1(textOf(legs.own, legs.pairing.own[unit]),
                                       textOf(legs.baseline, legs.pairing.baseline[unit])));
    const UnitFigure mean = meanOf(shared, seed);
    Agreement agreement {.n = std::ssize(shared), .meanF1 = mean.ofAll()};
    const auto intervals = bootstrapPairs({{.own = mean}}, {.seed = seed});
    if (intervals && shared.size() >= fewestUnitsForInterval)
        agreement.interval = intervals->front().own.percentile;
    return agreement;
}

} // namespace tokenscope
