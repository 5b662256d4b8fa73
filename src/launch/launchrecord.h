// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "launch/launchplan.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// What is remembered of a launch on this computer, so that it can be followed again after the program was closed.
/// Holds no secret: how to get in is the business of ssh.
struct LaunchRecord
{
    LaunchPlan plan {};
    QString localFolder {}; ///< where its logs are copied to
    std::optional<std::int64_t> plannedSteps {}; ///< as its parameters say
    std::optional<std::int64_t> logSteps {};
    bool isEnded = false; ///< and everything of it was fetched

    bool operator==(const LaunchRecord&) const = default;
};

/// Writes it into this folder, which is made, as "STARTED-NAME.json"; whole or not at all.
Result<Done> saveLaunch(const LaunchRecord& record, const QString& folder);
/// What is remembered in this folder, the newest first; files that are no records are passed over.
[[nodiscard]] std::vector<LaunchRecord> rememberedLaunches(const QString& folder);

} // namespace tokenscope
