// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// Both ends included.
struct Interval
{
    double low = 0;
    double high = 0;

    [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }

    bool operator==(const Interval&) const = default;
};

} // namespace tokenscope
