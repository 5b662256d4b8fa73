// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace tokenscope {

/// What a sweep changes from point to point.
enum class SweepVariable
{
    Concurrency, ///< requests in flight
    Rate, ///< requests/s
    PromptTokens, ///< length of synthetic prompts, in the server's own tokens
    OutputTokens, ///< longest answer
};

/// The keys of files and of the command line.
inline constexpr std::array<std::pair<SweepVariable, const char*>, 4> sweepVariableKeys {{
    {SweepVariable::Concurrency, "concurrency"},
    {SweepVariable::Rate, "rate_per_s"},
    {SweepVariable::PromptTokens, "prompt_tokens"},
    {SweepVariable::OutputTokens, "output_tokens"},
}};

/// The same measurement at several points of load or length. A list of values, or a search: each endpoint's value is
/// doubled until it no longer pays, then the knee between the last two is narrowed down.
struct Sweep
{
    SweepVariable variable = SweepVariable::Concurrency;
    std::vector<double> values {}; ///< in the order they are measured; empty: a search
    double from = 1; ///< first value of a search …
    double to = 1'024; ///< … and the last it may try
    double smallestGain = 0.05; ///< a doubling that brings less output throughput ends the search
    double smallestSuccess = 0.99; ///< so does a smaller success rate
    std::optional<Nanoseconds> latencyLimit {}; ///< and a longer p95 latency
    int bisections = 2; ///< values tried between the last good one and the first that did not pay

    [[nodiscard]] bool isSearch() const { return values.empty(); }
    bool operator==(const Sweep&) const = default;
};

/// Which point of a sweep a leg is.
struct SweepPoint
{
    SweepVariable variable = SweepVariable::Concurrency;
    double value = 0;

    bool operator==(const SweepPoint&) const = default;
};

} // namespace tokenscope
