// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulatedservers.h"

#include "simulator/profile.h"

namespace tokenscope {

Result<std::vector<std::unique_ptr<SimulatedEndpoint>>> serveSimulatedEndpoints(RunPlan& plan)
{
    std::vector<std::unique_ptr<SimulatedEndpoint>> servers;
    for (Endpoint& endpoint : plan.endpoints) {
        if (!endpoint.isSimulated())
            continue;
        auto profile = loadProfile(endpoint.simulatedProfile);
        if (!profile)
            return profile.error();
        auto server = SimulatedEndpoint::start(
            {.profile = *std::move(profile), .timeScale = plan.timeScale, .seed = plan.seed, .model = endpoint.model});
        if (!server)
            return server.error();
        endpoint.baseUrl = (*server)->baseUrl();
        servers.push_back(*std::move(server));
    }
    return servers;
}

} // namespace tokenscope
