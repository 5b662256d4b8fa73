// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "launch/launchplan.h"

#include <QString>

#include <vector>

namespace tokenscope {

/// What a plan cannot be started with.
struct PlanProblem
{
    enum class Field
    {
        First,
        Second,
        Folder,
        Environment,
        Parameters,
        BatchSizes,
        Name,
        Command,
        JobsCommand,
        CancelCommand,
    };

    Field field {};
    bool isMissing = false; ///< nothing is there yet: no reason to turn red
    QString text {}; ///< what to change, in words

    bool operator==(const PlanProblem&) const = default;
};

/// In the order of the fields; of its batch sizes only that there are none.
[[nodiscard]] std::vector<PlanProblem> problemsOf(const LaunchPlan& plan);

/// What ALCF's documents say for the Llama-2-7B example; the user's name is missing.
[[nodiscard]] LaunchPlan alcfPlan();

} // namespace tokenscope
