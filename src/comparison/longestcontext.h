// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/loadregions.h"

namespace tokenscope {

/// The longest prompts that each endpoint answered. In a sweep the point decides who is better, not the count of
/// tokens: one text has a few tokens more with one chat template than with another. What one endpoint could not answer
/// is shown where all its requests of a length that the winner answered failed: at least three, or one that was refused
/// as too long.
struct ContextContest
{
    std::vector<MeritFigure> figures {}; ///< prompt tokens as reported, else the point's
    Decision decision {};

    bool operator==(const ContextContest&) const = default;
};

[[nodiscard]] ContextContest longestContextOf(const std::vector<SweptLegs>& endpoints);

} // namespace tokenscope
