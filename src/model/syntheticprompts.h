// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace tokenscope {

/// Prompts to be made to a wanted length, instead of taken from a set. The same values make the same prompts.
struct SyntheticPrompts
{
    std::int64_t promptTokens = 1'000; ///< of each prompt, as the server counts them: its chat template is part of it
    int count = 10;
    double sharedPrefix = 0; ///< from 0 to 1: how much of each prompt, from its start, is the same in all
    bool isUnique = true; ///< each prompt has a number of its own before what it does not share: no cache knows it
    std::uint64_t seed = 1; ///< another one makes other prompts, which meet nothing that an earlier run left in a cache
    std::int64_t answerTokens = 128; ///< about as long an answer is asked for

    bool operator==(const SyntheticPrompts&) const = default;
};

} // namespace tokenscope
