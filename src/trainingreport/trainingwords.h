// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <QString>

#include <vector>

namespace tokenscope {

// The words of training runs, translatable (context "report"), and their keys in JSON and CSV. Numbers are in the C
// locale.

[[nodiscard]] QString statusWords(TrainingStatus status);
/// "completed", "failed", "cancelled", "partial", "running"
[[nodiscard]] QString statusKey(TrainingStatus status);
[[nodiscard]] QString phaseWords(TrainingPhase phase);
/// "queue", "compile", "staging", "programming", "training", "checkpoint", "other"
[[nodiscard]] QString phaseKey(TrainingPhase phase);
/// Where a batch size is known from: "samples ÷ steps".
[[nodiscard]] QString sourceWords(BatchSizeSource source);
/// "user", "log", "parameters", "processed", "file_name", "recovered", "table"
[[nodiscard]] QString sourceKey(BatchSizeSource source);
/// One whole sentence with the run's numbers.
[[nodiscard]] QString warningSentence(TrainingWarning warning, const TrainingRun& run);
/// "end_to_end_misleads"
[[nodiscard]] QString warningKey(TrainingWarning warning);
/// What became of a run that did not complete, with the log's reason; empty for one that did.
[[nodiscard]] QString statusSentence(const TrainingRun& run);
/// What to call the runs, each differently: their labels; where labels are the same, with the folder before, the batch
/// size or a number behind. Harmless text.
[[nodiscard]] std::vector<QString> runNames(const std::vector<TrainingRun>& runs);

} // namespace tokenscope
