// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <QString>

#include <optional>

namespace tokenscope {

// Figures of training runs as documents write them: C locale, "–" for what is not known, "NaN" as the log has it.

/// Three digits or all before the point: "5.94", "33.3", "2938". Of samples/s and of seconds per step.
[[nodiscard]] QString rateNumber(std::optional<double> value);
/// "6.3215"
[[nodiscard]] QString lossNumber(std::optional<double> value);
/// A share in per cent without its sign: "3.7", "82"
[[nodiscard]] QString percentNumber(double share);
/// Nothing without timestamps, and for what a table does not tell: it has no phases but training and other.
[[nodiscard]] std::optional<double> knownPhaseSeconds(const TrainingRun& run, TrainingPhase phase);
/// Rounded to so many digits: "33" for 33.4 and two.
[[nodiscard]] QString roundNumber(double value, int digits);
/// A time as people say it: "4.2 s", "71 s", "12 min 51 s", "2 h 1 min", "1 d 3 h".
[[nodiscard]] QString durationWords(std::optional<double> seconds);
/// A time as a log has it, and as people say it where that differs: "8615 s (2 h 24 min)".
[[nodiscard]] QString secondsAndDuration(double seconds);

} // namespace tokenscope
