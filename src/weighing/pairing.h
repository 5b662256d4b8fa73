// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <cstdint>
#include <vector>

namespace tokenscope {

/// The requests of one unit, as indices into Leg::records.
using UnitRequests = std::vector<std::uint32_t>;

/// Which requests of two legs are held against each other: those that succeeded, warm-ups left out.
struct Pairing
{
    bool isPaired = false; ///< a unit is a prompt that both legs answered; else each request of each leg
    bool isAveraged = false; ///< paired, and some prompt has several requests in a leg
    std::vector<UnitRequests> own {}; ///< by unit
    std::vector<UnitRequests> baseline {}; ///< by unit; as many as `own` if paired
    std::vector<UnitRequests> ownAlone {}; ///< paired: of prompts that the baseline did not answer
    std::vector<UnitRequests> baselineAlone {}; ///< paired: of prompts that this leg did not answer

    bool operator==(const Pairing&) const = default;
};

inline constexpr std::size_t fewestPairsOfRepeated = 8;

/// The range of five values holds the median they are drawn around in 94 cases of 100: of fewer than six units no
/// interval can be one of 95 %.
inline constexpr std::size_t fewestUnitsForInterval = 6;

/// By the prompt's text, not its number, since files may hold different selections; a text that a set holds twice is
/// paired first with first. Not paired where less than half of the prompts of either leg would be, nor where prompts
/// were repeated and fewer than `fewestPairsOfRepeated` of them would be: requests of few prompts tell more by
/// themselves.
[[nodiscard]] Pairing pairingOf(const Leg& own, const Leg& baseline);

inline constexpr std::size_t mostDrawnUnits = 4'000;

/// The units that are drawn: those of prompts that only one leg answered as well, as pairs with nothing on the other
/// side, since the figures that are compared are made of them too.
[[nodiscard]] Pairing withUnansweredPrompts(const Pairing& pairing);

/// The same with at most `mostDrawnUnits` units of each leg: more are put together at random, and then drawn and
/// exchanged as groups, which tells as much and takes far less time.
[[nodiscard]] Pairing groupedForDrawing(const Pairing& pairing, std::uint64_t seed);

} // namespace tokenscope
