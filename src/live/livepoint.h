// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tokenscope {

/// A place in a chart; both in the unit that the accessor names.
struct LivePoint
{
    double x = 0;
    double y = 0;

    bool operator==(const LivePoint&) const = default;
};

/// Points in order of x, thinned to at most `limit` by keeping the lowest and the highest of each column, so that no
/// spike is lost. Fewer points come back as they are.
[[nodiscard]] std::vector<LivePoint> minMaxPerColumn(std::vector<LivePoint> points, std::size_t limit);

} // namespace tokenscope
