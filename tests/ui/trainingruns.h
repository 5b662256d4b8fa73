// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "batchsize/batchsizecomparison.h"

namespace tokenscope {

/// A run of four lines of progress, each `stepTime` seconds a step: 50, 100, 150 and 200.
inline TrainingRun trainingRun(const QString& label, std::int64_t batchSize, double stepTime)
{
    TrainingRun run;
    run.file = QStringLiteral("/logs/") + label + QStringLiteral(".log");
    run.label = label;
    run.release = QStringLiteral("2.6.0");
    run.batchSize = TrainingBatchSize {.value = batchSize, .source = BatchSizeSource::FileName};
    run.firstStep = 50;
    run.lastStep = 200;
    run.stepsPerSecond = 1 / stepTime;
    const double rate = static_cast<double>(batchSize) / stepTime;
    run.lastRate = rate;
    run.lastGlobalRate = rate;
    run.finalLoss = 6;
    for (int line = 1; line <= 4; ++line) {
        const int step = 50 * line;
        run.points.push_back({.at = Milliseconds(static_cast<std::int64_t>(1000 * stepTime * step)),
                              .step = step,
                              .loss = 8 - 0.5 * line,
                              .rate = rate,
                              .globalRate = rate});
    }
    run.phases = {100, 200, 0, 0, 200 * stepTime, 0, 0};
    run.status = TrainingStatus::Completed;
    return run;
}

} // namespace tokenscope
