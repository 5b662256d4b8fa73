// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace tokenscope {

/// Holm's step-down adjustment (1979): p values, in the same order, that keep the chance of even one false finding
/// among all of them at the level they are held against.
[[nodiscard]] std::vector<double> holmAdjusted(std::span<const double> pValues);

} // namespace tokenscope
