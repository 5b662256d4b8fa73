// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/runplan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// One request that the plan asks for.
struct PlannedRequest
{
    int leg = 0; ///< index of the endpoint in the plan
    std::int64_t number = 0; ///< in order of sending within its leg, from 0; warm-ups count
    int promptNumber = 1;
    int run = 1;
    bool isWarmup = false;

    bool operator==(const PlannedRequest&) const = default;
};

/// Requests of one leg, sent in this order from as many lanes as the plan has. They are made as they are asked for: a
/// run that only time ends has no last one.
struct LegShare
{
    int leg = 0;
    std::int64_t begin = 0; ///< place of its first request in the order of prompts and repetitions
    std::optional<std::int64_t> count {}; ///< of requests; absent: until time or another limit ends them
    int prompts = 1; ///< sent in turn
    bool isWarmup = false;
    std::vector<Nanoseconds> dueAfter {}; ///< open loop: when each is due, since the opening of the phase

    /// Without its number, which it gets when it is sent.
    [[nodiscard]] PlannedRequest at(std::int64_t index) const;
    bool operator==(const LegShare&) const = default;
};

/// What goes on at the same time: the next turn begins when its last request has ended.
struct Turn
{
    std::vector<LegShare> shares {};

    bool operator==(const Turn&) const = default;
};

/// A part of the run with one state: warming up or measuring, perhaps after a pause.
struct Phase
{
    bool isWarmup = false;
    int leg = -1; ///< the only leg in it, -1 if there are several
    Milliseconds pauseBefore {};
    bool cycles = false; ///< after its last turn it begins again, until time ends it
    std::vector<Turn> turns {};

    bool operator==(const Phase&) const = default;
};

/// The order of a run's requests. Each leg's warm-ups, which use the first prompts, come right before it is measured;
/// with repetitions, all prompts are sent once before any is sent again.
///  - Sequential: all of leg A, the pause, all of leg B.
///  - Alternating: blocks of as many prompts as there are lanes; a block is answered by one leg after the other, and
///    each block begins with another leg (A B, B A, A B …). At any time one endpoint is busy, with all its lanes.
///    With one lane: prompt 1 on A then B, prompt 2 on B then A, ….
///  - Together: all legs at once, each from its own lanes.
/// In an open loop all legs get the same times; alternating turns cannot keep any, so they are closed loops always.
struct Schedule
{
    std::vector<Phase> phases {};

    /// Warm-ups included; nothing if only time ends them.
    [[nodiscard]] std::optional<std::int64_t> requestsOf(int leg) const;
    bool operator==(const Schedule&) const = default;
};

[[nodiscard]] Schedule scheduleOf(const RunPlan& plan);

} // namespace tokenscope
