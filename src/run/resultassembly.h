// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/environment.h"
#include "model/runplan.h"
#include "model/runresult.h"
#include "network/network.h"

#include <QString>

#include <memory>
#include <vector>

namespace tokenscope {

/// The names that legs have in a file: lower-case letters, digits and underscores of the endpoint's name, unique, and
/// none that means something else there. "Simulated Metis" → "simulated_metis".
[[nodiscard]] std::vector<QString> legKeys(const std::vector<Endpoint>& endpoints);

/// The plan as a result keeps it: without headers, without a user or password in an address, without the addresses that
/// simulated endpoints had for this run.
[[nodiscard]] RunPlan planToKeep(RunPlan plan);

/// The program and the machine that measure.
[[nodiscard]] Environment thisEnvironment(int workerThreads);

/// How the plan's endpoints were reached; looks for the system's proxy, which may take a moment.
void addNetwork(Environment& environment, const Network& network, const RunPlan& plan);

using LegRecords = std::vector<std::shared_ptr<const RequestRecord>>;

/// One leg for each endpoint of a plan; `records[i]` are those of endpoint i, in any order.
[[nodiscard]] std::vector<Leg> legsOf(const RunPlan& plan, const std::vector<LegRecords>& records);

} // namespace tokenscope
