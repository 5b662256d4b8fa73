// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/serversample.h"
#include "store/jsonfields.h"

/// What a server said of itself during a leg, in a results file: columns, as chunks are.
namespace tokenscope::telemetryschema {

/// `server_metrics` of a leg; nothing is put if nothing was heard.
void putServer(JsonFields& leg, const ServerTelemetry& server);
/// A block whose columns do not fit together stays as it is, and counts as absent.
void takeServer(JsonFields& leg, ServerTelemetry& server);

} // namespace tokenscope::telemetryschema
