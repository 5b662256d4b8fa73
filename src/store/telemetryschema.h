// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/recordedbatch.h"
#include "model/serversample.h"
#include "store/jsonfields.h"

/// What servers said of themselves, in a results file: during a leg, in columns as chunks are, and of a whole batch.
namespace tokenscope::telemetryschema {

/// `server_metrics` of a leg; nothing is put if nothing was heard.
void putServer(JsonFields& leg, const ServerTelemetry& server);
/// A block whose columns do not fit together stays as it is, and counts as absent.
void takeServer(JsonFields& leg, ServerTelemetry& server);

/// `batch` of a leg: what a batch service told of all its requests together.
void putBatch(JsonFields& leg, const std::optional<RecordedBatch>& batch);
void takeBatch(JsonFields& leg, std::optional<RecordedBatch>& batch);

} // namespace tokenscope::telemetryschema
