// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/trainingrun.h"

#include <numeric>

namespace tokenscope {

std::optional<double> TrainingRun::windowRate() const
{
    if (!stepsPerSecond || !batchSize)
        return std::nullopt;
    return *stepsPerSecond * static_cast<double>(batchSize->value);
}

std::optional<double> TrainingRun::endToEndRate() const
{
    if (!processedSamples || !processedSeconds || *processedSeconds <= 0)
        return std::nullopt;
    return static_cast<double>(*processedSamples) / *processedSeconds;
}

std::optional<double> TrainingRun::tokensPerSecond() const
{
    const std::optional<double> rate = bestRate();
    if (!rate || !sequenceLength)
        return std::nullopt;
    return *rate * static_cast<double>(*sequenceLength);
}

std::optional<double> TrainingRun::bestRate() const
{
    if (const auto rate = windowRate())
        return rate;
    return lastGlobalRate ? lastGlobalRate : lastRate;
}

double TrainingRun::wallSeconds() const
{
    return std::accumulate(phases.begin(), phases.end(), 0.0);
}

} // namespace tokenscope
