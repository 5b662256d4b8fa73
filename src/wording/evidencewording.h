// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QString>

namespace tokenscope {

// The words of what stands behind a difference, translatable (context "report"); numbers are in the C locale.

/// "Wilcoxon signed-rank"; empty for none.
[[nodiscard]] QString testName(TestKind test);
/// "0.010", "0.73", "<0.001"
[[nodiscard]] QString pNumber(double p);
/// "p = 0.010", "p < 0.001"
[[nodiscard]] QString pWords(double p);
/// The ends of an interval of a ratio with the digits that suit them: "2.4 to 4.1".
[[nodiscard]] QString intervalWords(const Interval& interval);
/// The interval of the ratio in the sense in which the verdict says it, so that a factor of 3.08 lies in it; where no
/// difference is shown that of leg ÷ baseline, whichever way is better. Nothing where there is none.
[[nodiscard]] std::optional<Interval> saidInterval(const ComparedValue& value);
/// "n = 10 pairs", "n = 10 and 9"
[[nodiscard]] QString sampleWords(const Evidence& evidence);
/// "3.08"
[[nodiscard]] QString factorNumber(double factor);

/// A compared value as a sentence with all that it rests on. Says no more than a test has shown: without one it only
/// gives the ratio, and a difference that is not shown is called that.
[[nodiscard]] QString findingSentence(const Comparison& comparison, const ComparedValue& value);

} // namespace tokenscope
