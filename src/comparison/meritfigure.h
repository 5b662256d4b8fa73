// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"
#include "inference/bootstrap.h"

namespace tokenscope {

/// One endpoint's figure of a merit, with what it is drawn from.
struct MeritFigure
{
    std::optional<double> value {};
    std::int64_t n = 0; ///< answers behind it
    Sample sample {}; ///< empty for LongestContext
    std::optional<SweepPoint> point {};

    bool operator==(const MeritFigure&) const = default;
};

/// Legs of one endpoint, in order of measuring.
using EndpointLegs = std::vector<const Leg*>;

/// How a merit is made of a sample. `isTailRatio` matters for LatencySpread only.
[[nodiscard]] SampleStatistic statisticOf(Merit merit, bool isTailRatio);

/// The figure of these legs taken together; no value where they do not tell it. Not for LongestContext.
[[nodiscard]] MeritFigure meritFigureOf(const RunResult& result, const EndpointLegs& legs, Merit merit,
                                        bool isTailRatio = false);

/// Whether every endpoint has answers enough for a p99.
[[nodiscard]] bool supportsTailRatio(const std::vector<EndpointLegs>& endpoints);

/// Who of several endpoints is better.
struct Decision
{
    std::optional<std::size_t> winner {};
    std::optional<double> ratio {};
    std::optional<std::pair<double, double>> interval {};
    Sureness sureness = Sureness::TooFew;

    bool operator==(const Decision&) const = default;
};

inline constexpr std::int64_t fewestAnswers = 8; ///< below it a percentile bootstrap is surer than it may be

/// The best two figures against each other. No winner where fewer than two have a value, or both the same.
[[nodiscard]] Decision decide(const std::vector<MeritFigure>& figures, Merit merit, bool isTailRatio,
                              std::uint64_t seed);

} // namespace tokenscope
