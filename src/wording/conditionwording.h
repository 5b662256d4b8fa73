// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QString>

namespace tokenscope {

/// A sentence: "Models differ: Metis: gpt-oss-120b-131072; Sophia: openai/gpt-oss-120b." Plain text, translatable
/// (context "report").
[[nodiscard]] QString conditionSentence(const Comparison& comparison, const ConditionDifference& condition);

/// "one endpoint after the other"
[[nodiscard]] QString orderWords(Order order);
/// "temperature 0.7, at most 512 tokens", and the seed if there is one
[[nodiscard]] QString samplingWords(const Sampling& sampling);

/// The condition in JSON: "model", "not_streamed".
[[nodiscard]] QString conditionKey(Condition condition);

} // namespace tokenscope
