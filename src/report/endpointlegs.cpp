// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/endpointlegs.h"

#include <algorithm>

namespace tokenscope {

namespace {

bool isSameEndpoint(const LegSummary& a, const LegSummary& b)
{
    return a.part.endpoint == b.part.endpoint && a.path == b.path;
}

LegSummary namedByEndpoint(LegSummary leg)
{
    leg.title = leg.name = leg.part.endpoint;
    return leg;
}

void addFailures(std::vector<FailureCount>& failures, const std::vector<FailureCount>& more)
{
    for (const FailureCount& failure : more) {
        const auto found = std::ranges::find_if(failures, [&failure](const FailureCount& known) {
            return known.key == failure.key && known.cause == failure.cause;
        });
        if (found == failures.end())
            failures.push_back(failure);
        else
            found->count += failure.count;
    }
}

void addConditions(LegConditions& conditions, const LegConditions& more)
{
    conditions.warmups += more.warmups;
    conditions.streamed += more.streamed;
    conditions.buffered += more.buffered;
    conditions.isBuffered = conditions.isBuffered || more.isBuffered;
    conditions.wasStopped = conditions.wasStopped || more.wasStopped;
    conditions.isClientLate = conditions.isClientLate || more.isClientLate;
    conditions.prompts.insert(conditions.prompts.end(), more.prompts.begin(), more.prompts.end());
    std::ranges::sort(conditions.prompts);
    conditions.prompts.erase(std::unique(conditions.prompts.begin(), conditions.prompts.end()),
                             conditions.prompts.end());
}

void add(LegSummary& leg, const LegSummary& more)
{
    leg.attempted += more.attempted;
    leg.succeeded += more.succeeded;
    leg.failed += more.failed;
    leg.cancelled += more.cancelled;
    leg.hasEstimatedTokens = leg.hasEstimatedTokens || more.hasEstimatedTokens;
    leg.isThroughputDerived = leg.isThroughputDerived || more.isThroughputDerived;
    addFailures(leg.failures, more.failures);
    addConditions(leg.conditions, more.conditions);
}

} // namespace

Comparison endpointComparison(const Comparison& comparison)
{
    std::vector<LegSummary> legs;
    std::size_t baseline = 0;
    for (std::size_t i = 0; i < comparison.legs.size(); ++i) {
        const LegSummary& leg = comparison.legs[i];
        const auto found = std::ranges::find_if(legs, [&leg](const auto& other) { return isSameEndpoint(leg, other); });
        if (i == comparison.baseline)
            baseline = static_cast<std::size_t>(found - legs.begin());
        if (found != legs.end()) {
            add(*found, leg);
            continue;
        }
        legs.push_back(namedByEndpoint(leg));
        legs.back().distributions = {};
        legs.back().figures = {};
        legs.back().prompts.clear();
    }
    return compare(legs, baseline);
}

std::vector<std::size_t> legsOfScenario(const Comparison& comparison, const QString& scenario)
{
    std::vector<std::size_t> legs;
    for (std::size_t leg = 0; leg < comparison.legs.size(); ++leg) {
        const LegPart& part = comparison.legs[leg].part;
        if (!part.point && part.scenario == scenario)
            legs.push_back(leg);
    }
    return legs;
}

Comparison scenarioComparison(const Comparison& comparison, const QString& scenario)
{
    std::vector<LegSummary> legs;
    std::size_t baseline = 0;
    for (const std::size_t index : legsOfScenario(comparison, scenario)) {
        const LegSummary& leg = comparison.legs[index];
        if (isSameEndpoint(leg, comparison.legs[comparison.baseline]))
            baseline = legs.size();
        legs.push_back(namedByEndpoint(leg));
    }
    return compare(legs, baseline);
}

std::vector<QString> comparedScenarios(const Comparison& comparison)
{
    std::vector<QString> scenarios;
    for (const LegSummary& leg : comparison.legs) {
        if (!leg.part.point && std::ranges::find(scenarios, leg.part.scenario) == scenarios.end())
            scenarios.push_back(leg.part.scenario);
    }
    return scenarios;
}

} // namespace tokenscope
