// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/meritfigure.h"

#include <map>

namespace tokenscope {

/// The points of one endpoint's sweep by value of the swept variable; a value that was measured twice has two legs.
using SweptLegs = std::map<double, EndpointLegs>;

[[nodiscard]] SweptLegs sweptLegsOf(const EndpointLegs& legs, SweepVariable variable);

/// What regions are looked for in.
struct RegionSearch
{
    QString scenario {};
    SweepVariable variable = SweepVariable::Concurrency;
    Merit merit = Merit::OutputThroughput;
    std::uint64_t seed = 1;
};

/// Who is shown to be better at each value that at least two endpoints have a figure for; neighbours with the same
/// answer are one region. A search measures each endpoint at values of its own: those that only one has are passed
/// over.
[[nodiscard]] std::vector<LoadRegion> loadRegionsOf(const RunResult& result, const std::vector<SweptLegs>& endpoints,
                                                    const RegionSearch& search);

} // namespace tokenscope
