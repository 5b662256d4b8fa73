// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/batch.h"
#include "model/runresult.h"

namespace tokenscope {

/// A finished batch as a result of one leg without single requests, so that it can be kept in a file and compared.
/// `endpoint` is where the batch service is; of it, the name and the address are kept.
[[nodiscard]] RunResult resultFromBatch(const Batch& batch, const Endpoint& endpoint);

} // namespace tokenscope
