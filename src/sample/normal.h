// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// Standard normal distribution function.
[[nodiscard]] double normalCdf(double z);
/// Its inverse, for 0 < p < 1; relative error below 1e-9.
[[nodiscard]] double normalQuantile(double p);

} // namespace tokenscope
