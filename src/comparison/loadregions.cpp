// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/loadregions.h"

#include <algorithm>
#include <set>

namespace tokenscope {

namespace {

std::set<double> valuesOf(const std::vector<SweptLegs>& endpoints)
{
    std::set<double> values;
    for (const SweptLegs& legs : endpoints) {
        for (const auto& [value, atValue] : legs)
            values.insert(value);
    }
    return values;
}

std::vector<MeritFigure> figuresAt(const RunResult& result, const std::vector<SweptLegs>& endpoints, double value,
                                   Merit merit)
{
    std::vector<MeritFigure> figures;
    for (const SweptLegs& legs : endpoints) {
        const auto found = legs.find(value);
        figures.push_back(found == legs.end() ? MeritFigure {} : meritFigureOf(result, found->second, merit));
    }
    return figures;
}

bool isComparable(const std::vector<MeritFigure>& figures)
{
    return std::ranges::count_if(figures, [](const MeritFigure& figure) { return figure.value.has_value(); }) >= 2;
}

} // namespace

SweptLegs sweptLegsOf(const EndpointLegs& legs, SweepVariable variable)
{
    SweptLegs swept;
    for (const Leg* leg : legs) {
        if (leg->part.point && leg->part.point->variable == variable)
            swept[leg->part.point->value].push_back(leg);
    }
    return swept;
}

std::vector<LoadRegion> loadRegionsOf(const RunResult& result, const std::vector<SweptLegs>& endpoints,
                                      const RegionSearch& search)
{
    std::vector<LoadRegion> regions;
    for (const double value : valuesOf(endpoints)) {
        const std::vector<MeritFigure> figures = figuresAt(result, endpoints, value, search.merit);
        if (!isComparable(figures))
            continue;
        const Decision decision = decide(figures, search.merit, false, search.seed);
        const auto winner = decision.sureness == Sureness::Shown ? decision.winner : std::nullopt;
        if (!regions.empty() && regions.back().winner == winner)
            regions.back().to = value;
        else
            regions.push_back({search.scenario, search.variable, search.merit, value, value, winner});
    }
    return regions;
}

} // namespace tokenscope
