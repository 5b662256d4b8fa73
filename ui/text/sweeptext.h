// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sweep.h"
#include "series/runseries.h"

#include <QString>

/// Sweeps, their points and the scenarios of a suite, as words.
namespace tokenscope::sweeptext {

/// "Concurrency", "Rate", "Prompt length", "Answer length"
[[nodiscard]] QString variable(SweepVariable variable);
/// What stands below an axis: "requests at a time", "requests per second", "prompt tokens", "longest answer, tokens"
[[nodiscard]] QString axisTitle(SweepVariable variable);
/// The number alone, short: "8", "2.5", "32k"
[[nodiscard]] QString value(SweepVariable variable, double value);
/// "8 at a time", "2.5 requests/s", "32k prompt tokens", "answers up to 512 tokens"
[[nodiscard]] QString point(const SweepPoint& point);
/// A stretch: "1 to 4 at a time"; of one value as point()
[[nodiscard]] QString stretch(SweepVariable variable, double from, double to);
/// "Concurrency 8", "Prompt length 32k": for titles
[[nodiscard]] QString named(const SweepPoint& point);

/// "Original protocol", "Concurrency sweep"; an unknown key as it is, readable; empty for an empty one.
[[nodiscard]] QString scenario(const QString& key);
/// A sentence that says what a scenario measures; empty for an unknown one.
[[nodiscard]] QString explanation(const QString& scenario);

/// "Concurrency 8 · step 4 of 12", "Long context · prompt length 32k · step 7"
[[nodiscard]] QString step(const SeriesStep& step);

} // namespace tokenscope::sweeptext
