// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/runplan.h"
#include "simulator/simulatedendpoint.h"

#include <memory>
#include <vector>

namespace tokenscope {

/// Starts a server for each simulated endpoint of the plan and gives the endpoint its address. The servers live as long
/// as what is returned. Fails with what loading a profile or listening fails with.
Result<std::vector<std::unique_ptr<SimulatedEndpoint>>> serveSimulatedEndpoints(RunPlan& plan);

} // namespace tokenscope
