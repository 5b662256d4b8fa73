// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// A batch size that a file's name tells, or its folder's: "…_bs512.log", "batch1024", "…_b256", "bs_512/mytest.log".
/// A bare number at the name's end ("512.log", "mytest_512.log") is weak: it gives way to anything computed.
struct FileNameClue
{
    std::int64_t value = 0;
    bool isWeak = false;

    bool operator==(const FileNameClue&) const = default;
};
[[nodiscard]] std::optional<FileNameClue> batchSizeOfFileName(const QString& path);

/// The same of the parameters file in a command: "cszoo fit configs/params_bs512.yaml …". Weak ones are none.
[[nodiscard]] std::optional<FileNameClue> batchSizeOfCommand(const QString& command);

/// Everything that is known of a run's batch size, each by its source.
struct BatchSizeClues
{
    std::optional<std::int64_t> user {};
    std::optional<std::int64_t> log {};
    std::optional<std::int64_t> parameters {};
    std::optional<std::int64_t> processed {};
    std::optional<std::int64_t> command {};
    std::optional<FileNameClue> fileName {};
    std::optional<TrainingBatchSize> recovered {};

    /// The surest, in the order of BatchSizeSource.
    [[nodiscard]] std::optional<TrainingBatchSize> surest() const;
    /// Whether two of them differ by more than 2 %. What is recovered may be 5 % off, and counts only where its own
    /// estimates agree; a weak file name does not count.
    [[nodiscard]] bool disagree() const;
};

/// GlobalRate is the samples since the run's clock started, divided by the time since: batch size = GlobalRate × (time
/// − start) ÷ step, over the Train lines of the first loop. Two ways to it, and the one whose estimates agree better,
/// by the largest deviation in the later half of the lines, which is the error:
///   · size and start fitted to three lines or more, by least squares. Exact even where the clock starts before the
///     device does, as it always does by a little, and with some programs by minutes;
///   · the median with the start at `runBeganAt` ("Beginning appliance run"), 1 to 2.5 % high in short loops.
/// `stepsBefore` is where the loop took up an earlier run. Absent without such lines.
[[nodiscard]] std::optional<TrainingBatchSize> recoverBatchSize(const std::vector<TrainingPoint>& points,
                                                                std::optional<Milliseconds> runBeganAt,
                                                                std::int64_t stepsBefore);

} // namespace tokenscope
