// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace tokenscope {

/// A log as it comes in, cut into pieces however the network or the disk cut it: what it tells so far.
class TrainingLog
{
public:
    /// `path` is what the run's file is called; its name may tell the batch size, and so may a parameters file beside
    /// it if there is a file of this path.
    explicit TrainingLog(const QString& path);
    TrainingLog(TrainingLog&& other) noexcept;
    TrainingLog& operator=(TrainingLog&& other) noexcept;
    ~TrainingLog();

    /// What the user, or who started the run, knows: believed before anything that the log or its surroundings tell.
    void setBatchSize(std::int64_t samples);
    void setSequenceLength(std::int64_t tokens);

    void feed(QByteArrayView bytes);
    /// Whether a line was met that only Cerebras's software writes.
    [[nodiscard]] bool isTrainingLog() const;
    /// As if the file ended here. A run that is still being followed is Running where it would be Partial.
    /// The last one where runs are appended to each other.
    [[nodiscard]] TrainingRun run(bool isFollowed = false) const;
    /// All of them, labelled "… #1", "… #2" where there are several.
    [[nodiscard]] std::vector<TrainingRun> runs() const;

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace tokenscope
