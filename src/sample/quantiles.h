// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace tokenscope {

/// The `q` quantile (0 … 1) of values in ascending order: Hyndman–Fan type 7, linear between order statistics, as
/// NumPy's default. Nothing for an empty sample.
[[nodiscard]] std::optional<double> quantile(std::span<const double> sorted, double q);

/// Whether `n` values can tell the `q` quantile: at least one of them is expected at or beyond it. The p99 of ten
/// values is only another name for their maximum and is shown as doubtful.
[[nodiscard]] bool supportsQuantile(std::int64_t n, double q);

} // namespace tokenscope
