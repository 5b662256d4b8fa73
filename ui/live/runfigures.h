// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/livewindow.h"
#include "model/runresult.h"
#include "ui/widgets/tile.h"

#include <array>
#include <optional>
#include <vector>

namespace tokenscope {

/// What the tiles say of one leg; seconds and tokens per second.
struct LegFigures
{
    QString name {};
    bool isSimulated = false;
    std::optional<double> mean {};
    std::optional<double> median {};
    std::optional<double> p95 {};
    std::optional<double> speed {};
    bool isSpeedEstimated = false;
    std::int64_t succeeded = 0;
    std::int64_t failed = 0;
    std::int64_t planned = 0; ///< measured requests it will have got; 0: only time ends them

    bool operator==(const LegFigures&) const = default;
};

/// The tiles of the Run page as a value.
struct RunFigures
{
    std::vector<LegFigures> legs {};
    std::int64_t pairs = 0; ///< prompts that every leg has answered
    std::int64_t prompts = 0;
    bool isFinal = false; ///< computed from the records; before, approximations for the eye

    bool operator==(const RunFigures&) const = default;
};

/// The legs of `plan`, nothing measured yet.
[[nodiscard]] RunFigures figuresOf(const RunPlan& plan);
/// Takes in what is measured so far.
void refresh(RunFigures& figures, const LiveWindow& window, std::int64_t pairs);
/// Takes in what is true.
void refresh(RunFigures& figures, const RunResult& result, std::int64_t pairs);

/// Mean latency, median, output speed, answers.
[[nodiscard]] std::array<TileContent, 4> tilesOf(const RunFigures& figures);

} // namespace tokenscope
