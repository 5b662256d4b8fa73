// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/requestrecord.h"
#include "model/serversample.h"

#include <vector>

namespace tokenscope {

/// Of all that was heard of a server during a run, what belongs to a leg's requests: from the last sample before the
/// first was sent to the first sample after the last had ended, both included. The times it was asked in vain stay with
/// the whole. Empty without requests that have times.
[[nodiscard]] ServerTelemetry samplesDuring(const ServerTelemetry& all, const std::vector<RequestRecord>& records);

/// Leaves out every other sample, but neither the first nor the last.
void thin(std::vector<ServerSample>& samples);

} // namespace tokenscope
