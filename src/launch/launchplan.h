// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteroute.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace tokenscope {

/// Training runs at several batch sizes, one after the other: where, with what, and how each is started.
struct LaunchPlan
{
    RemoteRoute route {};
    QString folder {}; ///< where the command runs, on the machine that it runs on; "~" stands for the home there
    QString environment {}; ///< a virtual environment to activate first; empty: none
    QString parameters {}; ///< the YAML that the variants are made from, relative to `folder` or absolute, there
    std::vector<std::int64_t> batchSizes {}; ///< ascending
    /// The command of a run; {parameters}, {name}, {batch_size} and {model_dir} are filled in, each quoted.
    QString command {QStringLiteral("cszoo fit {parameters} --job_labels name={name} --model_dir {model_dir}")};
    QString name {QStringLiteral("llama2_7b")}; ///< what runs are called: name_bs512
    QString jobsCommand {QStringLiteral("csctl get jobs")};
    QString cancelCommand {QStringLiteral("csctl cancel job {job}")};
    QString startedAt {}; ///< names the folder of this launch there, "20261126-110512"; set when it starts

    bool operator==(const LaunchPlan&) const = default;
};

} // namespace tokenscope
