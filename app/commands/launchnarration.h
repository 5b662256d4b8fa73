// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchplan.h"
#include "launch/launchstate.h"

#include <QElapsedTimer>

namespace tokenscope {

class Terminal;

/// Tells on a terminal how a launch goes on: what has changed as lines that stay, and how it stands in one that does
/// not.
class LaunchNarration final
{
public:
    LaunchNarration(LaunchPlan plan, Terminal& terminal);

    void tell(const LaunchState& state);

private:
    void tellLink(const LaunchState& state);
    void tellRun(const LaunchedRun& run, const LaunchedRun& before);
    void tellTraining(const LaunchedRun& run, const LaunchedRun& before);

    const LaunchPlan m_plan;
    Terminal& m_terminal;
    LaunchState m_told {};
    bool m_isLost = false;
    QElapsedTimer m_sinceSteps {}; ///< since a line about steps
};

} // namespace tokenscope
