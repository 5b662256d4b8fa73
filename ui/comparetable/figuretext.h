// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/comparetable/figure.h"

#include <QString>

/// The figures of the comparison's table as words.
namespace tokenscope::figuretext {

/// "Mean latency", "Predictability (CV)", "Output throughput"
[[nodiscard]] QString name(Figure figure);
/// "4.987 s", "6.3 %", "10 / 10"; an en dash without a value
[[nodiscard]] QString value(const Comparison& comparison, std::size_t leg, Figure figure);
/// "3.08× faster", "7.64× less steady"; an em dash where there is nothing to say
[[nodiscard]] QString verdict(const ComparedValue& compared);

/// How the figure is computed, in sentences.
[[nodiscard]] QString definition(Figure figure);
/// Tooltip of one value: what it is, of whom, from how many, and what to be careful with. Plain text.
[[nodiscard]] QString provenance(const Comparison& comparison, std::size_t leg, Figure figure);
/// Tooltip of a verdict: which value was divided by which, how sure it is and by which test. Plain text.
[[nodiscard]] QString derivation(const Comparison& comparison, std::size_t leg, Figure figure);
/// What a reader of a row has to be careful with, in a few words; empty if nothing.
[[nodiscard]] QString caution(const std::vector<LegSummary>& legs, Figure figure);

} // namespace tokenscope::figuretext
