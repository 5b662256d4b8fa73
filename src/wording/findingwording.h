// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"
#include "stats/clienttrust.h"

#include <QString>

namespace tokenscope {

// The words and keys of sweeps, scenarios and trust; words are translatable (context "report"), numbers in the C
// locale.

/// "Long context" for a known key; another key as it is, harmless.
[[nodiscard]] QString scenarioName(const QString& key);
/// What a sweep changes, as a column's heading: "At a time", "Prompt tokens".
[[nodiscard]] QString variableName(SweepVariable variable);
/// "8 at a time", "0.5 requests/s"; "2 to 8 at a time"
[[nodiscard]] QString stretchWords(SweepVariable variable, double from, double to);
/// The key in JSON: "concurrency".
[[nodiscard]] QString variableKey(SweepVariable variable);
/// A value of a swept variable: "8", "0.5".
[[nodiscard]] QString variableNumber(double value);

/// "Median latency"; of spread which one it is.
[[nodiscard]] QString meritName(Merit merit, bool isTailRatio);
/// "s", "tokens/s"; empty for a ratio and for money, whose currency the row names.
[[nodiscard]] QString meritUnit(Merit merit);
[[nodiscard]] QString meritNumber(Merit merit, double value);
/// In JSON: "median_latency_s".
[[nodiscard]] QString meritKey(Merit merit, bool isTailRatio);

/// "shown", "not shown", "too few answers"
[[nodiscard]] QString surenessWords(Sureness sureness);
/// "shown", "not_shown", "too_few"
[[nodiscard]] QString surenessKey(Sureness sureness);

/// Why a leg ended, in JSON: "time_limit".
[[nodiscard]] QString endKey(LegEnd end);
/// "good", "doubtful", "poor"
[[nodiscard]] QString trustKey(TrustLevel level);
/// "late_timer"
[[nodiscard]] QString distrustKey(DistrustReason reason);
/// What is held against the client: "timer 6.1 ms late (p99, limit 5.0 ms)".
[[nodiscard]] QString distrustWords(const Distrust& distrust);

} // namespace tokenscope
