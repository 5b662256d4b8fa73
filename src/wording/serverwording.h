// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/summary.h"

#include <QString>

#include <vector>

namespace tokenscope {

// The words about what servers say of themselves, translatable (context "report"); numbers are in the C locale.

/// "vLLM"
[[nodiscard]] QString serverName(ServerKind kind);
/// The same in JSON: "vllm"
[[nodiscard]] QString serverKey(ServerKind kind);

/// Whether its counter agrees with ours and why it may not, and what a full server does to a comparison; nothing where
/// there is nothing to say.
[[nodiscard]] std::vector<QString> serverSentences(const LegSummary& leg);

} // namespace tokenscope
