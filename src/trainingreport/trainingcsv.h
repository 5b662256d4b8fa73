// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"

#include <QByteArray>

namespace tokenscope {

/// One row a run for spreadsheets, columns named as the keys in trainingjson.h: file, name, batch_size …, phases as
/// queue_s … other_s, and behind them speed_up, scaling_efficiency and the losses at equal steps and samples of the
/// run's batch size. Warnings are their codes, parted by blanks. Absent values and NaN are empty fields. Text that a
/// spreadsheet would take for a formula begins with an apostrophe.
[[nodiscard]] QByteArray trainingCsv(const BatchSizeComparison& comparison);

} // namespace tokenscope
