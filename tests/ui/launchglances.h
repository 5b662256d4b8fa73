// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/launch/launchglance.h"

#include <QString>

namespace tokenscope {

/// A run of the Llama-2-7B example: 200 steps, a line every 50.
inline LaunchedRun launchedRun(std::int64_t batchSize, LaunchedRun::State state, TrainingPhase phase,
                               std::int64_t step = 0)
{
    LaunchedRun run;
    run.batchSize = batchSize;
    run.name = QStringLiteral("llama2_7b_bs%1").arg(batchSize);
    run.state = state;
    run.training.phase = phase;
    run.training.status = TrainingStatus::Running;
    run.training.plannedSteps = 200;
    if (step > 0) {
        run.training.lastStep = step;
        run.training.firstStep = 50;
        run.training.lastGlobalRate = 33.02;
        run.training.finalLoss = 6.10848;
        run.training.points.resize(static_cast<std::size_t>(step / 50));
    }
    return run;
}

inline LaunchedRun endedRun(std::int64_t batchSize, TrainingStatus status, int exitCode = 0)
{
    LaunchedRun run = launchedRun(batchSize, LaunchedRun::State::Ended, TrainingPhase::Other, 200);
    run.training.status = status;
    run.exitCode = exitCode;
    return run;
}

inline LaunchGlance glanceOf(std::vector<LaunchedRun> runs, LaunchState::Link link = LaunchState::Link::Following)
{
    LaunchGlance glance;
    glance.record.plan.route = {
        .kind = RemoteRoute::Kind::Ssh, .first = QStringLiteral("user@login"), .second = QStringLiteral("cer-usn-01")};
    glance.record.plan.parameters = QStringLiteral("configs/params_llama2_7b.yaml");
    glance.record.logSteps = 50;
    glance.state.link = link;
    glance.times.resize(runs.size());
    glance.state.runs = std::move(runs);
    return glance;
}

} // namespace tokenscope
