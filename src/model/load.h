// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <optional>

namespace tokenscope {

/// How the gaps between the requests of an open loop are drawn; all have the mean 1 ÷ rate.
enum class Arrivals
{
    Constant, ///< every gap the same
    Poisson, ///< exponential gaps: independent users
    Gamma, ///< gamma-distributed gaps of a chosen shape: burstier (shape < 1) or more regular (> 1) than Poisson
};

/// How requests are offered to one endpoint. A closed loop keeps so many in flight and sends the next when one ends;
/// an open loop sends at times drawn in advance, whatever the endpoint does.
struct Load
{
    int concurrency = 1; ///< closed loop: requests in flight at a time
    std::optional<double> rate {}; ///< requests/s; set: an open loop
    Arrivals arrivals = Arrivals::Poisson;
    double gammaShape = 1; ///< of Arrivals::Gamma
    int inFlightCap = 1'024; ///< open loop: what is due beyond it waits in the client, and the waiting is counted
    /// The closed loop starts its lanes evenly over this time; what is sent in it is left out of every statistic.
    Milliseconds rampUp {};
    /// Of a run with a time limit: requests go on being sent for this long after it, and are left out of every
    /// statistic, so that what is measured ends under full load.
    Milliseconds coolDown {};

    [[nodiscard]] bool isOpenLoop() const { return rate.has_value(); }
    /// The most that can be in flight at a time.
    [[nodiscard]] int lanes() const { return isOpenLoop() ? inFlightCap : concurrency; }
    bool operator==(const Load&) const = default;
};

/// The same load with so many at a time instead of a rate.
[[nodiscard]] inline Load closedLoop(Load load)
{
    load.rate.reset();
    return load;
}

} // namespace tokenscope
