// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runfindings.h"

#include "report/endpointlegs.h"

#include <algorithm>
#include <iterator>

namespace tokenscope {

namespace {

std::optional<double> shortestMedian(const RunResult& result)
{
    std::optional<double> shortest;
    for (const LegSummary& leg : summarize(result)) {
        if (const auto median = measuredMedian(leg))
            shortest = std::min(shortest.value_or(*median), *median);
    }
    return shortest;
}

} // namespace

RunFindings findingsOf(const RunResult& result)
{
    RunFindings findings;
    findings.matrix = matrixOf(result);
    findings.protocols = {protocolOf(result)};
    if (result.health == ClientHealth {})
        return findings;
    findings.health = result.health;
    findings.trust = trustIn(result.health, shortestMedian(result));
    return findings;
}

RunFindings findingsOf(const std::vector<RunResult>& results)
{
    if (results.size() == 1)
        return findingsOf(results.front());
    RunFindings findings;
    std::ranges::transform(results, std::back_inserter(findings.protocols), &protocolOf);
    return findings;
}

RunFindings findingsOf(const std::vector<RunResultPtr>& results)
{
    if (results.size() == 1)
        return findingsOf(*results.front());
    RunFindings findings;
    for (const RunResultPtr& result : results)
        findings.protocols.push_back(protocolOf(*result));
    return findings;
}

void weighScenarios(RunFindings& findings, const Comparison& comparison, const std::vector<LegSource>& sources)
{
    Q_ASSERT(sources.size() == comparison.legs.size());
    for (const QString& scenario : comparedScenarios(comparison)) {
        if (scenario.isEmpty())
            continue;
        std::vector<LegSource> ofScenario;
        for (const std::size_t leg : legsOfScenario(comparison, scenario))
            ofScenario.push_back(sources[leg]);
        if (auto weighed = weigh(scenarioComparison(comparison, scenario), ofScenario))
            findings.scenarios.insert_or_assign(scenario, *std::move(weighed));
    }
}

} // namespace tokenscope
