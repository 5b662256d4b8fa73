// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "training/trainingrun.h"

#include <QString>

#include <initializer_list>
#include <utility>

/// Training runs as their logs would tell them.
namespace trainingruns {

using namespace tokenscope;

inline TrainingRun named(const QString& name, std::int64_t batchSize)
{
    TrainingRun run;
    run.file = QStringLiteral("/runs/%1.log").arg(name);
    run.label = name;
    if (batchSize > 0)
        run.batchSize = TrainingBatchSize {batchSize, BatchSizeSource::Processed, 0};
    run.status = TrainingStatus::Completed;
    return run;
}

/// With a window rate and nothing else.
inline TrainingRun withRate(const QString& name, std::int64_t batchSize, double samplesPerSecond)
{
    TrainingRun run = named(name, batchSize);
    run.stepsPerSecond = samplesPerSecond / static_cast<double>(batchSize);
    return run;
}

/// Train lines of these steps and losses, `secondsPerStep` apart.
inline TrainingRun withLosses(const QString& name, std::int64_t batchSize,
                              std::initializer_list<std::pair<std::int64_t, double>> losses, int secondsPerStep = 1)
{
    TrainingRun run = named(name, batchSize);
    run.startedAt = Milliseconds {0};
    for (const auto& [step, loss] : losses)
        run.points.push_back({.at = Milliseconds {1000 * step * secondsPerStep}, .step = step, .loss = loss});
    run.firstStep = run.points.front().step;
    run.lastStep = run.points.back().step;
    run.finalLoss = run.points.back().loss;
    return run;
}

/// A row of a table: what the log's last lines said.
inline TrainingRun tableRow(const QString& name, std::int64_t batchSize, double globalRate, double seconds, double loss)
{
    TrainingRun run = named(name, batchSize);
    run.batchSize->source = BatchSizeSource::Table;
    run.lastStep = 200;
    run.lastGlobalRate = globalRate;
    run.processedSamples = 200 * batchSize;
    run.processedSeconds = seconds;
    run.isWholeFit = true;
    run.finalLoss = loss;
    return run;
}

/// One student's four runs of Llama-2-7B, 200 steps each, on a CS-3.
inline std::vector<TrainingRun> fourSizes()
{
    return {tableRow(QStringLiteral("a"), 256, 32.86, 8615, 5.87924),
            tableRow(QStringLiteral("b"), 512, 33.27, 4151, 6.32152),
            tableRow(QStringLiteral("c"), 1024, 33.04, 7394, 6.10848),
            tableRow(QStringLiteral("d"), 2048, 34.09, 13866, 5.96367)};
}

inline void setPhase(TrainingRun& run, TrainingPhase phase, double seconds)
{
    run.phases[static_cast<std::size_t>(phase)] = seconds;
}

} // namespace trainingruns
