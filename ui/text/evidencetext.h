// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/comparison.h"

#include <QString>
#include <QStringList>

/// What stands behind a verdict, as words.
namespace tokenscope::evidencetext {

/// True where a verdict is said the other way round than ComparedValue::ratio has it: "3.08× slower" of a ratio of
/// 0.325, and, where no difference is shown, leg ÷ baseline of a time.
[[nodiscard]] bool isTurned(const ComparedValue& compared);
/// The interval of the ratio as the verdict says it: of "3.08× slower" that of how many times slower.
[[nodiscard]] std::optional<Interval> saidInterval(const ComparedValue& compared);
/// "2.4 – 4.1", as many decimals as the interval is narrow; empty without one
[[nodiscard]] QString interval(const ComparedValue& compared);
[[nodiscard]] QString interval(const Interval& interval);
/// "p = 0.002", "p < 0.001"; the adjusted one where there is one; empty where nothing was tested
[[nodiscard]] QString pValue(const ComparedValue& compared);
[[nodiscard]] QString pValue(double p);
/// "10 paired prompts", "10 and 12 requests"
[[nodiscard]] QString sample(const Evidence& evidence);
/// How interval and p were computed, a line each: for a tooltip. Empty without evidence.
[[nodiscard]] QStringList grounds(const ComparedValue& compared);

} // namespace tokenscope::evidencetext
