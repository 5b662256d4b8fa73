// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sample/interval.h"

#include <cstdint>
#include <optional>

namespace tokenscope {

/// McNemar's exact test of paired yes/no outcomes: two-sided p of `onlyFirst` pairs in which the first alone said yes
/// against `onlySecond`. 1 where there are none of either.
[[nodiscard]] double mcNemarExact(std::int64_t onlyFirst, std::int64_t onlySecond);

/// Fisher's exact test: two-sided p of `firstYes` among `first` against `secondYes` among `second`, by summing the
/// tables that are no more likely. 1 where nothing can be told.
[[nodiscard]] double fisherExact(std::int64_t firstYes, std::int64_t first, std::int64_t secondYes,
                                 std::int64_t second);

/// Wilson's score interval of a share at 95 %; nothing for none.
[[nodiscard]] std::optional<Interval> wilsonInterval(std::int64_t yes, std::int64_t n);

} // namespace tokenscope
