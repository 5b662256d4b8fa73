// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace tokenscope::testing {

/// Many values that every language makes alike: (i × step mod modulus) ÷ 1024 − shift.
inline std::vector<double> sequence(std::int64_t n, std::int64_t step, std::int64_t modulus, double shift)
{
    std::vector<double> values;
    for (std::int64_t i = 0; i < n; ++i)
        values.push_back(static_cast<double>(i * step % modulus) / 1024 - shift);
    return values;
}

} // namespace tokenscope::testing
