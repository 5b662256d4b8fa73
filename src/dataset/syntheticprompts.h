// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/prompt.h"
#include "model/syntheticprompts.h"

#include <cstdint>

namespace tokenscope {

class PromptCalibration;

/// The prompts as described, in the server's own tokens as far as it was asked. Depends on the arguments alone.
[[nodiscard]] PromptSet makeSyntheticPrompts(const SyntheticPrompts& wanted, const PromptCalibration& calibration);

/// One of those prompts for another run of the set (from 1): with a number of its own, so that no cache knows it, as
/// far as it is to be unique. The first run has the prompts as they are.
[[nodiscard]] Prompt renumbered(const Prompt& prompt, const SyntheticPrompts& wanted, int promptNumber, int run);

/// A prompt with the number, the instruction and so many words of prose, like those above but of none of them.
[[nodiscard]] Prompt makeSyntheticProbe(std::int64_t words);

} // namespace tokenscope
