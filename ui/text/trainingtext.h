// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <QString>

/// Training runs as words of the window.
namespace tokenscope::trainingtext {

/// "Queue", "Compile", …
[[nodiscard]] QString phase(TrainingPhase phase);
/// "completed", "failed", …
[[nodiscard]] QString status(TrainingStatus status);
/// Why a run failed, or where it is and how long it still takes; empty where there is nothing more to say.
[[nodiscard]] QString statusDetail(const TrainingRun& run);
/// In a word or two, for a table: "by you", "log", "file name", "recovered"
[[nodiscard]] QString source(BatchSizeSource source);
/// The same as a sentence.
[[nodiscard]] QString sourceSentence(const TrainingBatchSize& size);
/// What a warning means for this run, in one sentence.
[[nodiscard]] QString warning(TrainingWarning warning, const TrainingRun& run);
/// What it means at all, said of several runs.
[[nodiscard]] QString warningOfSeveral(TrainingWarning warning, int runs);

/// "Batch size 512"
[[nodiscard]] QString batchSize(std::int64_t value);
/// "33.28", as precise as rates are worth
[[nodiscard]] QString rate(double value);
/// "33.28 samples/s"
[[nodiscard]] QString rateWithUnit(double value);
/// "1 h 13 min"; "15.4 s" of less than a minute
[[nodiscard]] QString duration(double seconds);
/// "6.3215"
[[nodiscard]] QString loss(double value);

} // namespace tokenscope::trainingtext
