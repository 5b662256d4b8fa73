// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"
#include "weighing/pairing.h"
#include "weighing/weighing.h"

#include <span>

namespace tokenscope {

/// Of which legs evidence is looked for.
struct LegPairing
{
    LegSource own {};
    const LegSummary& ownSummary;
    LegSource baseline {};
    const LegSummary& baselineSummary;
    const Pairing& pairing; ///< pairingOf() both
};

/// Fills in the evidence for a leg's figures against the baseline's: intervals, tests, effects; p not yet adjusted.
/// False if it was stopped.
[[nodiscard]] bool gatherEvidence(std::span<ComparedValue> ofOneLeg, const LegPairing& legs,
                                  const WeighingOptions& options, const WeighingProgress& progress);

/// Fills in Evidence::ownInterval of the baseline's figures. False if it was stopped.
[[nodiscard]] bool gatherOwnIntervals(std::span<ComparedValue> ofOneLeg, LegSource source, const LegSummary& summary,
                                      const WeighingOptions& options, const WeighingProgress& progress);

} // namespace tokenscope
