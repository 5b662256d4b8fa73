// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "training/trainingrun.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tokenscope {

/// Whether the text begins with a header that names a batch size and a rate or a time. Columns are separated by
/// comma, semicolon or tab.
[[nodiscard]] bool isTrainingTable(const QByteArray& text);

/// Runs of a table, typed by hand or written by this program, one for each row that is not empty. Columns are known by
/// their names, in any order and spelt with blanks or underscores:
///   batch size             batch_size, bs, batch, global_batch_size
///   rates, samples/s       global_rate_samples_s, global_rate, …; rate, samples/s, last_or_avg_rate_samples_s,
///                          throughput, …; window_rate_samples_per_s
///   and                    steps, processed_samples, processed_seconds, final_loss, loss, best_loss, who, name, file,
///                          system, device, release, sequence_length, micro_batch_size, status, reason,
///                          train_window_seconds_estimate, and queue_s … other_s by the names of the phases
/// Other columns are left alone. A cell may be empty, "-", "n/a" or "?" where nothing is known. With semicolons a comma
/// is a decimal one; quoted fields may hold separators and line ends.
/// What follows from a row: samples are batch size × steps where not told. Where the whole time and the rate are known
/// and the phases are not, those are what training took (the column for it, else samples ÷ rate) and Other, the rest.
/// A run is Completed unless a status says otherwise.
/// Fails with WrongSchema: no such header, or a cell (at `line` and `column`) that is no number.
[[nodiscard]] Result<std::vector<TrainingRun>> readTrainingTable(const QByteArray& text, const QString& path);

} // namespace tokenscope
