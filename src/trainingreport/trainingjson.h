// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"

#include <QByteArray>

namespace tokenscope {

/// Training runs as JSON. Keys stay; new ones may come. What is not known, NaN and infinities are null.
///
///     {"runs": [{                                      in the comparison's order
///         "file", "name", "batch_size",
///         "batch_size_source": "user" | "log" | "parameters" | "processed" | "file_name" | "recovered" | "table",
///         "batch_size_error",                          relative, of "recovered"; else null
///         "steps",                                     the last one
///         "status": "completed" | "failed" | "cancelled" | "partial" | "running",
///         "window_rate_samples_per_s",                 between Train lines, by their timestamps
///         "rate_last_samples_per_s", "global_rate_last_samples_per_s",       as the last Train line says
///         "processed_samples", "processed_s", "end_to_end_samples_per_s",    as the end line says, and their ratio
///         "final_loss",
///         "phases_s": {"queue", "compile", "staging", "programming", "training", "checkpoint", "other"},
///         "warnings": [sentences], "warning_codes": ["end_to_end_misleads", …],
///         "release", "device", "job_id", "reason", "micro_batch_size", "sequence_length", "tokens_per_s",
///         "best_loss", "first_step", "planned_steps", "seconds_per_step"}],
///      "batch_sizes": [{"batch_size", "runs": [positions in "runs"],
///         "rate_samples_per_s": {"mean", "min", "max", "n"}, "end_to_end_samples_per_s": likewise,
///         "speed_up", "scaling_efficiency",            against the smallest batch size that has a rate
///         "seconds_per_step", "loss_at_equal_steps", "loss_at_equal_samples", "phases_s": means}],
///      "equal_steps", "equal_samples",                 where the losses are taken
///      "conclusion",                                   sentences
///      "conditions": [sentences on what else differs],
///      "findings": {
///         "rate": {"trend": "flat" | "rises" | "falls" | "varies", "change", "difference", "batch_size_factor",
///                  "repeat_difference", "within_repeats"},          relative numbers; null below two batch sizes
///         "time": {"run", "total_s", "training_share", "phase_shares"},    of the run that misleads most, or null
///         "loss": {"best_batch_size_at_equal_steps", "best_batch_size_at_equal_samples", "ranks_differ"}}}
[[nodiscard]] QByteArray trainingJson(const BatchSizeComparison& comparison);

} // namespace tokenscope
