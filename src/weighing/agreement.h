// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/evidence.h"
#include "weighing/legevidence.h"

namespace tokenscope {

/// How alike two legs' answers are: the F1 of the words that two answers to a prompt share, see
/// quality/squadscore.h; of a prompt with several answers, the first ones. Nothing where no prompt has both.
[[nodiscard]] std::optional<Agreement> agreementOf(const LegPairing& legs, std::uint64_t seed);

} // namespace tokenscope
