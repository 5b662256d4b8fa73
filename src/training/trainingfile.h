// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "training/trainingrun.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace tokenscope {

/// What the user knows better than the file.
struct TrainingReadOptions
{
    std::optional<std::int64_t> batchSize {};
    std::optional<std::int64_t> sequenceLength {};
    /// Told now and then how much of the file is read, 0 … 1; returns false to stop, which is Error::Code::Cancelled.
    std::function<bool(double)> progress {};
};

/// The runs of a file: those of a log, one as a rule, and one for each row of a table of batch sizes and rates (CSV).
/// Streams: a log of any size takes the same memory. Fails with FileNotFound, NotReadable, Cancelled, and WrongSchema
/// where the file is neither: no line of it is one that Cerebras writes.
[[nodiscard]] Result<std::vector<TrainingRun>> readTrainingFile(const QString& path,
                                                                const TrainingReadOptions& options = {});

} // namespace tokenscope
