// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"
#include "gateway/endpointreport.h"
#include "model/endpoint.h"

#include <vector>

namespace tokenscope {

class Terminal;

/// What `tokenscope endpoints` can do with endpoints beside listing them. Each prints, and returns an exit code.
namespace commands {

int checkEndpoints(std::vector<Endpoint> endpoints, const EndpointsOptions& options, Terminal& terminal);
int listModels(const std::vector<Endpoint>& endpoints, const EndpointsOptions& options, Terminal& terminal);
int wakeModel(Endpoint endpoint, const EndpointsOptions& options, Terminal& terminal);

/// What a server or library said of a failure, or what was looked for in vain, as a sentence; empty if nothing is known.
[[nodiscard]] QString reported(Cause cause, const QString& detail);

/// A model's state as JSON documents have it: "hot", "unknown".
[[nodiscard]] const char* keyOf(ModelState state);

} // namespace commands

} // namespace tokenscope
