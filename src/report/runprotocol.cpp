// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runprotocol.h"

#include <algorithm>
#include <set>
#include <utility>

namespace tokenscope {

namespace {

// Points of a sweep are one endpoint.
QString endpointOf(const Leg& leg)
{
    return leg.part.endpoint.isEmpty() ? leg.name : leg.part.endpoint;
}

std::int64_t promptsIn(const RunResult& result)
{
    // of a file without a plan the set has a place for each number up to the largest
    if (result.hasPlan && !result.plan.prompts.prompts.empty())
        return static_cast<std::int64_t>(result.plan.prompts.prompts.size());
    std::set<std::pair<int, QString>> prompts; // a set may hold a text twice
    for (const Leg& leg : result.legs) {
        for (const RequestRecord& record : leg.records)
            prompts.emplace(record.promptNumber, record.prompt);
    }
    return static_cast<std::int64_t>(prompts.size());
}

// Copies neither prompts nor endpoints: there may be a hundred thousand of the ones, and secrets in the others.
RunPlan bareOf(const RunPlan& plan)
{
    RunPlan bare;
    bare.prompts = {.name = plan.prompts.name,
                    .version = plan.prompts.version,
                    .source = plan.prompts.source,
                    .url = plan.prompts.url,
                    .description = plan.prompts.description};
    bare.order = plan.order;
    bare.pause = plan.pause;
    bare.load = plan.load;
    bare.warmup = plan.warmup;
    bare.repeat = plan.repeat;
    bare.limits = plan.limits;
    bare.objective = plan.objective;
    bare.rateLimits = plan.rateLimits;
    bare.sweep = plan.sweep;
    bare.synthetic = plan.synthetic;
    bare.sampling = plan.sampling;
    bare.timeouts = plan.timeouts;
    bare.seed = plan.seed;
    bare.timeScale = plan.timeScale;
    return bare;
}

} // namespace

RunProtocol protocolOf(const RunResult& result)
{
    RunProtocol protocol {.path = result.path,
                          .startedAt = result.startedAt,
                          .environment = result.environment,
                          .hasPlan = result.hasPlan,
                          .plan = bareOf(result.plan),
                          .promptCount = promptsIn(result),
                          .isBatch = !result.legs.empty()
                              && std::ranges::all_of(result.legs, [](const Leg& leg) { return leg.batch.has_value(); }),
                          .isSuite = result.scenarios.size() > 1};
    for (const Leg& leg : result.legs) {
        const QString name = endpointOf(leg);
        if (std::ranges::find(protocol.legs, name, &ProtocolLeg::name) != protocol.legs.end())
            continue;
        const QString address = leg.isSimulated
            ? QString()
            : leg.baseUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        protocol.legs.push_back({.name = name, .model = leg.model, .address = address, .isSimulated = leg.isSimulated});
    }
    return protocol;
}

} // namespace tokenscope
