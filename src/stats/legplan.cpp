// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/legplan.h"

#include "stats/metricvalues.h"

#include <algorithm>

namespace tokenscope {

QString endpointNameOf(const Leg& leg)
{
    if (!leg.part.endpoint.isEmpty())
        return leg.part.endpoint;
    return leg.name.isEmpty() ? leg.key : leg.name;
}

const RunPlan& planOf(const RunResult& result, const Leg& leg)
{
    const auto found = std::ranges::find(result.scenarios, leg.part.scenario, &Scenario::key);
    return found == result.scenarios.end() ? result.plan : found->plan;
}

const Load& loadOf(const RunResult& result, const Leg& leg)
{
    return leg.part.load ? *leg.part.load : planOf(result, leg).load;
}

double timeScaleOf(const RunResult& result, const Leg& leg)
{
    return leg.isSimulated && result.hasPlan ? planOf(result, leg).timeScale : 1.0;
}

EndpointCost costOf(const RunResult& result, const Leg& leg)
{
    const auto& endpoints = planOf(result, leg).endpoints;
    const auto found = std::ranges::find(endpoints, endpointNameOf(leg), &Endpoint::name);
    return found == endpoints.end() ? EndpointCost {} : found->cost;
}

std::vector<double> serviceLatencies(const RunResult& result, const Leg& leg)
{
    if (loadOf(result, leg).isOpenLoop()) {
        std::vector<double> values = valuesOf(leg, Metric::LatencyFromSchedule);
        if (!values.empty())
            return values;
    }
    return valuesOf(leg, Metric::Latency);
}

} // namespace tokenscope
