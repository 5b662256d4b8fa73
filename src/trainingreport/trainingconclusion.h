// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"

#include <QString>

#include <vector>

namespace tokenscope {

/// What the runs differ in besides the batch size, and so may be the cause: release, device, sequence length, and
/// whatever makes runs at one batch size differ more than twofold. One sentence each; none if they are alike.
[[nodiscard]] std::vector<QString> conditionSentences(const BatchSizeComparison& comparison);

/// What follows from the values, one whole sentence each: the rate over batch sizes, whether repeats differ as much,
/// where the time of the run went whose end-to-end rate misleads most, and which batch size learns best if that
/// depends on counting steps or samples.
[[nodiscard]] std::vector<QString> conclusionSentences(const BatchSizeComparison& comparison);

/// The same in a row, for a headline. Empty without anything to compare.
[[nodiscard]] QString trainingConclusion(const BatchSizeComparison& comparison);

} // namespace tokenscope
